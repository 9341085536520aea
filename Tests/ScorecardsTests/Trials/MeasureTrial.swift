@testable import Scorecards

/// One criterion of a gate made for the test, judged from a few rows: definitions and evidence as text in, its result
/// out, through the same readers and definitions as a run.
struct MeasureTrial {
  /// The keys of the criterion that say how it is measured.
  var keys: String
  /// `time,metric,value[,region]` lines.
  var rows: [String]
  var deadline = "2026-02-15T12:00:00Z"
  /// The deadline, where nothing is said.
  var asOf: String?
  /// Lines of the gate beside the criterion.
  var more = ""
  var incidents: [String] = []
  /// Other criteria.
  var others: [String] = []

  private static let catalogue = """
    version: 1
    metrics:
      error_rate: {title: Error rate, unit: "%", kind: rate, better: lower}
      throughput: {title: Throughput, unit: rounds/min, kind: rate, better: higher}
      learners: {title: Learners, unit: count, kind: level, better: higher}
      regions: {title: Regions, unit: count, kind: level, better: higher, otherwise: {distinct: region, of: learners}}
      p0: {title: P0 incidents, unit: count, kind: events, better: lower, severity: P0}
    """

  private var gateText: String {
    """
    version: 1
    gate: 2
    id: trial
    title: Trial
    purpose: Does it hold?
    phase: {number: 1, title: Build, begins: 2025-01-01}
    deadline: \(deadline)
    accountable: Ada
    authority: {approve: [CEO], final-call: [CEO]}
    criteria:
    \((["{id: it, \(keys)}"] + others).map { "  - {title: It, category: C, owner: Ada, " + $0.dropFirst() }.joined(separator: "\n"))
    rules:
      - {verdict: GO, class: proceed, when: {every: all, is: met}, summary: met}
      - {verdict: HOLD, class: stop, when: otherwise, summary: not met}
    \(more)
    """
  }

  func result(_ id: String = "it") throws -> CriterionResult {
    let found = try gateResult().first.result(for: id)
    guard let found else { throw TrialProblem.notFound }
    return found
  }

  func gateResult() throws -> GateResult {
    let loaded = loadGates([
      DefinitionText(name: "metrics.yaml", text: Self.catalogue), DefinitionText(name: "gate.yaml", text: gateText),
    ])
    guard let gate = loaded.gates.first, let asOf = Instant(asOf ?? deadline) else {
      throw TrialProblem.unreadable(loaded.diagnostics.map(\.description))
    }
    let evidence = try EvidenceReader(
      sources: sources, catalogue: loaded.catalogue, questions: gate.questions(asOf: asOf), items: [], measured: [],
      asOf: asOf, files: MemoryFiles(contents: contents.mapValues { Array($0.utf8) }), temporaryFolder: "/tmp",
      markdownItems: { _ in [] }
    ).read().evidence
    return Evaluation(evidence: evidence, asOf: asOf).evaluate(gate)
  }

  private var sources: Sources {
    var sources = Sources()
    sources.metrics = [MetricSource(places: [.files("export.csv")])]
    if !incidents.isEmpty { sources.incidents = [IncidentSource(places: [.files("incidents.csv")], coversUntil: nil)] }
    return sources
  }

  private var contents: [String: String] {
    [
      "export.csv": (["timestamp,metric,value,region"] + rows).joined(separator: "\n") + "\n",
      "incidents.csv": (["id,severity,started,resolved,title"] + incidents).joined(separator: "\n") + "\n",
    ]
  }
}
