import Testing

@testable import Scorecards

/// What a public document may carry is a list of what is allowed: whatever nobody has decided on stays private.
@Suite struct PublicPartTests {
  /// Stands in every text that is not the public's.
  private static let secret = "§ACME§"
  private static let place = EvidencePlace(file: 0, line: 7)

  /// One of every case, each with a word of an input file wherever it can have one.
  private static let causes: [Cause] = [
    .noEvidence, .absentFile(place), .noIncidents(.absent), .noIncidentRows, .incidentsEnd(at: Instant(seconds: 0)),
    .notYetBegun, .stale(last: Instant(seconds: 0), labels: [secret: secret], allowedSeconds: 9),
    .tooFewDays(with: 1, of: 9, neededPercent: 80, labels: [secret: secret]),
    .tooFewSamples(
      with: 1, SampleGaps(interval: nil, expected: 9, missing: 8, longest: [], count: 0), neededPercent: 80,
      labels: [secret: secret]),
    .unreadable(UnreadableRow(time: nil, place: place, cause: .value(.badNumber(secret))), count: 1),
    .contradictory(first: place, second: place, time: Instant(seconds: 0)),
    .contradictoryIncident(id: secret, first: place, second: place), .totalBesideParts, .needsFold(labels: [secret]),
    .noSuchLabel(secret), .lowAboveHigh(low: secret, high: secret), .notSet, .notMentioned,
    .contradictoryItem(first: place, second: place), .item(.value(.badDate(key: "due", value: secret))),
    .completedInFuture(Build.day("2026-02-28")), .completedLate(Build.day("2026-02-28")),
    .notApplicable(reason: secret), .untold,
  ]

  @Test func `every cause is decided on`() throws {
    let declared = CaseNames.sources(in: "Model/Results").lazy.compactMap {
      CaseNames.declared(by: "Cause", in: $0.text)
    }
    #expect(try #require(declared.first) == Set(Self.causes.map(CaseNames.name)))
    let told = Self.causes.filter { CaseNames.name(of: $0.publicPart) == CaseNames.name(of: $0) }
    #expect(
      Set(told.map(CaseNames.name)) == [
        "noEvidence", "noIncidents", "noIncidentRows", "incidentsEnd", "notYetBegun", "stale", "tooFewDays",
        "tooFewSamples", "totalBesideParts", "notSet", "notMentioned", "completedInFuture", "completedLate",
        "notApplicable", "untold",
      ])
  }

  @Test func `no cause carries a word or a line of a file`() {
    for cause in Self.causes {
      let shown = Self.dumped(cause.publicPart)
      #expect(!shown.contains(Self.secret) && !shown.contains("line: 7"), "\(shown)")
    }
  }

  @Test func `no part of a gate carries what is not the public's`() {
    let shown = Self.dumped(Self.gate.publicPart)
    #expect(Self.dumped(Self.gate).contains(Self.secret))
    #expect(!shown.contains(Self.secret), "\(shown)")
    #expect(shown.contains("Ada") && shown.contains("learners") && shown.contains("CFO"))
  }

  /// Every value in it, whatever the fields are called.
  private static func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  private static let gate: GateResult = {
    var open = SampleGates.learnersCriterion
    open.audience = .everyone
    let hidden = Build.criterion("hidden", secret, secret, owner: secret, .item(admits: [.complete]), remedy: secret)
    var first = Build.result(open, .missed, finding: Build.finding(file: 0, line: 7, item: item))
    first.finding.cause = .notApplicable(reason: secret)
    first.finding.seriesLabels = [secret: secret]
    first.finding.corrections = [0]
    let second = Build.result(hidden, .missed, finding: Build.finding(file: 0, item: item))
    var gate = SampleGates.result(
      SampleGates.gate(
        criteria: [open, hidden],
        rules: [
          Build.rule("GO", .proceed, secret, headline: secret, actions: [secret], criteria: ["learners", "hidden"])
        ],
        rollback: [RollbackLevel(title: secret, when: secret, steps: [secret], commands: secret)],
        escalation: [Escalation(failure: secret, owner: secret, action: secret, within: secret)], notes: [secret]),
      .due, Build.outcome(SampleGates.hold, rule: nil, truths: [.no]), [first, second],
      judgedAt: SampleGates.deadlineText, exceptions: ["hidden"], blocking: ["hidden", "learners"])
    gate.record = record
    return gate
  }()

  private static let item = Build.item(.notApplicable, evidence: secret, note: secret, owner: secret)

  private static let record: GateRecord = {
    let time = Build.instant("2026-03-01T09:00:00Z")
    func override(_ digest: String) -> Override {
      Override(
        gate: "gate-7", role: "CEO", name: "Ada", reason: secret, time: time, decision: SampleGates.hold,
        digest: digest,
        user: secret)
    }
    func waiver(_ criterion: String, _ approver: String) -> JudgedWaiver {
      JudgedWaiver(
        waiver: Waiver(
          gate: "gate-7", criterion: criterion, approver: approver, name: nil, reason: secret,
          from: Build.day("2026-02-01"), until: Build.day("2026-03-01"), issue: secret),
        period: .inForce)
    }
    let signOff = SignOff(
      gate: "gate-7", role: "CFO", name: "Ada", time: time, vote: .approve, comment: secret, run: secret, digest: "d",
      user: secret, signature: secret)
    return GateRecord(
      waivers: [waiver("learners", "CFO"), waiver("hidden", secret)],
      withWaivers: Build.outcome(SampleGates.go, rule: 0, truths: [.yes]),
      decision: Decision(
        state: .pending, digest: "d", missing: ["CEO"],
        signOffs: [WeighedSignOff(signOff: signOff, weight: .counts)],
        verdict: nil, override: override("d")),
      overrides: [override("then")],
      reopenings: [
        Reopening(
          gate: "gate-7", kind: .marketShock, reason: secret, name: secret, time: time, outcome: nil, user: secret)
      ],
      estimates: [FixEstimate(gate: "gate-7", criterion: "hidden", hours: Build.number("1"), by: secret, time: time)])
  }()
}
