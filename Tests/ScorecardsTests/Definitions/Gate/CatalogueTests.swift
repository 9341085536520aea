import Testing

@testable import Scorecards

@Suite("The catalogue of metrics")
struct CatalogueTests {
  private func load(_ text: String) -> (metrics: [String: Metric], diagnostics: [Diagnostic]) {
    loadCatalogue(DefinitionText(name: "metrics.yaml", text: text))
  }

  static let mistakes = [
    Mistake(
      "kind: rate, better: higher}\n  latency", "kind: ‹rat, better: higher}\n  latency",
      "unknown kind of metric `rat`; did you mean `rate`?"),
    Mistake(
      "better: lower, severity: P0", "better: ‹less, severity: P0", "unknown direction `less`", "known: higher, lower"),
    Mistake("unit: ms", "unit: ‹msec", "unknown unit `msec`; did you mean `sec`?"),
    Mistake(
      "freshness: 45 days", "freshness: ‹45", "`freshness` is no span of time: `45`",
      "write `7 days`, `36 h` or `90 min`"),
    Mistake("of: learners", "of: ‹leaners", "unknown metric `leaners`; did you mean `learners`?"),
    Mistake("severity: P0", "severity: ‹p0", "unknown severity `p0`; did you mean `P0`?"),
    Mistake("severity: P0", "severity: P0, ‹freshness: 7 days", "`freshness` belongs to a metric of kind `level`"),
    Mistake("unit: ms,", "unit: ms, ‹severity: P1,", "`severity` belongs to a metric of kind `events`"),
    Mistake("title: Ratio, ", "", "a metric lacks the key `title`").also("ratio: {", "ratio: ‹{"),
    Mistake("title: Ratio,", "title: Ratio, ‹unti: x,", "a metric has no key `unti`; did you mean `unit`?"),
    Mistake("version", "‹version", "the catalogue lacks the key `metrics`").also("metrics:", "‹metrcs:")
      .expecting("the catalogue has no key `metrcs`; did you mean `metrics`?"),
  ]

  @Test(arguments: mistakes)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: GateFixture.catalogueText)
    expect(load(marked.text).diagnostics, at: marked, mistake.messages)
  }

  @Test func `an empty catalogue is a mistake`() {
    #expect(load("version: 1\nmetrics: {}").diagnostics.map(\.problem.message) == ["`metrics` lists nothing"])
  }

  @Test func `what the catalogue leaves out follows from the kind`() throws {
    let metrics = load(GateFixture.catalogueText).metrics
    #expect(metrics["learners"]?.across == .sum)
    #expect(metrics["uptime"]?.across == .mean)
    #expect(metrics["p0"]?.across == .sum)
    #expect(try #require(metrics["ratio"]).across == nil)
    #expect(metrics["regions"]?.otherwise?.label == "region")
    #expect(metrics["regions"]?.otherwise?.metric == "learners")
  }

  @Test func `the shipped catalogue has every metric of the framework`() throws {
    let catalogue = try ShippedGates.catalogue()
    let units = catalogue.mapValues { "\($0.unit.symbol) \($0.kind.rawValue) \($0.better.rawValue)" }
    #expect(
      units == [
        "learners": "count level higher", "regions": "count level higher", "uptime": "% rate higher",
        "error_rate": "% rate lower", "latency_p95": "ms rate lower", "latency_p99": "ms rate lower",
        "coach_throughput": "rounds/min rate higher", "training_round_time": "s rate lower",
        "meta_trigger_delay": "ms rate lower", "critical_restarts": "count events lower", "roi": "% rate higher",
        "p0_incidents": "count events lower", "p1_incidents": "count events lower",
        "p2_incidents": "count events lower", "cost_per_learner": "USD level lower", "arr": "USD level higher",
        "gross_margin": "% level higher", "gross_profit": "USD level higher", "ltv_cac": "ratio level higher",
        "retention_12m": "% level higher", "team_fte": "count level higher", "debt": "USD level lower",
        "runway_months": "months level higher", "board_members": "count level higher",
        "independent_directors": "count level higher", "security_breaches": "count level lower",
        "investor_meetings_planned": "count level higher", "share_price_low": "USD level higher",
        "share_price_high": "USD level higher", "revenue_signal": "% rate higher",
      ])
    let monthly = catalogue.values.filter { $0.freshness == 45 * 86_400 }.map(\.id).sorted()
    #expect(
      monthly == [
        "arr", "board_members", "cost_per_learner", "debt", "gross_margin", "gross_profit", "independent_directors",
        "ltv_cac", "retention_12m", "runway_months", "share_price_high", "share_price_low",
      ])
    let unfolded = catalogue.values.filter { $0.across == nil }.map(\.id).sorted()
    #expect(
      unfolded == [
        "cost_per_learner", "gross_margin", "ltv_cac", "retention_12m", "runway_months", "share_price_high",
        "share_price_low",
      ])
    #expect(catalogue.values.compactMap(\.severity).sorted() == ["P0", "P1", "P2"])
  }
}
