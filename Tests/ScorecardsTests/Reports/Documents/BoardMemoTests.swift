import Testing

@testable import Scorecards

/// What a board reads, each rule on both of its sides.
@Suite struct BoardMemoTests {
  private func memo(_ gate: GateResult, _ briefing: Briefing = Briefing(), asOf: String = "2026-03-01T06:00:00Z") throws
    -> String
  {
    try DocumentPages.markdown("board-memo-gate-07", SampleGates.results([gate], asOf: asOf), briefing)
  }

  private func outcome(_ verdict: Verdict, _ rule: Int?) -> GateResult {
    SampleGates.result(
      SampleGates.gate(criteria: SampleGates.criteria), .due,
      Build.outcome(verdict, rule: rule, truths: [.no, .no, .yes]), [SampleGates.learnersResult("1", .missed)],
      judgedAt: SampleGates.deadlineText, blocking: ["learners"])
  }

  @Test func theFirstLineIsTheRecommendation() throws {
    let open = SampleGates.undetermined.first
    let upcoming = SampleGates.result(
      SampleGates.undetermined.gate, .upcoming, open.outcome, open.criteria, judgedAt: open.judgedAt.description)
    let cases: [(GateResult, String)] = [
      (SampleGates.goWithExceptions, "✓ Proceed"), (SampleGates.conditionalGo, "◐ Proceed with conditions"),
      (outcome(SampleGates.hold, 2), "✕ Do not proceed"), (outcome(.noRuleMatched, nil), "✕ Do not proceed"),
      (SampleGates.undetermined, "? No recommendation yet: evidence missing"),
      (upcoming, "? No recommendation yet: not begun"),
    ]
    for (gate, words) in cases {
      let lines = try memo(gate).split(separator: "\n")
      #expect(lines.first?.hasPrefix("# ") == true && lines.dropFirst().first == "> **\(words)**")
    }
  }

  @Test func theBoardIsAskedForWhatIsOpen() throws {
    #expect(
      try memo(SampleGates.goWithExceptions).contains("is asked** to approve GO, with 2 exceptions: Go to Phase 5."))
    #expect(
      try memo(SampleGates.conditionalGo).contains("is asked** to approve CONDITIONAL GO with the conditions below"))
    #expect(try memo(outcome(SampleGates.hold, 2)).contains("is asked** to confirm HOLD: Phase 4 is extended."))
    #expect(try memo(SampleGates.undetermined).contains("is asked** for nothing yet: the evidence"))
    var decided = SampleGates.goWithExceptions
    decided.record.decision = Decision(
      state: .approved, digest: "", missing: [], signOffs: [], verdict: SampleGates.go, override: nil)
    #expect(try memo(decided).contains("is asked** for nothing more: it is decided (GO, approved by"))
  }

  @Test func theSummaryHasAtMostFiveLines() throws {
    var gate = SampleGates.conditionalGo
    gate.record = SampleRecord.record(saying: "Agreed", verdict: SampleGates.conditional)
    let summary = DocumentPages.section("Summary", of: try memo(gate))
    #expect(summary.ranges(of: "\n- ").count == 5)
    #expect(
      DocumentPages.section("Summary", of: try memo(SampleGates.upcoming.with(number: 7))).contains(
        "- Nothing is judged"))
  }

  @Test func itSaysTheFiguresOfTheGatesPage() throws {
    let results = SampleGates.results([SampleGates.conditionalGo], asOf: "2026-03-10T06:00:00Z")
    let page = try #require(try ReportPages.documents(results).last).markdown
    let memo = try DocumentPages.markdown("board-memo-gate-07", results)
    let rows = DocumentPages.section("Scorecard in brief", of: memo).split(separator: "\n").filter {
      $0.hasPrefix("| ")
    }
    #expect(rows.count == 5)
    let shown = page.split(separator: "\n").filter { $0.hasPrefix("| <a id=") }
    for row in rows.dropFirst() {
      let cells = row.replacing(#/ !\[[^\]]*\]\([^)]*\)/#, with: "").split(separator: " | ").map {
        $0.drop { $0 == "|" || $0 == " " }
      }
      let title = try #require(cells.first?.prefix { $0 != "*" && $0 != "|" })
      let twin = try #require(shown.first { $0.contains(title) }, "\(title)")
      for cell in cells.dropFirst() { #expect(twin.contains(cell.prefix { $0 != "|" }), "\(row) | \(twin)") }
    }
  }

  @Test func anOverrideAndARejectionAreNoProceed() throws {
    func memo(_ record: String) throws -> String {
      let gate = try RecordTrial.gate7(record).result()
      return try DocumentPages.markdown(
        "phase-5-board-memo", SampleGates.results([gate], asOf: "2026-03-05T00:00:00Z"))
    }
    let held = try memo(
      "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: 2026-03-02T00:00:00Z, decision: HOLD, reason: Too early}\n"
    )
    #expect(held.contains("> **✕ Do not proceed: HOLD by override**"))
    #expect(
      held.contains("\n\nCEO (Ada) decided HOLD against the recommendation: Too early.\n\n")
        && !held.contains("Phase 4.5 (Mar"))
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    let rejected = try memo("sign-offs:\n" + RecordTrial.signOff("CEO", "reject", digest: digest))
    #expect(rejected.contains("is asked** to settle CONDITIONAL GO, rejected by CEO."))
  }

  @Test func namesAreCutWhereTheyWouldNotFit() {
    let name = String(repeating: "é", count: PlainText.briefLength)
    #expect(PlainText.brief(name) == name)
    #expect(PlainText.brief(name + "x") == name.dropLast() + "…")
    #expect(
      PlainText.brief("one two three", to: 10) == "one two…" && PlainText.brief("a longword", to: 9) == "a longwo…")
  }

  @Test func `names are not cut to the same text`() {
    let long = String(repeating: "Regional Officer ", count: 4)
    let ten = (0..<10).map { "\(long)\($0)" }
    let cut = PlainText.brief(apart: ten)
    #expect(Set(cut).count == 10 && cut.allSatisfy { $0.count <= PlainText.briefLength && $0.contains("…") })
    #expect(PlainText.brief(apart: ["CEO", "CEO", long]) == ["CEO", "CEO", PlainText.brief(long)])
    let middle = ["a", "b"].map { long + $0 + long }
    #expect(PlainText.brief(apart: middle) == middle)
  }

  @Test func `the reason of an override has room`() throws {
    func told(_ reason: String) throws -> String? {
      let record =
        "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: 2026-03-02T00:00:00Z, decision: HOLD, reason: \(reason)}\n"
      let results = SampleGates.results([try RecordTrial.gate7(record).result()], asOf: "2026-03-05T00:00:00Z")
      return try DocumentPages.markdown("phase-5-board-memo", results).split(separator: "\n").first {
        $0.hasPrefix("CEO (Ada)")
      }.map(String.init)
    }
    let whole = Array(repeating: "word", count: 80).joined(separator: " ")
    #expect(try told(whole) == "CEO (Ada) decided HOLD against the recommendation: \(whole).")
    #expect(try told(whole + " " + whole)?.hasSuffix(" word…") == true)
  }

  @Test func `of many signers a memo names the roles alone`() throws {
    func signers(_ more: Int) throws -> String {
      var gate = SampleGates.goWithExceptions
      gate.gate = SampleGates.gate(
        approve: ["CEO", "CFO"] + (0..<more).map { "Officer \($0)" }, criteria: SampleGates.criteria)
      gate.record = SampleRecord.record(saying: "Ada", verdict: SampleGates.go)
      return DocumentPages.section("Who must sign", of: try memo(gate))
    }
    #expect(try signers(6).contains("**CEO** approved, Ada, Mar 1, 2026 · "))
    #expect(try signers(7).contains("**CEO** approved, Mar 1, 2026 · ") && signers(7).contains("**Officer 6** has not"))
  }

  @Test func `rows are left out where the memo has no room for them`() {
    func rows(_ other: Int) -> [Int] {
      func list(_ count: Int, least: Int) -> MemoSpace.List {
        .init(heights: Array(repeating: 100, count: count), most: 5, least: least)
      }
      let most = MemoSpace.rows(
        risks: list(9, least: 1), dates: list(2, least: 2), conditions: list(5, least: 3), beside: other)
      return [most.risks, most.dates, most.conditions]
    }
    #expect(rows(MemoSpace.pages - 1200) == [5, 2, 5])
    #expect(rows(MemoSpace.pages - 1199) == [4, 2, 5])
    #expect(rows(MemoSpace.pages - 800) == [1, 2, 5])
    #expect(rows(MemoSpace.pages - 799) == [1, 2, 4])
    #expect(rows(MemoSpace.pages) == [1, 2, 3])
  }

  @Test func `a memo names the day of a report that looks from another`() throws {
    let later = try memo(SampleGates.conditionalGo, asOf: "2026-06-01T06:00:00Z")
    #expect(later.contains("> - **Judged as of** Feb 28, 2026, 23:59 UTC (report of Jun 1, 2026)\n"))
    let same = try memo(SampleGates.conditionalGo, asOf: SampleGates.deadlineText)
    #expect(same.contains("> - **As of** Feb 28, 2026, 23:59 UTC\n") && !same.contains("report of"))
  }

  @Test func aLongGateIsToldByItsGaps() throws {
    func rows(_ count: Int) throws -> Int {
      let memo = try memo(ManyCriteria.gate(count))
      return DocumentPages.section("Scorecard in brief", of: memo).ranges(of: "\n| ").count - 1
    }
    #expect(try rows(8) == 8)
    #expect(try rows(9) == 5)
    #expect(try rows(300) == MemoScorecard.longest)
    #expect(
      try memo(ManyCriteria.gate(300)).contains(
        "And 142 more that are not met: see [the gate’s page](<gate-07.md#scorecard>)."))
    #expect(try memo(ManyCriteria.gate(300)).contains("And 145 more: see [the gate’s page](<gate-07.md>)."))
  }

  @Test func aConditionIsDueWhereTheGateIsJudgedAgain() throws {
    let conditions = DocumentPages.section("Conditions and exceptions", of: try memo(SampleGates.conditionalGo))
    #expect(
      conditions.contains("| Learners *condition* | **◐ partial** |")
        && conditions.contains("| Mar\u{A0}15,\u{A0}2026 |"))
    #expect(conditions.contains("| Gross margin *exception* |") && conditions.contains("| CFO | no date set |"))
    let stopped = DocumentPages.section("Conditions and exceptions", of: try memo(outcome(SampleGates.hold, 2)))
    #expect(stopped.contains("| no date set |") && !stopped.contains("Mar\u{A0}15"))
  }

  @Test func theTimelineHasSixMonthsFromTheAsOfDay() throws {
    func due(_ day: String, _ state: ItemState = .queued) throws -> String {
      var briefing = Briefing()
      briefing.roadmap = [
        RoadmapItem(
          track: .milestone, title: "Milestone", owner: "CEO", due: Build.day(day),
          progress: .state(state, completed: Build.day("2026-02-01")), note: nil)
      ]
      let memo = try memo(SampleGates.goWithExceptions, briefing)
      return memo.split(separator: "\n").first { $0.contains(" | Milestone |") }.map(String.init) ?? ""
    }
    #expect(try due("2026-02-28").contains("| **✕ late** **◐ queued, Feb 1, 2026** |"))
    #expect(try due("2026-03-01").contains("| **◐ queued") && due("2026-09-01").contains("| **◐ queued"))
    #expect(try due("2026-09-02").isEmpty && due("2026-03-05", .complete).isEmpty)
  }

  @Test func riskAndPlanSayWhenTheyAreOfAnotherDayThanTheVerdict() throws {
    let later = try memo(SampleGates.conditionalGo, asOf: "2026-06-01T06:00:00Z")
    #expect(later.contains("\n## Risks, as of Jun 1, 2026\n"))
    #expect(later.contains("\n## The next six months, as of Jun 1, 2026\n"))
    let same = try memo(SampleGates.conditionalGo, asOf: SampleGates.deadlineText)
    #expect(same.contains("\n## Risks\n") && same.contains("\n## The next six months\n"))
  }

  @Test func ofALongTimelineItShowsWhatWeighsMost() throws {
    func timeline(_ count: Int) throws -> String {
      var briefing = Briefing()
      briefing.roadmap = (0..<count).map { index in
        RoadmapItem(
          track: index == count - 1 ? .milestone : .compliance, title: "Item \(index)", owner: "CEO",
          due: Build.day("2026-04-01").adding(days: index), progress: .state(.queued, completed: nil), note: nil)
      }
      return DocumentPages.section("The next six months", of: try memo(SampleGates.goWithExceptions, briefing))
    }
    #expect(try !timeline(5).contains("more"))
    let long = try timeline(8)
    #expect(long.contains("And 3 more: see [the plan of six months](<index.md#the-next-six-months>)."))
    #expect(long.contains("Item 7") && !long.contains("Item 5"))
  }

  /// The index tells all of which the memo tells the weightiest.
  @Test func indexAndMemoTellTheSamePlan() throws {
    var results = SampleFigures.results
    results.incidents = nil
    let index = DocumentPages.section(
      "The next six months", of: try #require(try ReportPages.documents(results, SampleBriefing.full).first).markdown)
    let memo = DocumentPages.section(
      "The next six months", of: try DocumentPages.markdown("board-memo-gate-07", results, SampleBriefing.full))
    let rows = memo.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 6 && memo.contains("more: see"))
    for row in rows { #expect(index.contains(row)) }
    #expect(index.contains("| SOC 2 Type II | **◐ queued** | Legal |") && index.contains("| Acquisition | **✕ late**"))
  }

  @Test func anExceptionIsDueWhereTheRoadmapNamesIt() throws {
    var briefing = Briefing()
    briefing.roadmap = ["2026-05-05", "2026-04-04"].map { day in
      RoadmapItem(
        track: .compliance, title: "Audit", owner: "CEO", due: Build.day(day), progress: .criterion("security-audit"),
        note: nil)
    }
    let conditions = DocumentPages.section(
      "Conditions and exceptions", of: try memo(SampleGates.conditionalGo, briefing))
    let audit = conditions.split(separator: "\n").first { $0.hasPrefix("| Security audit *exception*") }
    #expect(audit?.hasSuffix("| Apr\u{A0}4,\u{A0}2026 |") == true)
    #expect(conditions.contains("| CFO | no date set |"))
  }

  @Test func ofALongStrategyItShowsTheFirstBlocks() throws {
    var briefing = Briefing()
    let block = String(repeating: "a", count: 400)
    briefing.narratives[.seriesB] = Narrative(blocks: [block])
    #expect(try !memo(SampleGates.goWithExceptions, briefing).contains("The rest stands"))
    briefing.narratives[.seriesB] = Narrative(blocks: [block, "bbb", block, "ccc"])
    let strategy = DocumentPages.section("Series B strategy", of: try memo(SampleGates.goWithExceptions, briefing))
    #expect(strategy == "\n\n\(block)\n\nbbb\n\n*The rest stands in the planning kickoff.*\n")
    let alone = SampleGates.results([SampleGates.goWithExceptions.with(number: 3)])
    let memo = try DocumentPages.markdown("board-memo-gate-03", alone, briefing)
    #expect(memo.contains("*The rest is left out here.*") && !memo.contains("kickoff"))
  }

  @Test func whoMustSignAndWhoHas() throws {
    var gate = SampleGates.goWithExceptions
    let record = SampleRecord.record(saying: "Ada", verdict: SampleGates.go)
    gate.record = record
    let signers = DocumentPages.section("Who must sign", of: try memo(gate))
    #expect(signers.contains("**CEO** approved, Ada, Mar 1, 2026 · ") && signers.contains("**CFO** has not signed"))
  }

  @Test func aSignatureThatDoesNotCountSaysWhy() throws {
    var gate = SampleGates.goWithExceptions
    gate.record = SampleRecord.record(saying: "Ada", verdict: SampleGates.go)
    let outdated = try #require(gate.record.decision?.signOffs.first { $0.weight == .outdated })
    gate.record.decision = Decision(
      state: .pending, digest: "", missing: ["CEO"], signOffs: [outdated], verdict: nil, override: nil)
    let signers = DocumentPages.section("Who must sign", of: try memo(gate))
    #expect(signers.contains("**CEO** approved, Ada, Mar 1, 2026, but outdated: what is recommended now"))
  }
}

extension GateResult {
  /// The same under another number.
  func with(number: Int) -> GateResult {
    SampleGates.result(
      SampleGates.gate(number: number, criteria: gate.criteria), first.state, first.outcome, first.criteria,
      judgedAt: first.judgedAt.description, exceptions: first.exceptions, blocking: first.blocking)
  }
}

/// A gate of any length whose every second criterion is missed, with long, right-to-left and emoji names.
enum ManyCriteria {
  static func gate(_ count: Int) -> GateResult {
    let names = [String(repeating: "long name ", count: 20), "اختبار الجاهزية للطرح العام", "Familie 👩‍👩‍👧‍👦 und 🚀", "plain"]
    let criteria = (0..<count).map { index in
      Build.criterion(
        "c\(index)", "\(names[index % names.count]) \(index)", "Category \(index % 7)",
        owner: names[(index + 1) % names.count], .item(admits: [.complete]))
    }
    let results = criteria.enumerated().map { index, criterion in
      Build.result(
        criterion, index.isMultiple(of: 2) ? .missed : .met,
        finding: Build.finding(file: 1, line: 4, item: Build.item(index.isMultiple(of: 2) ? .blocked : .complete)),
        decides: true)
    }
    return SampleGates.result(
      SampleGates.gate(title: names[0], criteria: criteria), .due,
      Build.outcome(SampleGates.hold, rule: 2, truths: [.no, .no, .yes]), results, judgedAt: SampleGates.deadlineText,
      blocking: results.filter { $0.status == .missed }.map(\.criterion.id))
  }
}
