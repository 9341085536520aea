import Testing

@testable import Scorecards

/// Reading, section 3: Gate 4.
@Suite struct Gate4Tests {
  private static let deadline = "2025-11-30T23:59:00Z"

  /// All seven met, with whatever is to differ put in place of the metric's rows.
  private func trial(
    asOf: String = deadline, replacing: [String: [String]] = [:], incidents: [String]? = ["1,P2,2025-11-05,,slow"]
  )
    -> GateTrial
  {
    let values = [
      ("learners", "500000"), ("regions", "3"), ("uptime", "99.995"), ("roi", "5.8"), ("error_rate", "0.07"),
      ("coach_throughput", "215"),
    ]
    let rows = values.flatMap { metric, value in
      replacing[metric] ?? Rows.daily(metric, value, from: "2025-11-02", through: "2025-11-30")
    }
    return GateTrial(gate: 4, asOf: asOf, rows: rows, incidents: incidents)
  }

  private func window(_ metric: String, _ value: String) -> [String: [String]] {
    [metric: Rows.daily(metric, value, from: "2025-11-02", through: "2025-11-30")]
  }

  @Test func `rule 1: all seven met is GO`() throws {
    let result = try trial().result()
    #expect(result.first.outcome.verdict.word == "GO")
    #expect(result.first.outcome.rule == 0)
    #expect(result.first.blocking == [] && result.first.exceptions == [])
    #expect(result.first.criteria.map(\.status) == Array(repeating: .met, count: 7))
  }

  /// Each boundary on both sides: strict as written, floors inclusive, exact.
  @Test(arguments: [
    ("learners", "500000", "499999.9"), ("regions", "3", "2"), ("uptime", "99.990000001", "99.99"),
    ("roi", "5.8", "5.799999999999"), ("error_rate", "0.0999999999999", "0.1"),
    ("coach_throughput", "200.00001", "200"),
  ])
  func `boundary`(metric: String, met: String, missed: String) throws {
    let id = metric.replacing("_", with: "-")
    #expect(try trial(replacing: window(metric, met)).status(id) == .met)
    #expect(try trial(replacing: window(metric, missed)).status(id) == .missed)
  }

  @Test func `a tenth stays a tenth however it was summed`() throws {
    let rows = (0..<1000).map {
      "2025-11-\((2 + $0 % 29).padded(to: 2))T00:\(($0 / 29).padded(to: 2)):00Z,error_rate,0.1,"
    }
    #expect(try trial(replacing: ["error_rate": rows]).status("error-rate") == .missed)
    let uneven = Rows.daily("error_rate", from: "2025-11-02", through: "2025-11-29") { $0 % 2 == 0 ? "0.3" : "-0.1" }
    #expect(try trial(replacing: ["error_rate": uneven]).status("error-rate") == .missed)
  }

  @Test func `rule 2: unmet with a good trajectory for Dec 7 is CONDITIONAL GO`() throws {
    let growing = Rows.daily("learners", from: "2025-11-10", through: "2025-11-30") { String(400_000 + $0 * 4000) }
    let result = try trial(replacing: ["learners": growing]).result()
    #expect(result.first.outcome.verdict.word == "CONDITIONAL GO")
    #expect(result.first.blocking == ["learners"])
    let trajectory = try #require(result.first.result(for: "learners")?.trajectory)
    #expect(trajectory.direction == .good)
    #expect(trajectory.slopePerDay == Rational(4000))
    #expect(trajectory.projected == Rational(508_000))
    #expect(trajectory.reachesTarget?.description == "2025-12-05")
    #expect(trajectory.neededPerDay == Rational(20_000).divided(byCount: 7))
  }

  /// 480,000 on Nov 30; the line's value on Dec 7 itself decides.
  @Test(arguments: [("20000/7 rounded up", 2858, "CONDITIONAL GO"), ("20000/7 rounded down", 2857, "NO-GO")])
  func `trajectory at its boundary`(name: String, step: Int, verdict: String) throws {
    let growing = Rows.daily("learners", from: "2025-11-17", through: "2025-11-30") {
      String(480_000 - (13 - $0) * step)
    }
    #expect(try trial(replacing: ["learners": growing]).verdict() == verdict)
  }

  @Test func `rule 3: unmet with a poor trajectory is NO-GO`() throws {
    let result = try trial(replacing: window("learners", "480000")).result()
    #expect(result.first.outcome.verdict.word == "NO-GO")
    #expect(result.first.outcome.rule == 2)
    #expect(result.first.result(for: "learners")?.trajectory?.direction == .poor)
    #expect(result.first.result(for: "learners")?.trajectory?.reachesTarget == nil)
  }

  @Test func `a P0 incident can't be undone: never conditional`() throws {
    let result = try trial(incidents: ["1,P0,2025-11-30T23:59:00Z,,down"]).result()
    #expect(result.first.outcome.verdict.word == "NO-GO")
    #expect(result.first.result(for: "p0-incidents")?.trajectory == nil)
    #expect(result.first.path.map(\.kind) == [.impossible])
  }

  /// The window is Nov 2 through Nov 30, whole days, and ends at judged_at.
  @Test(arguments: [
    ("2025-11-01T23:59:59Z", "GO"), ("2025-11-02T00:00:00Z", "NO-GO"), ("2025-11-30T23:59:00Z", "NO-GO"),
    ("2025-11-30T23:59:01Z", "GO"), ("2025-12-01T00:00:00Z", "GO"),
  ])
  func `incidents count by their start inside the window`(started: String, verdict: String) throws {
    let incidents = ["1,P0,\(started),,down", "2,P2,2025-11-05,,slow"]
    #expect(try trial(asOf: "2025-12-05T00:00:00Z", incidents: incidents).verdict() == verdict)
  }

  @Test func `evidence after the deadline does not touch the verdict`() throws {
    let late = window("learners", "499999").mapValues { $0 + ["2025-11-30T23:59:01Z,learners,600000,"] }
    #expect(try trial(asOf: "2025-12-20T00:00:00Z", replacing: late).status("learners") == .missed)
    let inTime = window("learners", "499999").mapValues { $0 + ["2025-11-30T23:59:00Z,learners,600000,"] }
    #expect(try trial(asOf: "2025-12-20T00:00:00Z", replacing: inTime).status("learners") == .met)
  }

  @Test func `before the deadline the verdict is where it would stand now`() throws {
    let result = try trial(asOf: "2025-11-20T13:00:00Z").result()
    #expect(result.state == .open)
    #expect(result.first.judgedAt.description == "2025-11-20T13:00:00Z")
    #expect(result.first.outcome.verdict.word == "GO")
  }

  @Test(arguments: [
    ("2025-11-01T23:59:59Z", GateState.upcoming), ("2025-11-02T00:00:00Z", .open), ("2025-11-30T23:59:00Z", .open),
    ("2025-11-30T23:59:01Z", .due),
  ])
  func `states`(asOf: String, state: GateState) throws {
    let result = try trial(asOf: asOf).result()
    #expect(result.state == state)
    if state == .upcoming { #expect(result.first.outcome.verdict == .undetermined) }
  }

  @Test func `one missing criterion leaves GO and the rest possible`() throws {
    let result = try trial(replacing: ["roi": []]).result()
    #expect(result.first.outcome.verdict == .undetermined)
    #expect(result.first.outcome.possible.map(\.word) == ["GO", "CONDITIONAL GO", "NO-GO"])
    #expect(result.status(of: "roi") == .missing)
    #expect(result.first.blocking == ["roi"])
  }

  @Test func `an unknown that can't change the verdict leaves it determined`() throws {
    let result = try trial(replacing: ["roi": []], incidents: ["1,P0,2025-11-03,,down"]).result()
    #expect(result.first.outcome.verdict.word == "NO-GO")
    #expect(result.first.outcome.possible.map(\.word) == ["NO-GO"])
  }

  @Test func `an unknown trajectory leaves conditional and stop possible`() throws {
    let sparse = ["2025-11-24", "2025-11-25", "2025-11-26", "2025-11-30"].map { "\($0)T12:00:00Z,learners,450000," }
    let result = try trial(replacing: ["learners": sparse]).result()
    #expect(result.first.result(for: "learners")?.trajectory?.direction == .unknown)
    #expect(result.first.outcome.verdict == .undetermined)
    #expect(result.first.outcome.possible.map(\.word) == ["CONDITIONAL GO", "NO-GO"])
    let enough = sparse + ["2025-11-27T12:00:00Z,learners,450000,"]
    #expect(try trial(replacing: ["learners": enough]).verdict() == "NO-GO")
  }

  @Test func `a P0 count that is unknown can't end in a conditional verdict`() throws {
    let result = try trial(incidents: []).result()
    #expect(result.status(of: "p0-incidents") == .missing)
    #expect(result.first.outcome.possible.map(\.word) == ["GO", "NO-GO"])
  }

  @Test func `no evidence at all is never green`() throws {
    let result = try GateTrial(gate: 4, asOf: Self.deadline).result()
    #expect(result.first.outcome.verdict == .undetermined)
    #expect(result.first.criteria.map(\.status) == Array(repeating: .missing, count: 7))
  }

  /// Learners 480,000 at the deadline, 500,000 by Dec 6.
  @Test func `the extension date has a follow-up of its own, by the first rule`() throws {
    let growing = [
      "learners": Rows.daily("learners", from: "2025-11-10", through: "2025-12-10") { String(400_000 + $0 * 4000) },
      "regions": Rows.daily("regions", "3", from: "2025-11-02", through: "2025-12-10"),
    ]
    #expect(try trial(asOf: Self.deadline, replacing: growing).result().followUp == nil)
    let early = try #require(try trial(asOf: "2025-12-03T00:00:00Z", replacing: growing).result().followUp)
    #expect(early.judgement.outcome.verdict.word == "HOLD" && early.judgement.state == .open)
    let late = try trial(asOf: "2026-01-01T00:00:00Z", replacing: growing).result()
    #expect(late.first.outcome.verdict.word == "CONDITIONAL GO")
    #expect(late.followUp?.judgement.outcome.verdict.word == "GO")
    #expect(late.followUp?.judgement.state == .due)
  }
}

extension GateResult {
  func status(of id: String) -> Status? { first.result(for: id)?.status }
}
