@testable import Scorecards

/// A small project with one gate, whose evidence is what the fuzzer makes up.
enum FuzzProject {
  static let asOf = Instant(seconds: 1_772_323_140)

  static let definitions = loadGates([
    DefinitionText(
      name: "gates/metrics.yaml",
      text: """
        version: 1
        metrics:
          learners: {title: Learners, unit: count, kind: level, better: higher}
          uptime: {title: Uptime, unit: "%", kind: rate, better: higher}
          latency: {title: Latency, unit: ms, kind: rate, better: lower}
        """),
    DefinitionText(
      name: "gates/gate-01.yaml",
      text: """
        version: 1
        gate: 1
        id: gate-1
        title: Launch
        purpose: Decides whether to launch
        phase: {number: 1, title: Launch, begins: 2026-01-01}
        window: {from: 2026-02-01, through: 2026-02-28}
        deadline: 2026-02-28T23:59:00Z
        accountable: [CTO]
        authority: {approve: [CTO], inform: [CTO], final-call: [CTO]}
        criteria:
          - {id: learners, title: Learners, category: Scale, owner: CTO, metric: learners, target: ">= 5"}
          - {id: uptime, title: Uptime, category: Scale, owner: CTO, metric: uptime, target: ">= 99 %"}
          - {id: audit, title: Audit, category: Security, owner: CTO, checklist: [complete]}
        rules:
          - {verdict: GO, class: proceed, when: {every: [learners, uptime, audit], is: met}, summary: all is met}
          - {verdict: HOLD, class: stop, when: otherwise, summary: otherwise}
        """),
  ])

  /// Reads files of one project.
  static func evidence(
    _ files: FuzzFiles, metrics: [String] = [], checklists: [String] = [], incidents: [String] = []
  ) -> (evidence: Evidence, diagnostics: [Diagnostic]) {
    var sources = Sources()
    sources.metrics = metrics.map { MetricSource(places: [.files($0)]) }
    sources.checklists = checklists.map { ChecklistSource(places: [.files($0)]) }
    sources.incidents = incidents.map { IncidentSource(places: [.files($0)], coversUntil: nil) }
    let reader = EvidenceReader(
      sources: sources, catalogue: definitions.catalogue, questions: questions, items: ["audit"],
      measured: ["learners", "uptime", "latency"], asOf: asOf, files: files, temporaryFolder: "/tmp",
      markdownItems: { (text) throws(MarkdownProblem) in
        try MarkdownDocument(text, limits: .people).listItems().map { MarkdownItem(line: $0.line, text: $0.text) }
      })
    do throws(SpoolProblem) { return try reader.read() } catch { preconditionFailure("no spool: \(error)") }
  }

  /// All that the gate asks for, and each fold of the latency.
  private static let questions: [String: MetricQuestions] = {
    var all: [String: MetricQuestions] = [:]
    for gate in definitions.gates { all = gate.questions(asOf: asOf, record: PeopleRecord(), daily: true) }
    let period = Period(start: Instant(SampleTime.earliest), end: asOf.next)
    let folds: [Fold] = [.sum, .mean, .min, .max, .count, .first, .last, .p95]
    for metric in ["learners", "uptime", "latency"] {
      all[metric, default: MetricQuestions()].formUnion(
        MetricQuestions(foldings: Set(folds.map { Folding($0, in: period) }), instants: [asOf]))
    }
    return all
  }()
}
