import Testing

@testable import Scorecards

/// A document for the public tells nothing of criteria that are not public, whatever kind it is and wherever they are
/// named.
@Suite struct PublicDocumentTests {
  private static let secret = "ARR of $42M"

  private static let hiddenFigure: Criterion = Build.criterion(
    "secret-42", secret, secret, owner: secret,
    .measured(Build.measure(Build.metric("arr", secret, "percent"), .above(Build.number("73.1")))), remedy: secret)
  private static let hiddenItem = Build.criterion(
    "secret-item", secret, secret, owner: secret, .item(admits: [.complete]), remedy: secret)

  private static func open(_ criterion: Criterion) -> Criterion {
    var open = criterion
    open.audience = .everyone
    return open
  }

  private static let rules = [
    Build.rule("GO", .proceed, secret, headline: secret, actions: [secret], criteria: ["learners", "secret-42"]),
    Build.rule("HOLD", .stop, secret, headline: secret, actions: [secret]),
  ]

  private static let gate: GateResult = {
    let criteria = [open(SampleGates.learnersCriterion), open(SampleGates.soc2Criterion), hiddenFigure, hiddenItem]
    let results = [
      Build.result(
        criteria[0], .partial, value: "4200000", finding: Build.finding(file: 0, line: 812, samples: 8, series: 8),
        trajectory: SampleGates.shortfall, decides: true),
      Build.result(criteria[1], .met, finding: Build.finding(file: 1, item: Build.item(.queued))),
      Build.result(
        hiddenFigure, .missed, value: "42.42", finding: Build.finding(file: 2, line: 42),
        trajectory: Build.trajectory(.poor, by: "2026-03-15", slope: "0.4242", projected: "42.4"), decides: true),
      Build.result(
        hiddenItem, .missed,
        finding: Build.finding(
          file: 2, item: Build.item(.delayed, due: "2026-03-04", evidence: secret, note: secret, owner: secret))),
    ]
    var gate = SampleGates.result(
      SampleGates.gate(
        criteria: criteria, rules: rules,
        rollback: [RollbackLevel(title: secret, when: secret, steps: [secret], commands: secret)],
        escalation: [Escalation(failure: secret, owner: secret, action: secret, within: secret)], notes: [secret]),
      .due, Build.outcome(SampleGates.hold, rule: 1, truths: [.no, .yes]), results,
      judgedAt: SampleGates.deadlineText, exceptions: ["secret-item"], blocking: ["secret-42", "learners"],
      followUp: FollowUp(
        date: Build.instant("2026-03-15T23:59:00Z"),
        judgement: Judgement(
          judgedAt: Build.instant("2026-03-10T06:00:00Z"), state: .open,
          outcome: Build.outcome(SampleGates.hold, rule: nil, truths: [.no]), criteria: results)))
    gate.record = SampleRecord.record(saying: secret, verdict: SampleGates.go, criterion: "secret-42")
    gate.record.decision = Decision(
      state: .overridden, digest: "", missing: ["CFO"], signOffs: [], verdict: SampleGates.go,
      override: Override(
        gate: "gate-7", role: "CEO", name: "Ada", reason: secret, time: Build.instant("2026-03-01T10:00:00Z"),
        decision: SampleGates.go, user: nil))
    return gate
  }()

  private static let results: Results = {
    let files = [
      Build.file("exports/ops.csv"), Build.file("lists/audit.yaml", .checklist),
      Build.file("exports/\(secret).csv"), Build.file("exports/lost \(secret).csv", .metrics, .absent),
    ]
    var results = SampleGates.results([gate], asOf: "2026-03-10T06:00:00Z", files: files)
    results.corrections = [SampleRecord.correction(saying: secret)]
    return results
  }()

  private static func briefing() -> Briefing {
    var briefing = SampleBriefing.full
    briefing.roadmap?.append(
      RoadmapItem(
        track: .seriesB, title: secret, owner: secret, due: Build.day("2026-04-01"),
        progress: .criterion("secret-item"), note: secret))
    return briefing
  }

  private func documents() throws -> [ReportDocument] {
    let ledger = LedgerTales.note(
      Self.results, after: SampleGates.results([SampleGates.goWithExceptions], asOf: "2026-02-28T06:00:00Z"))
    return try DocumentPages.documents(Self.results, Self.briefing(), ledger: ledger, audience: "public")
  }

  @Test func `no part of any kind of document names them`() throws {
    for document in try documents() {
      let pictures = document.figures.flatMap { [$0.name, $0.title, $0.text] }
      for drawing in document.figures.map({ FigureMarkup($0).file }) {
        #expect(!drawing.contains("$42M") && !drawing.contains("secret") && !drawing.contains("73.1"))
      }
      for text in [document.markdown, document.title, document.subject ?? ""] + pictures {
        for sign in ["42", "73.1", "secret", "ARR"] { #expect(!text.contains(sign), "\(document.name): \(text)") }
      }
      #expect(document.markdown.contains("2 criteria that are not public are left out."))
    }
  }

  @Test func `what is public is told, with the verdict and its evidence`() throws {
    let report = try #require(try documents().first { $0.name == "phase-4-completion-report" }?.markdown)
    #expect(report.contains("> **✓ GO** decided against **✕ HOLD**"))
    #expect(report.contains("Of its 2 criteria that are public 1 is met."))
    #expect(report.contains("| <a id=\"criterion-learners\"></a>Learners *decides* | **◐ partial** | 4,200,000 |"))
    #expect(report.contains("| Learners | a metrics export | "))
    #expect(report.contains("| 1 of 2 |"))
  }

  @Test func `it leads to no page`() throws {
    for document in try documents() {
      for link in document.markdown.matches(of: /\]\(<?([^)>]*)/) {
        #expect(link.output.1.hasPrefix("figures/\(document.name)") || link.output.1.hasPrefix("#"))
      }
    }
  }

  @Test func `no input file is named, nor its digest, nor a line of it`() throws {
    for document in try documents() {
      #expect(!document.markdown.contains("exports/"), "\(document.name)")
      #expect(document.markdown.firstMatch(of: /, line \d/) == nil, "\(document.name)")
      for file in Self.results.files where !file.sha256.isEmpty {
        #expect(!document.markdown.contains(file.sha256.prefix(12)), "\(document.name)")
      }
      #expect(!document.markdown.contains("input digest"), "\(document.name)")
    }
  }

  @Test func `what a row says that can't be read is not told`() throws {
    var gate = Self.gate
    let row = UnreadableRow(time: nil, place: EvidencePlace(file: 0, line: 7), cause: .value(.badNumber("700095x")))
    gate.first.criteria[0].finding.cause = .unreadable(row, count: 1)
    let results = SampleGates.results([gate], asOf: "2026-03-10T06:00:00Z", files: Self.results.files)
    let report = try DocumentPages.markdown("phase-4-completion-report", results)
    #expect(!report.contains("700095"))
  }

  @Test(arguments: [
    nil, Cause.stale(last: Instant(seconds: 0), labels: ["region": "ACME"], allowedSeconds: 86_400),
    .tooFewDays(with: 1, of: 9, neededPercent: 80, labels: ["region": "ACME"]),
    .tooFewSamples(
      with: 1, SampleGaps(interval: Rational(60), expected: 9, missing: 8, longest: [], count: 0), neededPercent: 80,
      labels: ["region": "ACME"]),
    .notApplicable(reason: "ACME is a customer of theirs"),
  ])
  func `no word of an export or checklist is told`(cause: Cause?) throws {
    var gate = Self.gate
    gate.first.criteria[0].finding.seriesLabels = ["region": "ACME"]
    gate.first.criteria[0].finding.cause = cause
    let results = SampleGates.results([gate], asOf: "2026-03-10T06:00:00Z", files: Self.results.files)
    for document in try DocumentPages.documents(results, audience: "public") {
      #expect(!document.markdown.contains("ACME") && !document.markdown.contains("can't be used"))
    }
    #expect(try DocumentPages.documents(results).contains { $0.markdown.contains("ACME") })
  }

  @Test func `a decision that is outdated is told, without its reason`() throws {
    var gate = Self.gate
    func decision(digest: String) -> Override {
      Override(
        gate: "gate-7", role: "CEO", name: "Ada", reason: Self.secret, time: Build.instant("2026-03-01T10:00:00Z"),
        decision: SampleGates.hold, digest: digest, user: nil)
    }
    gate.record.decision = Decision(
      state: .pending, digest: "today", missing: ["CFO"], signOffs: [], verdict: nil, override: nil)
    gate.record.reopenings = []
    for (digest, isTold) in [("then", true), ("today", false)] {
      gate.record.overrides = [decision(digest: digest)]
      let results = SampleGates.results([gate], asOf: "2026-03-10T06:00:00Z", files: Self.results.files)
      let report = try DocumentPages.markdown("phase-4-completion-report", results)
      #expect(report.contains("CEO decided HOLD on Mar 1, 2026: outdated, to be decided again") == isTold)
      #expect(!report.contains(Self.secret))
    }
  }

  @Test func `how many exceptions there are is not told where some are hidden`() throws {
    var gate = SampleGates.goWithExceptions
    for index in gate.first.criteria.indices where gate.first.criteria[index].criterion.id != "gross-margin" {
      gate.first.criteria[index].criterion.audience = .everyone
    }
    func memo(_ gate: GateResult) throws -> String {
      try DocumentPages.documents(SampleGates.results([gate]), audience: "public")
        .first { $0.name.contains("memo") }?.markdown ?? ""
    }
    #expect(try memo(gate).contains("Among the exceptions, which the rules do not count: Security audit"))
    gate.first.criteria[3].criterion.audience = .board
    #expect(try memo(gate).contains("There are exceptions, which the rules do not count."))
    gate.first.criteria[3].criterion.audience = .everyone
    gate.first.criteria[2].criterion.audience = .everyone
    #expect(try memo(gate).contains("2 exceptions, which the rules do not count: Gross margin"))
  }

  @Test func `a GO with exceptions that are hidden is not told as a plain one`() throws {
    var gate = SampleGates.goWithExceptions
    for index in gate.first.criteria.indices
    where !gate.first.exceptions.contains(gate.first.criteria[index].criterion.id) {
      gate.first.criteria[index].criterion.audience = .everyone
    }
    let report = try DocumentPages.markdown("phase-4-completion-report", SampleGates.results([gate]))
    #expect(report.contains("GO, with exceptions"))
    #expect(!report.contains("2 exceptions") && !report.contains("Gross margin"))
  }

  @Test func `where all criteria are public nothing is left out`() throws {
    var gate = SampleGates.conditionalGo
    for index in gate.first.criteria.indices { gate.first.criteria[index].criterion.audience = .everyone }
    let report = try DocumentPages.markdown("phase-4-completion-report", SampleGates.results([gate]))
    #expect(!report.contains("not public") && report.contains("5 criteria that are public"))
  }

  @Test func `incidents of a severity that only others count are left out`() throws {
    func report(_ audience: Audience) throws -> String {
      var gate = Self.gate
      var criterion = Build.criterion(
        "p1", "P1", "Operations", owner: "Ops",
        .measured(
          Build.measure(
            Build.metric("p1_incidents", "P1", "count", kind: .events, severity: "P1"), .exactly(.zero), over: .sum)))
      criterion.audience = audience
      gate.first.criteria.append(Build.result(criterion, .met, value: "0"))
      var results = SampleGates.results([gate], asOf: "2026-03-10T06:00:00Z", files: Self.results.files)
      results.incidents = SampleBriefing.log(
        ["P1", "P2"].map { SampleBriefing.incident("I-\($0)", $0, "2026-02-01T00:00:00Z", "2026-02-01T01:00:00Z") })
      return try DocumentPages.markdown("phase-4-completion-report", results)
    }
    #expect(try report(.everyone).contains("| I-P1 |") && report(.everyone).contains("| I-P2 |"))
    #expect(try !report(.board).contains("I-P1") && report(.board).contains("| I-P2 |"))
  }
}
