import Testing

@testable import Scorecards

/// Once a follow-up is held its verdict leads in every report, and the first one is told beside it.
@Suite struct FollowUpReportTests {
  private static let held = "2026-03-17T06:00:00Z"
  private static let open = "2026-03-10T06:00:00Z"

  private enum Evidence: String {
    case failed = "3000000"
    case passed = "5200000"
    case silent
  }

  /// Gate 7 with CONDITIONAL GO at its deadline, and what March brought.
  private func trial(_ evidence: Evidence, asOf: String = held, record: String? = nil) -> GateTrial {
    let march =
      evidence == .silent ? [] : Rows.daily("learners", evidence.rawValue, from: "2026-03-01", through: "2026-03-31")
    return RecordTrial.gate7(record, asOf: asOf, more: march)
  }

  private func results(_ evidence: Evidence, asOf: String = held, record: String? = nil) throws -> Results {
    SampleGates.results([try trial(evidence, asOf: asOf, record: record).result()], asOf: asOf)
  }

  private func gate(_ evidence: Evidence, asOf: String = held, record: String? = nil) throws -> GateResult {
    try #require(results(evidence, asOf: asOf, record: record).gates.first)
  }

  private func signed(_ evidence: Evidence) throws -> String {
    let digest = try trial(evidence).result().record.decision?.digest ?? ""
    return "sign-offs:\n"
      + ["VP Engineering", "CEO", "CFO", "Board"].map { RecordTrial.signOff($0, digest: digest) }.joined()
  }

  private func override(_ word: String, at time: String) -> String {
    "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: \(time), decision: \(word), reason: Early}\n"
  }

  @Test func `the verdict in force is the follow-up's from its date on, and the first stays on record`() throws {
    for (asOf, word) in [
      (Self.open, "CONDITIONAL GO"), ("2026-03-15T23:59:00Z", "CONDITIONAL GO"), ("2026-03-15T23:59:01Z", "HOLD"),
    ] {
      let gate = try gate(.failed, asOf: asOf)
      #expect(gate.verdictInForce.word == word && gate.first.outcome.verdict.word == "CONDITIONAL GO", "\(asOf)")
    }
    #expect(try gate(.passed).verdictInForce.word == "GO")
    #expect(try gate(.silent).verdictInForce.category == .undetermined)
  }

  @Test func `an approval of the first verdict does not decide the follow-up, an override may`() throws {
    let approved = try gate(.failed, record: signed(.failed))
    #expect(approved.state == .decided && approved.verdictInForce.word == "HOLD")
    #expect(try gate(.failed, record: override("GO", at: "2026-03-02T00:00:00Z")).verdictInForce.word == "GO")
    #expect(try gate(.failed, record: override("GO", at: "2026-03-16T00:00:00Z")).verdictInForce.word == "GO")
  }

  @Test func `the completion report tells what the follow-up found as delivered`() throws {
    let report = try DocumentPages.markdown("phase-4-completion-report", results(.passed))
    #expect(report.contains("Learners *decides* | **✓ met** | 5,200,000 |"))
    #expect(!report.contains("**Learners** (Gate 7)"))
    let failed = try DocumentPages.markdown("phase-4-completion-report", results(.failed))
    #expect(failed.contains("| 3,000,000 |") && failed.contains("**Learners** (Gate 7)"))
  }

  @Test func `the roadmap tells how a criterion stands in the judgement in force`() throws {
    let item = RoadmapItem(
      track: .milestone, title: "5M learners", owner: "Product Lead", due: Build.day("2026-04-01"),
      progress: .criterion("learners"), note: nil)
    func isMet(_ evidence: Evidence, asOf: String) throws -> Bool {
      var briefing = Briefing()
      briefing.roadmap = [item]
      let chip = RoadmapRows(results: try results(evidence, asOf: asOf), briefing: briefing).rows(of: .milestone).first?
        .values["chip"]
      return chip?.written(in: .markdown) == "**✓ met**"
    }
    #expect(try isMet(.passed, asOf: Self.held))
    #expect(try !isMet(.passed, asOf: Self.open) && !isMet(.failed, asOf: Self.held))
  }

  @Test func `what follows is of the rule with the verdict that leads`() throws {
    #expect(try gate(.failed).ruleInForce?.headline == "Hold: Phase 4 extension (Mar–Apr)")
    #expect(try gate(.failed).dates.map(\.day.text) == ["Mar 7, 2026", "Apr 30, 2026", "Jun 30, 2026"])
    #expect(try gate(.passed).ruleInForce?.headline == "Go to Phase 5: IPO readiness roadmap")
    #expect(try gate(.silent).ruleInForce == nil)
    #expect(try gate(.failed, asOf: Self.open).dates.map(\.day.text) == ["Mar 15, 2026"])
    let calendar = CalendarText(results: try results(.failed), toolVersion: "1").document
    #expect(calendar.contains("SUMMARY:Gate 7: Reassessment: 3M learners"))
  }

  @Test func `the memo leads with a failed follow-up`() throws {
    let memo = try DocumentPages.markdown("phase-5-board-memo", results(.failed, record: signed(.failed)))
    #expect(memo.contains("> **✕ Do not proceed: HOLD at the follow-up**"))
    #expect(
      memo.contains("to confirm HOLD, the verdict of the follow-up of Mar 15, 2026: Hold: Phase 4 extension"))
    #expect(memo.contains("The first verdict, of Feb 28, 2026, was CONDITIONAL GO; it stays on record"))
    #expect(!memo.contains("to approve CONDITIONAL GO"))
    let conditions = DocumentPages.section("Conditions and exceptions", of: memo)
    #expect(conditions.contains("3,000,000") && !conditions.contains("4,200,000"))
    let brief = DocumentPages.section("Scorecard in brief", of: memo)
    #expect(brief.contains("3,000,000") && !brief.contains("4,200,000"))
    #expect(memo.contains("**Judged as of** Mar 15, 2026, 23:59"))
    #expect(memo.contains("At the follow-up of Mar 15, 2026 the first rule was asked again: HOLD."))
  }

  @Test func `the memo leads with a follow-up that was passed`() throws {
    let memo = try DocumentPages.markdown("phase-5-board-memo", results(.passed))
    #expect(memo.contains("> **✓ Proceed: GO at the follow-up**"))
    // The other ten items have no evidence here; none is hidden.
    #expect(memo.contains("to approve GO, with 10 exceptions, the verdict of the follow-up of Mar 15, 2026: Go to"))
    #expect(memo.contains("the verdict is GO, with 10 exceptions: the project may go on."))
    #expect(!DocumentPages.section("Conditions and exceptions", of: memo).contains("Learners"))
    let early = try DocumentPages.markdown("phase-5-board-memo", results(.passed, asOf: Self.open))
    #expect(early.contains("> **◐ Proceed with conditions**") && early.contains("it would be GO today"))
  }

  @Test func `a follow-up without evidence is never green`() throws {
    let memo = try DocumentPages.markdown("phase-5-board-memo", results(.silent))
    #expect(memo.contains("> **? No recommendation yet: evidence missing**"))
    #expect(memo.contains("for nothing yet: the evidence that the follow-up lacks has to be there first."))
  }

  @Test func `gate page, kickoff, completion report and index lead with it`() throws {
    let results = try results(.failed, record: signed(.failed))
    let pages = try ReportPages.documents(results)
    let page = try #require(pages.first { $0.name == "gate-07" }).markdown
    let band = "> **✕ HOLD** at the follow-up of Mar 15, 2026, first **◐ CONDITIONAL GO**\n"
    #expect(page.contains(band) && page.contains("Root cause analysis (Feb 28 – Mar 7)"))
    #expect(page.contains("**First verdict** Feb 28, 2026: CONDITIONAL GO"))
    for name in ["phase-4-completion-report", "phase-5-planning-kickoff"] {
      #expect(try DocumentPages.markdown(name, results).contains(band), "\(name)")
    }
    let row = "| **✕ HOLD** *at the follow-up of Mar 15, first CONDITIONAL GO; decided: CONDITIONAL GO, approved by"
    #expect(try #require(pages.first { $0.name == "index" }).markdown.contains(row))
  }

  @Test func `the terminal, the metrics and --fail-on know it`() throws {
    func text(_ asOf: String) throws -> String {
      EvaluateText(results: try results(.failed, asOf: asOf), isColoured: false).document
    }
    #expect(try text(Self.held).contains("✕ HOLD at the follow-up of Mar 15, 2026, CONDITIONAL GO first"))
    #expect(try text(Self.open).contains("◐ CONDITIONAL GO\n"))
    #expect(try text(Self.open).contains("Follow-up of Mar 15, 2026: it would be HOLD today."))
    func metric(_ asOf: String) throws -> Bool {
      MetricsText(results: try results(.failed, asOf: asOf), toolVersion: "1", isReportSound: true).document
        .contains("class=\"stop\"} 1")
    }
    #expect(try metric(Self.held) && !metric(Self.open))
    let follow = "scorecard_gate_follow_up{project=\"TooLoo\",gate=\"7\",id=\"gate-7-feb-28\",class="
    let decided = try results(.failed, record: signed(.failed))
    let told = MetricsText(results: decided, toolVersion: "1", isReportSound: true).document
    #expect(decided.gates.first?.state == .decided)
    for (word, value) in [("proceed", 0), ("conditional", 0), ("stop", 1), ("undetermined", 0)] {
      #expect(told.contains(follow + "\"\(word)\"} \(value)\n"), "\(told)")
    }
    let open = MetricsText(results: try results(.failed, asOf: Self.open), toolVersion: "1", isReportSound: true)
    #expect(!open.document.contains("scorecard_gate_follow_up"))
    #expect(ExitStatus(try results(.failed), failOn: [.stop]) == .stopped)
    #expect(ExitStatus(try results(.failed, asOf: Self.open), failOn: [.stop]) == .done)
    #expect(ExitStatus(try results(.silent), failOn: [.undetermined]) == .undetermined)
    #expect(ExitStatus(try results(.passed), failOn: [.stop, .undetermined]) == .done)
  }

  @Test func `results keep the first verdict`() throws {
    let json = ResultsJSON(results: try results(.failed)).document
    #expect(json.contains("\"verdict\": \"CONDITIONAL GO\"") && json.contains("Plan Phase 4.5 (2-week sprint"))
  }

  @Test func `the public part of a follow-up keeps its verdict and what is public of its way`() throws {
    let shown = try gate(.failed).publicPart
    #expect(shown.verdictInForce.word == "HOLD")
    #expect(shown.judgementInForce.path.map(\.criterion) == ["learners"])
    #expect(shown.judgementInForce.exceptions.allSatisfy { id in shown.gate.criteria.contains { $0.id == id } })
  }
}

/// What feed, calendar and changes say of a follow-up and of verdicts before the day.
@Suite struct ProvisionalVerdictTests {
  private func results(_ asOf: String, learners: String = "4200000", later: String = "5200000") throws -> Results {
    let march = Rows.daily("learners", later, from: "2026-03-01", through: "2026-03-31")
    return SampleGates.results(
      [try RecordTrial.gate7(asOf: asOf, learners: learners, more: march).result()], asOf: asOf)
  }

  private func snapshots(_ nights: [Results]) -> [RunSnapshot] {
    nights.reduce(into: []) { all, night in
      all.append(RunSnapshot(night, run: String(repeating: "a", count: 64), after: all.last))
    }
  }

  private func feed(_ nights: [Results]) throws -> String {
    let last = try #require(nights.last)
    return FeedText(
      results: last, verdicts: snapshots(nights).last?.verdicts ?? [], identity: String(repeating: "0", count: 64),
      toolVersion: "1"
    ).document
  }

  @Test func `a follow-up is news once it is held`() throws {
    let (due, open, held) = (
      try results("2026-03-01T06:00:00Z"), try results("2026-03-10T06:00:00Z", later: "3000000"),
      try results("2026-03-16T06:00:00Z")
    )
    #expect(try !feed([due, open]).contains("follow-up"))
    let told = try feed([due, open, held])
    #expect(told.contains("<title>Gate 7, follow-up: ✓ GO</title>"))
    func changes(_ nights: [Results]) -> [String] {
      let two = snapshots(nights)
      return RunComparison(earlier: two[0], later: two[1], leavesOutNoise: false).changes.gates.flatMap(\.changes)
        .map { ChangeText($0).plain }.filter { $0.contains("follow-up") }
    }
    #expect(changes([due, open]).isEmpty)
    #expect(changes([open, held]) == ["Verdict at the follow-up of Mar 15, 2026: ◐ CONDITIONAL GO → ✓ GO"])
    #expect(changes([held, try results("2026-03-17T06:00:00Z")]).isEmpty)
  }

  @Test func `what an earlier version wrote of an open follow-up is not told again`() throws {
    let open = try results("2026-03-10T06:00:00Z")
    let gate = try #require(open.gates.first)
    func titles(_ asOf: String) -> Bool {
      let change = VerdictChange(
        gate: gate.gate.id, number: 7, title: "T", verdict: SampleGates.hold, before: nil,
        run: RunReference(id: String(repeating: "a", count: 64), asOf: Build.instant(asOf)), kind: .followUp)
      return FeedText(results: open, verdicts: [change], identity: "0", toolVersion: "1").document.contains("<entry>")
    }
    #expect(!titles("2026-03-15T23:59:00Z") && titles("2026-03-15T23:59:01Z"))
  }

  @Test func `the calendar says what a follow-up would be`() throws {
    func calendar(_ asOf: String) throws -> String {
      CalendarText(results: try results(asOf), toolVersion: "1").document.replacing("\r\n ", with: "")
    }
    #expect(try calendar("2026-03-10T06:00:00Z").contains("DESCRIPTION:It would be GO today."))
    #expect(try calendar("2026-03-16T06:00:00Z").contains("DESCRIPTION:The verdict at the follow-up is GO."))
  }

  @Test func `before the deadline the rules would recommend, after it they do`() throws {
    let (open, due) = (try results("2026-02-28T23:59:00Z"), try results("2026-03-01T00:00:00Z"))
    #expect(try feed([open]).contains("the rules would recommend CONDITIONAL GO, if it were decided now, for Gate 7"))
    #expect(try feed([open]).contains("<title>Gate 7: ◐ CONDITIONAL GO if decided now</title>"))
    #expect(try feed([due]).contains("the rules recommend CONDITIONAL GO for Gate 7"))
    let calendar = { (results: Results) in
      CalendarText(results: results, toolVersion: "1").document.replacing("\r\n ", with: "")
    }
    #expect(calendar(open).contains("If it were decided now\\, the rules would recommend CONDITIONAL GO"))
    #expect(calendar(open).contains("Follows from CONDITIONAL GO\\, if it were decided now."))
    #expect(calendar(due).contains("Follows from CONDITIONAL GO\\, which the rules recommend."))
  }

  @Test func `what would be recommended and then is gets an entry of its own`() throws {
    let nights = try ["2026-02-27T06:00:00Z", "2026-02-28T06:00:00Z", "2026-03-01T06:00:00Z", "2026-03-02T06:00:00Z"]
      .map { try results($0) }
    let told = try feed(nights)
    #expect(told.matches(of: #/<entry>/#).count == 2 && told.contains("<title>Gate 7: ◐ CONDITIONAL GO</title>"))
    #expect(told.contains(" As it would have been before the deadline."))
  }

  @Test func `nobody recommends UNDETERMINED`() throws {
    let night = SampleGates.results([SampleGates.undetermined])
    let text = try feed([night])
    #expect(text.contains("be told yet for Gate 7"))
    #expect(!text.contains("recommend UNDETERMINED"))
  }

  @Test func `a plan shows no verdict of a gate that is not due`() throws {
    func row(_ asOf: String) throws -> String {
      let entries = PlanEntries(results: try results(asOf), briefing: Briefing()).entries
      let entry = entries.first { $0.what == "Gate 7 is decided" }
      return entry?.state.written(in: .markdown) ?? ""
    }
    #expect(try row("2026-02-20T00:00:00Z") == "ahead, today it would be CONDITIONAL GO")
    #expect(try row("2026-02-28T23:59:30Z") == "**◐ CONDITIONAL GO**")
  }
}
