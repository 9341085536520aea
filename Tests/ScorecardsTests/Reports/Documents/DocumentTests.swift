import Testing

@testable import Scorecards

/// Which documents there are, what they carry, and what the report and the kickoff say.
@Suite struct DocumentTests {
  private func documents(_ gates: [GateResult], _ briefing: Briefing = Briefing()) throws -> [ReportDocument] {
    try DocumentPages.documents(SampleGates.results(gates, asOf: "2026-03-01T06:00:00Z"), briefing)
  }

  @Test func aMemoForEachGateAndTheOthersWhereTheirGateIs() throws {
    let both = try documents([SampleGates.conditionalGo, SampleGates.upcoming])
    #expect(
      both.map(\.name) == [
        "board-memo-gate-07", "board-memo-gate-11", "phase-4-completion-report", "phase-5-planning-kickoff",
      ])
    #expect(both.map(\.audience) == [.board, .board, .everyone, .team])
    #expect(both.map(\.gates) == [[7], [11], [7], [7, 11]])
    #expect(both.first?.title == "Board memo: Gate 7")
    #expect(both.first?.subject == "TooLoo, Gate 7: Proceed with conditions (as of Mar 1, 2026)")
    #expect(try documents([SampleGates.conditionalGo.with(number: 3)]).map(\.name) == ["board-memo-gate-03"])
  }

  @Test func aNameOfItsOwnIsThatGatesOnly() {
    let profile = DocumentProfile(
      kind: .boardMemo, title: "T", audience: .board, scope: .each, subject: "S", names: ["gate-11": "final-memo"])
    let results = SampleGates.results([SampleGates.conditionalGo, SampleGates.upcoming])
    #expect(DocumentPlan.plans("memo.md", profile, results).map(\.name) == ["memo-gate-07", "final-memo"])
  }

  @Test func aSubjectStaysOnOneLine() throws {
    let gate = SampleGates.conditionalGo
    let profile = DocumentProfile(
      kind: .boardMemo, title: "{project}", audience: .board, scope: .all, subject: "a {project} {x} } {verdict}")
    let results = Results(project: "P\r\nBcc: x", asOf: gate.first.judgedAt, gates: [gate], files: [])
    let plan = try #require(DocumentPlan.plans("memo.md", profile, results).first)
    #expect(plan.phrase(profile.subject, results) == "a P Bcc: x {x} } CONDITIONAL GO")
  }

  @Test func whatNobodyWroteIsVisible() throws {
    for document in try documents([SampleGates.conditionalGo, SampleGates.upcoming]) {
      let count = document.markdown.ranges(of: "**Not provided, owner: VP Engineering.** It goes into ").count
      let expected = document.name.hasPrefix("board-memo") ? 2 : document.name.hasPrefix("phase-4") ? 3 : 5
      #expect(count == expected, "\(document.name)")
    }
    for document in try documents([SampleGates.conditionalGo], SampleBriefing.full) {
      #expect(document.markdown.contains("Not provided") == document.name.hasPrefix("phase-4"), "\(document.name)")
    }
  }

  @Test func `a report tells every criterion, and apart what is not delivered and what is not known`() throws {
    var gate = SampleGates.conditionalGo
    gate.first.criteria.append(
      Build.result(
        Build.criterion("x", "Not told", "C", owner: "O", .item(admits: [.complete]), audience: .everyone), .missing))
    let report = try DocumentPages.markdown("phase-4-completion-report", SampleGates.results([gate]))
    for result in gate.first.criteria where result.isPublic {
      #expect(report.contains("</a>\(result.criterion.title)"), "\(result.criterion.title)")
    }
    let items = try #require(report.split(separator: "### Items of the checklists").dropFirst().first)
    #expect(items.prefix { $0 != "#" }.contains("</a>Not told"))
    let missed = try #require(report.split(separator: "### Not delivered").dropFirst().first).prefix { $0 != "#" }
    let missing = try #require(report.split(separator: "### Evidence missing").dropFirst().first).prefix { $0 != "#" }
    #expect(!missed.contains("**? ") && missed.contains("**◐ partial**"))
    #expect(missing.contains("**Not told**") && !missing.contains("**◐ "))
  }

  @Test func `what a checklist completes later is not complete yet`() {
    let later = Build.criterion("x", "X", "C", owner: "O", .item(admits: [.complete]))
    func words(_ cause: Cause?) -> String {
      var finding = Build.finding(file: 1, line: 4, item: Build.item(.complete))
      finding.cause = cause
      return CriterionState(Build.result(later, .invalid, finding: finding)).words
    }
    #expect(words(.completedInFuture(Build.day("2026-03-20"))) == "not complete yet")
    #expect(words(.notMentioned) == "invalid")
  }

  @Test func `nothing ends in two signs`() {
    #expect(
      PlainText.sentence("cut…") == "cut…" && PlainText.sentence("done") == "done." && PlainText.sentence("a!") == "a!")
  }

  @Test func onlyIncidentsOfThePhaseCount() throws {
    var results = SampleGates.results([SampleGates.conditionalGo], asOf: "2026-03-01T06:00:00Z")
    let times = ["2025-10-31T23:59:59Z", "2025-11-01T00:00:00Z", "2026-02-28T23:59:00Z", "2026-02-28T23:59:01Z"]
    results.incidents = SampleBriefing.log(
      times.enumerated().map { SampleBriefing.incident("I-\($0)", "P2", $1, "2026-03-01T06:00:00Z") })
    let text = DocumentPages.section("Incidents", of: try DocumentPages.markdown("phase-4-completion-report", results))
    #expect(text.contains("2 incidents started between Nov 1, 2025 and Feb 28, 2026, 23:59 UTC."))
    #expect(!text.contains("I-0") && text.contains("I-1") && text.contains("I-2") && !text.contains("I-3"))
    #expect(!text.contains("reach to") && !text.contains("not resolved"))
  }

  @Test func whatEndsLaterIsNotResolvedYet() throws {
    var results = SampleGates.results([SampleGates.conditionalGo], asOf: "2026-03-01T06:00:00Z")
    results.incidents = SampleBriefing.log([
      SampleBriefing.incident("I-1", "P1", "2026-02-01T00:00:00Z", "2026-02-01T00:10:00Z"),
      SampleBriefing.incident("I-2", "P1", "2026-02-02T00:00:00Z", "2026-02-02T01:00:59Z"),
      SampleBriefing.incident("I-3", "P1", "2026-02-03T00:00:00Z", "2026-03-01T06:00:01Z"),
    ])
    let text = DocumentPages.section("Incidents", of: try DocumentPages.markdown("phase-4-completion-report", results))
    #expect(text.contains("| P1 | 3 | 1 | 35\u{A0}min | 1\u{A0}h | 1\u{A0}h\u{A0}10\u{A0}min |"))
    #expect(text.contains("| I-3 | P1 | Feb\u{A0}3,\u{A0}2026,\u{A0}00:00 | not resolved |"))
  }

  @Test func aLostIncidentsFileIsNoEmptyLog() throws {
    for condition in [InputFile.Condition.absent, .unreadable] {
      var results = SampleGates.results([SampleGates.conditionalGo])
      results.incidents = SampleBriefing.log([], condition)
      let text = DocumentPages.section(
        "Incidents", of: try DocumentPages.markdown("phase-4-completion-report", results))
      #expect(text.contains("Not provided, owner: ") && !text.contains("incidents started"))
    }
  }

  static let durations = [
    (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (5040, "1 h 24 min"),
    (86_399, "23 h 59 min"),
    (86_400, "1 d"), (183_600, "2 d 3 h"),
  ]

  @Test(arguments: durations) func durationsInWholeUnits(_ seconds: Int, _ text: String) {
    #expect(DurationText.text(seconds) == text)
  }

  @Test func aRoadmapItemHasTheStateOfItsCriterion() throws {
    let kickoff = try #require(try documents([SampleGates.conditionalGo], SampleBriefing.full).last?.markdown)
    let roadmap = DocumentPages.section("Compliance roadmap", of: kickoff)
    #expect(roadmap.contains("| SOC 2 Type II | **◐ queued** | Legal | Mar\u{A0}31,\u{A0}2026 |"))
    #expect(roadmap.contains("| Security audit | **? missing** | Legal | Feb\u{A0}10,\u{A0}2026 **✕ late** |"))
    #expect(roadmap.contains("| GDPR | **? not judged in this run** |"))
    let steps = DocumentPages.section("Series B checklist", of: kickoff)
    #expect(steps.contains("| Data room | **✓ complete, Mar 1, 2026** |"))
    #expect(steps.contains("| Term sheet | **◐ not complete yet** |"))
    #expect(steps.contains("| Acquisition | **✕ delayed** | Legal | Feb\u{A0}20,\u{A0}2026 **✕ late** |"))
  }

  /// What a checklist dates after the as-of time counts for nothing, and a plan says why.
  @Test func anItemThatIsCompletedLaterIsNotCompleteYet() throws {
    var gate = SampleGates.conditionalGo
    gate.first.criteria[4] = Build.result(
      SampleGates.soc2Criterion, .invalid,
      finding: Build.finding(
        file: 1, cause: .completedInFuture(Build.day("2026-04-01")),
        item: Build.item(.complete, completed: "2026-04-01")))
    let kickoff = try #require(try documents([gate], SampleBriefing.full).last?.markdown)
    #expect(
      kickoff.contains("| SOC 2 Type II | **◐ not complete yet** | Legal |") && !kickoff.contains("✓ complete, Apr"))
  }

  @Test func nextGatesAreThoseAhead() throws {
    let ahead = try #require(try documents([SampleGates.conditionalGo, SampleGates.upcoming]).last?.markdown)
    let next = DocumentPages.section("Next gates", of: ahead)
    #expect(next.contains("| [Gate 11: Ready to file](<gate-11.md>) | Mar 1, 2026 |") && !next.contains("Gate 7"))
    let none = try #require(try documents([SampleGates.conditionalGo]).last?.markdown)
    #expect(DocumentPages.section("Next gates", of: none).contains("No gate of this project lies ahead."))
  }

  @Test func aKindOfRiskThatNobodyNamesIsVisible() throws {
    var briefing = SampleBriefing.full
    briefing.risks = briefing.risks?.filter { $0.kind == .competitive }
    for document in try documents([SampleGates.conditionalGo], briefing) where !document.name.hasPrefix("phase-4") {
      let risks = DocumentPages.section("Risks", of: document.markdown)
      #expect(risks.contains("Not provided, owner: VP Engineering.** No regulatory or operational risk is named."))
      #expect(risks.contains("| A rival |"))
    }
  }

  @Test func theGravestRiskComesFirst() throws {
    let memo = try #require(try documents([SampleGates.conditionalGo], SampleBriefing.full).first?.markdown)
    let rows = DocumentPages.section("Risks", of: memo).split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.map { $0.split(separator: " | ")[1].split(separator: ", ")[1] } == ["high", "medium", "low"])
  }

  @Test func threeHundredCriteriaAndLongNames() throws {
    let text = String(repeating: "اسم طويل 👩‍👩‍👧 ", count: 15)
    for document in try documents([ManyCriteria.gate(300)], SampleBriefing.briefing(saying: text)) {
      let page = try MarkdownDocument(document.markdown).page()
      #expect(page.headings.filter { $0.level == 1 }.count == 1)
      #expect(!document.markdown.contains("\n\n\n"))
      #expect(document.markdown.utf8.count < (document.name.hasPrefix("board") ? 60_000 : 400_000))
    }
  }
}
