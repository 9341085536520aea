import Testing

@testable import Scorecards

@Suite("The framework's gates as they ship")
struct ShippedGateTests {
  /// `id | category | owner | what it is held against`, as the reading's tables have it.
  private func rows(_ gate: Gate) -> [String] {
    gate.criteria.map { criterion in
      let held: String
      switch criterion.source {
      case .item(let states): held = states.map(\.rawValue).joined(separator: ", ")
      case .measured(let measure):
        held = "\(measure.metric.id) \(measure.target.text)" + (measure.partial.map { " partial \($0.text)" } ?? "")
      }
      return "\(criterion.id) | \(criterion.owner) | \(held)\(criterion.irreversible ? " irreversible" : "")"
    }
  }

  private func rules(_ gate: Gate) -> [String] {
    gate.rules.map { "\($0.verdict.word) (\($0.verdict.category.rawValue)): \($0.actions.count) actions" }
  }

  @Test func `they load without a word`() throws {
    let loaded = loadGates(try ShippedGates.files())
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.gates.map(\.id) == ["gate-4-nov-30", "gate-7-feb-28", "gate-11-aug-31"])
    #expect(
      loaded.gates.map(\.deadline.description) == [
        "2025-11-30T23:59:00Z", "2026-02-28T23:59:00Z", "2026-08-31T23:59:00Z",
      ])
    #expect(
      loaded.gates.map { $0.extensionDate?.description } == [
        "2025-12-07T23:59:00Z", "2026-03-15T23:59:00Z", "2026-09-07T23:59:00Z",
      ])
    #expect(
      loaded.gates.map { $0.begins.description } == [
        "2025-11-02T00:00:00Z", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z",
      ])
    let ends = loaded.gates.map { gate -> String? in
      if case .fixed(let period)? = gate.window { period.end.description } else { nil }
    }
    #expect(ends == ["2025-12-01T00:00:00Z", "2026-03-01T00:00:00Z", nil])
    #expect(loaded.gates.allSatisfy { gate in gate.rules.allSatisfy { $0.headline != nil } && !gate.notes.isEmpty })
  }

  @Test func `gate 4 says what the reading says`() throws {
    let gate = try ShippedGates.gate(4)
    #expect(
      rows(gate) == [
        "learners | Product Lead | learners >= 500000", "regions | VP Engineering | regions >= 3",
        "uptime | VP Engineering | uptime > 99.99", "roi | Product Lead | roi >= 5.8",
        "error-rate | VP Engineering | error_rate < 0.1", "coach-throughput | VP Engineering | coach_throughput > 200",
        "p0-incidents | VP Engineering | p0_incidents = 0 irreversible",
      ])
    #expect(
      rules(gate) == ["GO (proceed): 3 actions", "CONDITIONAL GO (conditional): 2 actions", "NO-GO (stop): 3 actions"])
    let all = gate.criteria.map(\.id)
    #expect(
      gate.rules.map { "\($0.when)" } == [
        "\(Condition.count(criteria: all, satisfying: [.met], atLeast: 7, atMost: 7))",
        "\(notAllMetButRecoverable(all))", "\(Condition.always)",
      ])
    #expect(gate.authority.approve == ["VP Engineering", "CEO"] && gate.authority.inform == ["CFO"])
    #expect(gate.authority.finalCall == ["VP Engineering", "CEO"])
    #expect(gate.accountable == ["VP Engineering", "Product Lead"])
    #expect(gate.rollback.isEmpty && gate.escalation.isEmpty)
  }

  /// Not all met, but every unmet one can still be met.
  private func notAllMetButRecoverable(_ all: [String]) -> Condition {
    .allOf([
      .count(criteria: all, satisfying: [.unmet], atLeast: 1, atMost: 7),
      .count(criteria: all, satisfying: [.met, .recoverable], atLeast: 7, atMost: 7),
    ])
  }

  @Test func `gate 7 says what the reading says`() throws {
    let gate = try ShippedGates.gate(7)
    #expect(
      rows(gate) == [
        "learners | Product Lead | learners >= 5000000 partial >= 2000000",
        "regions | Infra Lead | regions >= 8 partial >= 5", "arr | CFO | arr >= 150000000",
        "uptime | Infra Lead | uptime >= 99.999 partial >= 99.99",
        "error-rate | Training Lead | error_rate < 0.05 partial <= 0.1",
        "latency-p95 | Infra Lead | latency_p95 < 100", "gross-margin | CFO | gross_margin > 70",
        "ltv-cac | Finance Lead | ltv_cac > 10", "retention-12m | Product Lead | retention_12m > 85",
        "p0-incidents | Ops Lead | p0_incidents = 0 irreversible", "disaster-recovery | Infra Lead | complete",
        "team-readiness | HR Lead | team_fte >= 20", "soc2-type-2 | Legal | complete, in-progress, queued",
        "security-audit | Security Lead | complete",
      ])
    let categories = ["Scale", "Scale", "Scale", "Reliability", "Reliability", "Reliability", "Financial", "Financial"]
    #expect(Array(gate.criteria.map(\.category).prefix(8)) == categories)
    #expect(
      rules(gate) == ["GO (proceed): 4 actions", "CONDITIONAL GO (conditional): 3 actions", "HOLD (stop): 3 actions"])
    let four = ["learners", "regions", "uptime", "error-rate"]
    #expect(
      gate.rules.map { "\($0.when)" } == [
        "\(Condition.count(criteria: four, satisfying: [.met], atLeast: 4, atMost: 4))",
        "\(Condition.count(criteria: four, satisfying: [.atLeastPartial], atLeast: 4, atMost: 4))",
        "\(Condition.always)",
      ])
    #expect(gate.rules.first?.actions.last == "Notify leadership: S-1 filing target Aug 31, 2026")
    #expect(gate.authority.approve == ["VP Engineering", "CEO", "CFO", "Board"] && gate.authority.inform.isEmpty)
    #expect(gate.authority.finalCall == ["CEO", "CFO"] && gate.authority.note == "with board approval")
    #expect(gate.rollback.map(\.title) == ["Level 3: Emergency pause"])
    #expect(gate.rollback.first?.commands?.contains("-d '{\"learners\": 3000000, \"hold\": true}'\n") == true)
  }

  @Test func `gate 11 says what the reading says`() throws {
    let gate = try ShippedGates.gate(11)
    let expected = [
      "Scale & Financials": "learners arr arr-audited gross-profit regions team-fte",
      "Compliance & Governance": "soc2-type-2 gdpr ferpa lgpd appi dpdp board-size independent-directors "
        + "audit-committee ceo-certification cfo-certification sox-readiness",
      "Financial Readiness": "audited-fy1 audited-fy2 audited-fy3 big4-auditor projections-year1 projections-year2 "
        + "projections-conservative projections-sec-review debt runway",
      "Product & Operations": "ios-app android-app investor-analytics security-breaches dr-tested dr-validated",
      "S-1 Filing Preparation": "counsel-davis-polk counsel-wachtell-lipton ir-consultant roadshow-materials "
        + "investor-meetings price-range-low price-range-high",
    ]
    #expect(gate.criteria.count == 41)
    let grouped = Dictionary(grouping: gate.criteria, by: \.category).mapValues { $0.map(\.id).joined(separator: " ") }
    #expect(grouped == expected)
    #expect(
      gate.criteria.map(\.category).distinct == [
        "Scale & Financials", "Compliance & Governance", "Financial Readiness", "Product & Operations",
        "S-1 Filing Preparation",
      ])
    let measured = rows(gate).compactMap { row in
      row.hasSuffix("| complete") ? nil : row.split(separator: "|").last.map { String($0.dropFirst()) }
    }
    #expect(
      measured == [
        "learners >= 10000000", "arr >= 300000000", "gross_profit >= 75000000", "regions >= 15", "team_fte >= 50",
        "board_members 5...7", "independent_directors >= 2", "debt < 50000000", "runway_months >= 6",
        "security_breaches = 0 irreversible", "investor_meetings_planned >= 50", "share_price_low set",
        "share_price_high set",
      ])
  }

  @Test func `gate 11's rules and signatures`() throws {
    let gate = try ShippedGates.gate(11)
    let all = gate.criteria.map(\.id)
    #expect(
      rules(gate) == ["GO (proceed): 4 actions", "CONDITIONAL GO (conditional): 3 actions", "DELAY (stop): 3 actions"])
    let conditional = Condition.allOf([
      .count(criteria: all, satisfying: [.unmet], atLeast: 1, atMost: 2),
      .count(criteria: all, satisfying: [.met, .recoverable], atLeast: 41, atMost: 41),
    ])
    #expect(
      gate.rules.map { "\($0.when)" } == [
        "\(Condition.count(criteria: all, satisfying: [.met], atLeast: 41, atMost: 41))", "\(conditional)",
        "\(Condition.always)",
      ])
    #expect(gate.ranges.map { "\($0.low) \($0.high)" } == ["price-range-low price-range-high"])
    #expect(gate.authority.approve == ["VP Engineering", "CEO", "CFO", "Board"])
    #expect(gate.authority.finalCall == ["CEO"] && gate.rollback.isEmpty)
  }

  private var february: Window { Window(first: Build.day("2026-02-01"), last: Build.day("2026-02-28")) }

  @Test func `a measured criterion looks where its metric's kind says`() throws {
    let gate = try ShippedGates.gate(7)
    let measures = Dictionary(
      uniqueKeysWithValues: gate.criteria.compactMap { criterion -> (String, Measure)? in
        guard case .measured(let measure) = criterion.source else { return nil }
        return (criterion.id, measure)
      })
    let uptime = try #require(measures["uptime"])
    #expect(uptime.over == .mean && uptime.across == .mean && uptime.window == february)
    #expect(uptime.coverage == .days(percent: 80) && !uptime.foldsEveryLabel)
    let learners = try #require(measures["learners"])
    #expect(
      learners.over == .last && learners.across == .sum && learners.window == nil && learners.freshness == 7 * 86_400)
    let incidents = try #require(measures["p0-incidents"])
    #expect(incidents.over == .sum && incidents.across == .sum && incidents.window == february)
    #expect(try #require(measures["gross-margin"]).across == nil)
    #expect(measures["arr"]?.freshness == 45 * 86_400)
  }
}
