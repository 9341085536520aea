import Testing

@testable import Scorecards

/// A gate that is reopened beyond its extension date: the deadline in force comes after it, and nothing is judged, met or
/// looked for at a date that lies behind. Gate 7 has its extension on Mar 15, 23:59; a reopening gives it 72 hours.
@Suite struct ReopenedExtensionTests {
  private static let extensionDate = "2026-03-15T23:59:00Z"

  private func reopened(_ gate: Int = 7, at time: String) -> String {
    "reopenings:\n  - {gate: \(gate), role: CEO, name: Ada, time: \(time), kind: internal-incident, reason: R}\n"
  }

  /// CONDITIONAL GO at whatever deadline, which the first rule alone would call HOLD.
  private func trial(reopened time: String, asOf: String) -> GateTrial {
    let march = Rows.daily("learners", "4200000", from: "2026-03-01", through: "2026-03-31")
    return RecordTrial.gate7(reopened(at: time), asOf: asOf, more: march)
  }

  @Test(arguments: [
    ("2026-03-12T23:58:59Z", true, "HOLD"), ("2026-03-12T23:59:00Z", false, "CONDITIONAL GO"),
    ("2026-03-20T12:00:00Z", false, "CONDITIONAL GO"),
  ])
  func `a follow-up exists only where its date lies after the deadline in force`(
    time: String, hasFollowUp: Bool, word: String
  ) throws {
    let gate = try trial(reopened: time, asOf: "2026-03-30T00:00:00Z").result()
    #expect((gate.followUp != nil) == hasFollowUp)
    #expect(gate.verdictInForce.word == word)
    #expect((gate.gate.extensionDate != nil) == hasFollowUp && (gate.record.passedExtension == nil) == hasFollowUp)
  }

  @Test func `as long as it is open again the old follow-up is not fallen back to`() throws {
    let gate = try trial(reopened: "2026-03-20T12:00:00Z", asOf: "2026-03-21T00:00:00Z").result()
    #expect(gate.state == .open && gate.followUp == nil && gate.verdictInForce.word == "CONDITIONAL GO")
  }

  /// The line of the learners passes 500,000 in time for Dec 7, and the last figure falls one short of it.
  @Test(arguments: [("2025-12-04T23:58:59Z", "CONDITIONAL GO"), ("2025-12-04T23:59:00Z", "NO-GO")])
  func `nothing can still be met by a date that has passed`(time: String, verdict: String) throws {
    let learners = Rows.daily("learners", from: "2025-11-10", through: "2025-12-06") { String(400_000 + $0 * 4000) }
    let rates = [("uptime", "99.995"), ("roi", "5.8"), ("error_rate", "0.07"), ("coach_throughput", "215")].flatMap {
      Rows.daily($0, $1, from: "2025-11-02", through: "2025-11-30")
    }
    var trial = GateTrial(
      gate: 4, asOf: "2025-12-20T00:00:00Z",
      rows: learners + ["2025-12-07T12:00:00Z,learners,499999,"] + rates
        + Rows.daily("regions", "3", from: "2025-11-02", through: "2025-12-10"),
      incidents: ["1,P2,2025-11-05,,slow"])
    trial.record = reopened(4, at: time)
    let gate = try trial.result()
    #expect(gate.first.outcome.verdict.word == verdict)
    let learner = try #require(gate.first.result(for: "learners"))
    #expect((learner.trajectory == nil) == (verdict == "NO-GO"))
    #expect((learner.recoverable == .yes) == (verdict == "CONDITIONAL GO"))
  }

  @Test func `an item that is promised for a date that has passed is not on its way`() throws {
    func recoverable(_ time: String) throws -> Truth? {
      var trial = GateTrial(
        gate: 11, asOf: "2026-10-01T00:00:00Z", items: ["{id: gdpr, state: delayed, due: 2026-09-07}"])
      trial.record = reopened(11, at: time)
      return try trial.result().first.result(for: "gdpr")?.recoverable
    }
    #expect(try recoverable("2026-09-04T23:58:59Z") == .yes)
    #expect(try recoverable("2026-09-04T23:59:00Z") == .no)
  }

  @Test func `no figure is asked for at a date that has passed`() throws {
    let gate = try #require(GateTrial.shipped.gates.first { $0.number == 7 })
    let asOf = Build.instant("2026-03-30T00:00:00Z")
    func asks(_ time: String) -> Bool? {
      let record = PeopleRecord(reopenings: [
        Reopening(
          gate: gate.id, kind: .marketShock, reason: "R", name: "Ada", time: Build.instant(time), outcome: nil,
          user: nil)
      ])
      return gate.questions(asOf: asOf, record: record)["learners"]?.instants
        .contains(Build.instant(Self.extensionDate))
    }
    #expect(asks("2026-03-12T23:58:59Z") == true)
    #expect(asks("2026-03-20T12:00:00Z") == false)
  }

  @Test func `what was kept of a run is judged again by the deadline of then`() throws {
    let gate = try #require(GateTrial.shipped.gates.first { $0.number == 7 })
    let asOf = "2026-03-30T00:00:00Z"
    let results = SampleGates.results([try trial(reopened: "2026-03-20T12:00:00Z", asOf: asOf).result()], asOf: asOf)
    let kept = try #require(RunSnapshot(results, run: "a", after: nil).gates.first)
    let again = StoredEvaluation(gate, kept, asOf: results.asOf)
    #expect(again.gate.extensionDate == nil && again.outcome.verdict.word == "CONDITIONAL GO")
  }

  @Test(arguments: [("2026-03-12T12:00:00Z", true), ("2026-03-14T12:00:00Z", false)])
  func `calendar, timeline and plan name no follow-up that can't be`(time: String, mayFollow: Bool) throws {
    let asOf = "2026-03-15T06:00:00Z"
    let results = SampleGates.results([try trial(reopened: time, asOf: asOf).result()], asOf: asOf)
    #expect(results.gates.first?.state == .open)
    let calendar = CalendarText(results: results, toolVersion: "1").document
    #expect(calendar.contains("UID:gate-7-feb-28/follow-up/") == mayFollow)
    #expect(GateTimeline(results: results).figure?.text.contains("extension to Mar 15, 2026") == mayFollow)
    let plan = PlanEntries(results: results, briefing: Briefing()).entries.map(\.what)
    #expect(plan.contains("Gate 7: follow-up if conditional") == mayFollow)
  }

  @Test func `the feed tells what was found at the follow-up before it was reopened`() throws {
    let results = SampleGates.results(
      [try trial(reopened: "2026-03-20T12:00:00Z", asOf: "2026-03-30T00:00:00Z").result()],
      asOf: "2026-03-30T00:00:00Z")
    func isTold(_ asOf: String) -> Bool {
      let change = VerdictChange(
        gate: "gate-7-feb-28", number: 7, title: "T", verdict: SampleGates.hold, before: nil,
        run: RunReference(id: String(repeating: "a", count: 64), asOf: Build.instant(asOf)), kind: .followUp)
      return FeedText(results: results, verdicts: [change], identity: "0", toolVersion: "1").document
        .contains("<entry>")
    }
    #expect(!isTold(Self.extensionDate) && isTold("2026-03-15T23:59:01Z"))
  }
}
