import Testing

@testable import Scorecards

@Suite("From a gate file to the model")
struct GateMappingTests {
  private func measure(_ keys: String, metric: String = "uptime", target: String = ">= 99 %") throws -> Measure {
    let text = GateFixture.text.replacing(
      "  - {id: audit,",
      with:
        "  - {id: extra, title: T, category: C, owner: O, metric: \(metric), target: \"\(target)\"\(keys)}\n  - {id: audit,"
    )
    let loaded = GateFixture.load(text)
    #expect(loaded.diagnostics.map(\.description) == [])
    let criterion = try #require(loaded.gate?.criteria.first { $0.id == "extra" })
    guard case .measured(let measure) = criterion.source else { throw NotMeasured() }
    return measure
  }

  private func window(_ first: String, _ last: String) -> Window {
    Window(first: Build.day(first), last: Build.day(last))
  }

  private var february: Window { window("2026-02-01", "2026-02-28") }

  private struct NotMeasured: Error {}

  @Test func `a measured criterion takes its defaults from the metric`() throws {
    let uptime = try measure("")
    #expect(uptime.over == .mean && uptime.across == .mean && !uptime.foldsEveryLabel)
    #expect(uptime.labels == [:] && uptime.coverage == .days(percent: 80) && uptime.freshness == 7 * 86_400)
    #expect(uptime.window == february)
    let runway = try measure("", metric: "runway", target: "6 months")
    #expect(runway.over == .last && runway.across == .sum && runway.freshness == 45 * 86_400 && runway.window == nil)
    #expect(try measure("", metric: "ratio", target: "10x").across == nil)
  }

  @Test func `what the criterion says goes first`() throws {
    let uptime = try measure(
      ", over: min, across: worst, where: {region: eu, tier: \"\"}, coverage: 95 %, "
        + "window: {from: 2026-02-03, through: 2026-02-04}")
    #expect(uptime.over == .min && uptime.across == .worst && uptime.foldsEveryLabel)
    #expect(uptime.coverage == .samples(percent: 95, every: .inferred))
    #expect(uptime.labels == ["region": "eu", "tier": ""] && uptime.window == window("2026-02-03", "2026-02-04"))
    let learners = try measure(", over: mean, window: gate", metric: "learners", target: "5M")
    #expect(learners.over == .mean && learners.window == february)
    #expect(try measure(", freshness: 3 days", metric: "learners", target: "5M").freshness == 3 * 86_400)
    let unfolded = try measure(", across: none")
    #expect(unfolded.across == nil && !unfolded.foldsEveryLabel)
  }

  @Test func `everything that is no criterion arrives too`() throws {
    let gate = try #require(GateFixture.load(GateFixture.text).gate)
    #expect(gate.number == 7 && gate.id == "launch" && gate.title == "Launch" && gate.purpose == "May we launch?")
    #expect(gate.phase.number == 1 && gate.phase.title == "Build" && gate.phase.begins == Day("2026-01-01"))
    #expect(gate.authority.approve == ["CEO", "CFO"] && gate.authority.inform == ["Board"])
    #expect(
      gate.escalation.map { [$0.failure, $0.owner, $0.action, $0.within] } == [["Down", "Ops", "Restart", "1 hour"]])
    #expect(gate.rollback.map { [$0.title, $0.when, $0.commands] } == [["Pause", "in need", "stop now"]])
    #expect(gate.rollback.first?.steps == ["Stop"] && gate.notes == ["Read with care."] && gate.file == "gate.yaml")
    #expect(gate.rules.map(\.summary) == ["everything is met", "nearly", "otherwise"])
    #expect(gate.rules.first?.actions == ["Launch"])
    #expect(gate.decisive == ["learners", "uptime", "incidents", "audit", "low", "high"])
  }
}
