import Testing

@testable import Scorecards

/// Reading, section 4: Gate 7.
@Suite struct Gate7Tests {
  private static let deadline = "2026-02-28T23:59:00Z"
  private static let regions = ["na-w", "na-e", "eu-c", "eu-w", "apac-s", "apac-e", "latam", "mena"]

  private static let items = [
    "{id: disaster-recovery, state: complete, completed: 2026-02-10, evidence: https://example.com/dr}",
    "{id: soc2-type-2, state: queued}",
    "{id: security-audit, state: complete, completed: 2026-02-28, evidence: audit.pdf}",
  ]

  /// All fourteen met, with whatever is to differ put in place of the metric's rows.
  private func trial(
    asOf: String = deadline, replacing: [String: [String]] = [:], items: [String] = items,
    incidents: [String]? = ["1,P1,2026-02-03,,x"]
  ) -> GateTrial {
    let rates = [("uptime", "99.999"), ("error_rate", "0.049"), ("latency_p95", "99")]
    let levels = [
      ("arr", "150000000"), ("gross_margin", "70.1"), ("ltv_cac", "10.1"), ("retention_12m", "85.1"),
      ("team_fte", "20"),
    ]
    var rows: [String] = []
    for (metric, value) in rates {
      rows += replacing[metric] ?? Self.regions.flatMap { window(metric, value, region: $0) }
    }
    for (metric, value) in levels { rows += replacing[metric] ?? ["2026-02-27T00:00:00Z,\(metric),\(value),"] }
    rows += replacing["learners"] ?? Self.regions.map { "2026-02-28T12:00:00Z,learners,625000,\($0)" }
    rows += replacing["regions"] ?? []
    return GateTrial(gate: 7, asOf: asOf, rows: rows, items: items, incidents: incidents)
  }

  private func window(_ metric: String, _ value: String, region: String = "") -> [String] {
    Rows.daily(metric, value, from: "2026-02-01", through: "2026-02-28", region: region)
  }

  @Test func `rule 1: scale and reliability met is GO, whatever the other ten say`() throws {
    let result = try trial().result()
    #expect(result.first.criteria.map(\.status) == Array(repeating: .met, count: 14))
    #expect(result.first.outcome.verdict.word == "GO")
    let bare = try trial(
      replacing: ["arr": [], "gross_margin": ["2026-02-27T00:00:00Z,gross_margin,50,"]], items: []
    ).result()
    #expect(bare.first.outcome.verdict.word == "GO")
    #expect(bare.first.exceptions == ["arr", "gross-margin", "disaster-recovery", "soc2-type-2", "security-audit"])
    #expect(bare.first.blocking == [])
  }

  /// Target and partial band of the four that decide, each on both sides.
  @Test(arguments: [
    ("uptime", "99.999", Status.met), ("uptime", "99.9989999999", .partial), ("uptime", "99.99", .partial),
    ("uptime", "99.9899999999", .missed), ("error_rate", "0.0499999999", .met), ("error_rate", "0.05", .partial),
    ("error_rate", "0.1", .partial), ("error_rate", "0.1000000001", .missed), ("latency_p95", "99.999", .met),
    ("latency_p95", "100", .missed),
  ])
  func `rates`(metric: String, value: String, status: Status) throws {
    let rows = [metric: Self.regions.flatMap { window(metric, value, region: $0) }]
    #expect(try trial(replacing: rows).status(metric.replacing("_", with: "-")) == status)
  }

  @Test(arguments: [
    ("learners", "5000000", Status.met), ("learners", "4999999.999", .partial), ("learners", "2000000", .partial),
    ("learners", "1999999", .missed), ("regions", "8", .met), ("regions", "7", .partial), ("regions", "5", .partial),
    ("regions", "4", .missed), ("arr", "150000000", .met), ("arr", "149999999.99", .missed),
    ("gross_margin", "70", .missed),
    ("gross_margin", "70.0001", .met), ("ltv_cac", "10", .missed), ("ltv_cac", "10.01", .met),
    ("retention_12m", "85", .missed),
    ("retention_12m", "85.01", .met), ("team_fte", "19", .missed), ("team_fte", "20", .met),
  ])
  func `levels`(metric: String, value: String, status: Status) throws {
    let id = metric == "team_fte" ? "team-readiness" : metric.replacing("_", with: "-")
    #expect(try trial(replacing: [metric: ["2026-02-27T00:00:00Z,\(metric),\(value),"]]).status(id) == status)
  }

  @Test func `rule 2: all four at least partial is CONDITIONAL GO`() throws {
    let result = try trial(replacing: [
      "learners": ["2026-02-28T00:00:00Z,learners,2000000,"], "regions": ["2026-02-28T00:00:00Z,regions,5,"],
      "uptime": window("uptime", "99.99"), "error_rate": window("error_rate", "0.1"),
    ]).result()
    #expect(result.first.outcome.verdict.word == "CONDITIONAL GO")
    #expect(result.first.blocking == ["learners", "regions", "uptime", "error-rate"])
    #expect(result.first.path.count == 4)
  }

  @Test func `rule 3: one of the four below its band is HOLD, though the others are met`() throws {
    let result = try trial(replacing: ["uptime": window("uptime", "98")]).result()
    #expect(result.first.outcome.verdict.word == "HOLD")
    #expect(result.first.outcome.verdict.category == .stop)
    #expect(result.first.blocking == ["uptime"])
  }

  @Test func `a missing one of the four: undetermined, naming the verdicts still possible`() throws {
    let result = try trial(replacing: ["uptime": []]).result()
    #expect(result.first.outcome.verdict == .undetermined)
    #expect(result.first.outcome.possible.map(\.word) == ["GO", "CONDITIONAL GO", "HOLD"])
    let partial = try trial(replacing: ["uptime": [], "learners": ["2026-02-28T00:00:00Z,learners,4000000,"]]).result()
    #expect(partial.first.outcome.possible.map(\.word) == ["CONDITIONAL GO", "HOLD"])
    let stopped = try trial(replacing: ["uptime": [], "learners": ["2026-02-28T00:00:00Z,learners,1000000,"]]).result()
    #expect(stopped.first.outcome.verdict.word == "HOLD")
  }

  @Test func `the same uptime as percent or as the mean of many samples`() throws {
    let rows = (0..<1000).map {
      "2026-02-\((1 + $0 % 28).padded(to: 2))T01:\(($0 / 28).padded(to: 2)):00Z,uptime,99.999,"
    }
    #expect(try trial(replacing: ["uptime": rows]).status("uptime") == .met)
    let one = Array(rows.dropLast()) + ["2026-02-28T02:00:00Z,uptime,99.998999999999999999999999999999,"]
    #expect(try trial(replacing: ["uptime": one]).status("uptime") == .partial)
  }

  @Test func `a rate is the mean of the regions' means, not of their samples`() throws {
    let busy =
      window("uptime", "100", region: "a")
      + Rows.daily("uptime", from: "2026-02-01", through: "2026-02-28", region: "a", at: "13:00:00") { _ in "100" }
    let rows = busy + window("uptime", "99.996", region: "b")
    let result = try trial(replacing: ["uptime": rows]).result()
    #expect(result.first.result(for: "uptime")?.value == Rational(decimal: "99.998"))
  }

  @Test func `regions without a series of their own are the distinct labels of learners that are not zero`() throws {
    var rows = Self.regions.map { "2026-02-28T12:00:00Z,learners,625000,\($0)" }
    #expect(try trial(replacing: ["learners": rows]).result().first.result(for: "regions")?.value == Rational(8))
    rows[7] = "2026-02-28T12:00:00Z,learners,0,mena"
    #expect(try trial(replacing: ["learners": rows]).result().first.result(for: "regions")?.value == Rational(7))
    let unlabelled = ["2026-02-28T12:00:00Z,learners,5000000,"]
    #expect(try trial(replacing: ["learners": unlabelled]).status("regions") == .missing)
  }

  // MARK: Checklist items

  @Test(arguments: [
    ("state: complete, completed: 2026-02-28, evidence: a.pdf", Status.met), ("state: queued", .met),
    ("state: in-progress", .met),
    ("state: not-started", .missed), ("state: blocked", .missed), ("state: \"delayed\", due: 2026-03-10", .missed),
    ("state: not-applicable, note: no such audit here", .met), ("state: not-applicable", .invalid),
    ("state: delayed", .invalid),
    ("state: complete, evidence: a.pdf", .invalid), ("state: complete, completed: 2026-02-28", .invalid),
    ("state: done", .invalid),
    ("owner: Legal", .invalid),
  ])
  func `SOC 2 is met when queued or further`(fields: String, status: Status) throws {
    #expect(try trial(items: ["{id: soc2-type-2, \(fields)}"]).status("soc2-type-2") == status)
  }

  /// A completion date after the as-of time is invalid, one after judged_at but not after the as-of time is too late.
  @Test(arguments: [
    ("2026-02-28", deadline, Status.met), ("2026-03-01", deadline, .invalid),
    ("2026-03-01", "2026-03-01T00:00:00Z", .missed),
    ("2026-03-01", "2026-02-28T23:59:59Z", .invalid), ("2026-02-28T23:59:00Z", "2026-03-05T00:00:00Z", .met),
    ("2026-02-28T23:59:01Z", "2026-03-05T00:00:00Z", .missed), ("2026-02-28T23:59:01Z", deadline, .invalid),
  ])
  func `completion dates`(completed: String, asOf: String, status: Status) throws {
    let item = "{id: security-audit, state: complete, completed: \(completed), evidence: a.pdf}"
    #expect(try trial(asOf: asOf, items: [item]).status("security-audit") == status)
  }

  @Test func `an item that is queued is not met where the target does not admit it`() throws {
    #expect(try trial(items: ["{id: security-audit, state: queued}"]).status("security-audit") == .missed)
  }

  @Test func `one id with different states is invalid, with the same state it counts once`() throws {
    let complete = "{id: security-audit, state: complete, completed: 2026-02-10, evidence: a.pdf}"
    #expect(try trial(items: [complete, complete]).status("security-audit") == .met)
    #expect(try trial(items: [complete, "{id: security-audit, state: blocked}"]).status("security-audit") == .invalid)
  }

  @Test func `not applicable counts as met and is an exception`() throws {
    let result = try trial(items: ["{id: soc2-type-2, state: not-applicable, note: no customers in scope}"]).result()
    #expect(result.status(of: "soc2-type-2") == .met)
    #expect(result.first.exceptions.contains("soc2-type-2"))
  }

  @Test func `a measured criterion can't be ticked by hand`() throws {
    let ticked = Self.items + ["{id: team-readiness, state: complete, completed: 2026-02-10, evidence: a.pdf}"]
    #expect(try trial(replacing: ["team_fte": []], items: ticked).status("team-readiness") == .missing)
  }
}
