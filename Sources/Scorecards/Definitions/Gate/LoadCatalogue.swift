/// Reads the catalogue of metrics. A metric that is wrong is left out and reported.
func loadCatalogue(_ file: DefinitionText) -> (metrics: [String: Metric], diagnostics: [Diagnostic]) {
  switch readYAML(file) {
  case .failure(let problem): ([:], [problem.diagnostic])
  case .success(let root): loadCatalogue([root])
  }
}

/// See ``loadCatalogue(_:)-(DefinitionText)``; the same for all its files, which are parsed already. A metric may speak of
/// one of another file, and none is defined in two.
func loadCatalogue(_ roots: [DefinitionNode]) -> (metrics: [String: Metric], diagnostics: [Diagnostic]) {
  let ids = roots.flatMap(\.metricIDs)
  let known = Set(ids)
  var metrics: [String: Metric] = [:]
  var places: [String: Place] = [:]
  var diagnostics: [Diagnostic] = []
  for root in roots {
    var problems = ProblemList()
    for entry in root.metricEntries(&problems) {
      let id = entry.key.value
      if let first = places[id] {
        problems.error(at: entry.key.place, .set(.metricOfTwoFiles(id, first: first)))
      } else {
        places[id] = entry.key.place
        metrics[id] = MetricReading(entry: entry, ids: ids, known: known).read(&problems)
      }
    }
    diagnostics += problems.sorted
  }
  return (metrics, diagnostics)
}

extension DefinitionNode {
  /// What it has as ids of metrics, whatever is wrong with them.
  fileprivate var metricIDs: [String] {
    let list = entries.first { $0.key.value == CatalogueKey.metrics.rawValue }
    return (list?.value.entries ?? []).map(\.key.value)
  }

  fileprivate func metricEntries(_ problems: inout ProblemList) -> [Entry] {
    guard checkVersion(&problems), let fields = Fields<CatalogueKey>(self, &problems) else { return [] }
    fields.need(.version, .metrics, problems: &problems)
    guard let node = fields.node(.metrics) else { return [] }
    if case .mapping = node.content {
      if node.entries.isEmpty { problems.error(at: node.place, .shape(.emptyList(key: "metrics"))) }
    } else {
      problems.error(at: node.place, .shape(.wrongType("`metrics`", expected: .mapping, found: node.shape)))
    }
    return node.entries
  }
}
