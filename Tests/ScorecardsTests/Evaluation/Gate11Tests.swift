import Testing

@testable import Scorecards

/// Reading, section 5: Gate 11.
@Suite struct Gate11Tests {
  private static let deadline = "2026-08-31T23:59:00Z"

  private static let levels: [(metric: String, id: String, value: String)] = [
    ("learners", "learners", "10000000"), ("arr", "arr", "300000000"), ("gross_profit", "gross-profit", "75000000"),
    ("regions", "regions", "15"), ("team_fte", "team-fte", "50"), ("board_members", "board-size", "5"),
    ("independent_directors", "independent-directors", "2"), ("debt", "debt", "0"), ("runway_months", "runway", "6"),
    ("security_breaches", "security-breaches", "0"), ("investor_meetings_planned", "investor-meetings", "50"),
    ("share_price_low", "price-range-low", "18"), ("share_price_high", "price-range-high", "24"),
  ]

  private static let itemIDs = [
    "arr-audited", "soc2-type-2", "gdpr", "ferpa", "lgpd", "appi", "dpdp", "audit-committee", "ceo-certification",
    "cfo-certification", "sox-readiness", "audited-fy1", "audited-fy2", "audited-fy3", "big4-auditor",
    "projections-year1",
    "projections-year2", "projections-conservative", "projections-sec-review", "ios-app", "android-app",
    "investor-analytics", "dr-tested", "dr-validated", "counsel-davis-polk", "counsel-wachtell-lipton", "ir-consultant",
    "roadshow-materials",
  ]

  /// Stands for: nothing says anything about it.
  private static let absent = "absent"
  private static let complete = "state: complete, completed: 2026-08-01, evidence: a.pdf"

  private func trial(
    asOf: String = deadline, values: [String: String] = [:], items: [String: String] = [:], more: [String] = []
  ) -> GateTrial {
    let rows = Self.levels.filter { values[$0.metric] != Self.absent }.map { metric, _, value in
      "2026-08-30T00:00:00Z,\(metric),\(values[metric] ?? value),"
    }
    let lines = Self.itemIDs.filter { items[$0] != Self.absent }.map { id in
      "{id: \(id), \(items[id] ?? Self.complete)}"
    }
    return GateTrial(gate: 11, asOf: asOf, rows: rows + more, items: lines)
  }

  @Test func `rule 1: all 41 met is GO`() throws {
    let result = try trial().result()
    #expect(result.first.criteria.count == 41)
    #expect(result.first.outcome.verdict.word == "GO")
    #expect(Set(result.first.criteria.map(\.criterion.id)) == Set(Self.itemIDs + Self.levels.map(\.id)))
  }

  @Test(arguments: [
    ("learners", "9999999"), ("arr", "299999999.99"), ("gross_profit", "74999999"), ("regions", "14"),
    ("team_fte", "49"),
    ("board_members", "4"), ("board_members", "8"), ("independent_directors", "1"), ("debt", "50000000"),
    ("runway_months", "5.99"), ("security_breaches", "1"), ("investor_meetings_planned", "49"),
  ])
  func `one measured item short is no GO`(metric: String, value: String) throws {
    let id = try #require(Self.levels.first { $0.metric == metric }?.id)
    let result = try trial(values: [metric: value]).result()
    #expect(result.status(of: id) == .missed)
    #expect(result.first.outcome.verdict.word != "GO")
  }

  @Test(arguments: [
    ("board_members", "7"), ("debt", "49999999.99"), ("board_members", "6"), ("investor_meetings_planned", "70"),
  ])
  func `the good side`(metric: String, value: String) throws {
    #expect(try trial(values: [metric: value]).verdict() == "GO")
  }

  /// A committed date counts from judged_at's day to Sep 7.
  @Test(arguments: [
    ("2026-08-30", "DELAY"), ("2026-08-31", "CONDITIONAL GO"), ("2026-09-07", "CONDITIONAL GO"),
    ("2026-09-08", "DELAY"),
  ])
  func `a delayed item needs a date up to Sep 7`(due: String, verdict: String) throws {
    #expect(try trial(items: ["gdpr": "state: delayed, due: \(due)"]).verdict() == verdict)
  }

  @Test func `rule 2: one or two delayed, not three, and none that is unmet otherwise`() throws {
    let delayed = "state: delayed, due: 2026-09-05"
    #expect(try trial(items: ["gdpr": delayed, "lgpd": delayed]).verdict() == "CONDITIONAL GO")
    #expect(try trial(items: ["gdpr": delayed, "lgpd": delayed, "appi": delayed]).verdict() == "DELAY")
    #expect(try trial(items: ["gdpr": delayed, "lgpd": "state: in-progress, due: 2026-09-01"]).verdict() == "DELAY")
    #expect(try trial(items: ["gdpr": "state: blocked"]).verdict() == "DELAY")
  }

  @Test func `rule 2 for a measured item: its trajectory is good for Sep 7`() throws {
    let growing = Rows.daily("learners", from: "2026-08-18", through: "2026-08-31") { String(9_000_000 + $0 * 70_000) }
    #expect(try trial(values: ["learners": Self.absent], more: growing).verdict() == "CONDITIONAL GO")
    let flat = Rows.daily("learners", "9900000", from: "2026-08-18", through: "2026-08-31")
    #expect(try trial(values: ["learners": Self.absent], more: flat).verdict() == "DELAY")
  }

  @Test func `a security breach can't be undone`() throws {
    let falling = Rows.daily("security_breaches", from: "2026-08-18", through: "2026-08-31") { String(14 - $0) }
    #expect(try trial(values: ["security_breaches": Self.absent], more: falling).verdict() == "DELAY")
  }

  /// What was delayed at the deadline stays so on record, and is met at the follow-up.
  @Test func `an item that is delivered by its committed date leaves the verdict as it was`() throws {
    let delivered = "state: complete, due: 2026-09-05, completed: 2026-09-03, evidence: a.pdf"
    let later = try trial(asOf: "2026-09-10T00:00:00Z", items: ["gdpr": delivered]).result()
    #expect(later.status(of: "gdpr") == .missed)
    #expect(later.first.outcome.verdict.word == "CONDITIONAL GO")
    let uncommitted = "state: complete, completed: 2026-09-03, evidence: a.pdf"
    #expect(try trial(asOf: "2026-09-10T00:00:00Z", items: ["gdpr": uncommitted]).verdict() == "DELAY")
  }

  @Test func `a missing item leaves what it could turn out to be`() throws {
    #expect(
      try trial(items: ["gdpr": Self.absent]).result().first.outcome.possible.map(\.word) == [
        "GO", "CONDITIONAL GO", "DELAY",
      ])
    let delayed = "state: delayed, due: 2026-09-05"
    let three = try trial(items: ["gdpr": Self.absent, "lgpd": delayed, "appi": delayed]).result()
    #expect(three.first.outcome.possible.map(\.word) == ["CONDITIONAL GO", "DELAY"])
    let stopped = try trial(items: ["gdpr": Self.absent, "lgpd": "state: blocked"]).result()
    #expect(stopped.first.outcome.verdict.word == "DELAY")
  }

  @Test func `the price range: low above high makes both invalid, unset is missing`() throws {
    let crossed = try trial(values: ["share_price_low": "25"]).result()
    #expect(crossed.status(of: "price-range-low") == .invalid)
    #expect(crossed.status(of: "price-range-high") == .invalid)
    #expect(try trial(values: ["share_price_low": "24"]).verdict() == "GO")
    let unset = try trial(values: ["share_price_low": Self.absent]).result()
    #expect(unset.status(of: "price-range-low") == .missing)
    #expect(unset.status(of: "price-range-high") == .met)
    #expect(unset.first.result(for: "price-range-low")?.trajectory == nil)
    let zero = try trial(values: ["share_price_high": "0"]).result()
    #expect(zero.status(of: "price-range-high") == .missing && zero.status(of: "price-range-low") == .met)
  }

  @Test func `queued is not enough for SOC 2 any more`() throws {
    #expect(try trial(items: ["soc2-type-2": "state: queued"]).status("soc2-type-2") == .missed)
  }

  @Test func `without a window the gate begins with its phase`() throws {
    #expect(try trial(asOf: "2026-02-28T23:59:59Z").result().state == .upcoming)
    #expect(try trial(asOf: "2026-03-01T00:00:00Z").result().state == .open)
  }
}
