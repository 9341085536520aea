@testable import Scorecards

/// A small gate with every kind of criterion, and the catalogue that it needs.
enum GateFixture {
  static let text = """
    version: 1
    gate: 7
    id: launch
    title: Launch
    purpose: May we launch?
    phase: {number: 1, title: Build, begins: 2026-01-01}
    window: {from: 2026-02-01, through: 2026-02-28}
    deadline: 2026-02-28T23:59:00Z
    extension: 2026-03-15T23:59:00Z
    accountable: [Product Lead]
    authority: {approve: [CEO, CFO], inform: [Board], final-call: [CEO]}
    criteria:
      - {id: learners, title: Learners, category: Scale, owner: Ada, metric: learners, target: ">= 5M", partial: ">= 2M"}
      - id: uptime
        title: Uptime
        category: Reliability
        owner: Grace
        metric: uptime
        target: ">= 99.9 %"
        acceptable: ">= 99.5 %"
        partial: ">= 99 %"
      - {id: incidents, title: Incidents, category: Safety, owner: Ops, metric: p0, target: "= 0", irreversible: true}
      - {id: audit, title: Audit, category: Safety, owner: Legal, checklist: [complete, queued]}
      - {id: low, title: Low, category: Price, owner: CFO, metric: price_low, target: set}
      - {id: high, title: High, category: Price, owner: CFO, metric: price_high, target: set}
    ranges: [{low: low, high: high}]
    rules:
      - verdict: GO
        class: proceed
        when: {every: all, is: met}
        summary: everything is met
        actions: [Launch]
      - verdict: CONDITIONAL GO
        class: conditional
        when:
          all-of:
            - {every: [learners, uptime], is: at least partial}
            - {count: {category: Safety}, is: [unmet, can still be met], at-most: 1}
        summary: nearly
      - verdict: HOLD
        class: stop
        when: otherwise
        summary: otherwise
    escalation: [{failure: Down, owner: Ops, action: Restart, within: 1 hour}]
    rollback: [{title: Pause, when: in need, steps: [Stop], commands: "stop now"}]
    notes: [Read with care.]
    """

  static let catalogueText = """
    version: 1
    metrics:
      learners: {title: Learners, unit: count, kind: level, better: higher}
      regions: {title: Regions, unit: count, kind: level, better: higher, otherwise: {distinct: region, of: learners}}
      uptime: {title: Uptime, unit: "%", kind: rate, better: higher}
      latency: {title: Latency, unit: ms, kind: rate, better: lower}
      throughput: {title: Throughput, unit: rounds/min, kind: rate, better: higher}
      ratio: {title: Ratio, unit: ratio, kind: level, better: higher, across: none}
      runway: {title: Runway, unit: months, kind: level, better: higher, freshness: 45 days}
      price_low: {title: Low, unit: USD, kind: level, better: higher, across: none}
      price_high: {title: High, unit: USD, kind: level, better: higher, across: none}
      debt: {title: Debt, unit: USD, kind: level, better: lower}
      p0: {title: P0 incidents, unit: count, kind: events, better: lower, severity: P0}
    """

  static let catalogue = loadCatalogue(DefinitionText(name: "metrics.yaml", text: catalogueText)).metrics

  static func load(_ text: String) -> (gate: Gate?, diagnostics: [Diagnostic]) {
    loadGate(DefinitionText(name: "gate.yaml", text: text), catalogue: catalogue)
  }
}
