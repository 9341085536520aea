/// Reads the catalogue of metrics. A metric that is wrong is left out and reported.
func loadCatalogue(_ file: DefinitionText) -> (metrics: [String: Metric], diagnostics: [Diagnostic]) {
  switch readYAML(file) {
  case .failure(let problem): ([:], [problem.diagnostic])
  case .success(let root): loadCatalogue(root)
  }
}

/// See ``loadCatalogue(_:)-(DefinitionText)``; the same for a file that is parsed already.
func loadCatalogue(_ root: DefinitionNode) -> (metrics: [String: Metric], diagnostics: [Diagnostic]) {
  var problems = ProblemList()
  var metrics: [String: Metric] = [:]
  if root.checkVersion(&problems), let fields = Fields<CatalogueKey>(root, &problems) {
    fields.need(.version, .metrics, problems: &problems)
    if let node = fields.node(.metrics) {
      if case .mapping = node.content {
        if node.entries.isEmpty { problems.error(at: node.place, .shape(.emptyList(key: "metrics"))) }
      } else {
        problems.error(at: node.place, .shape(.wrongType("`metrics`", expected: .mapping, found: node.shape)))
      }
      let ids = node.entries.map(\.key.value)
      for entry in node.entries { metrics[entry.key.value] = MetricReading(entry: entry, ids: ids).read(&problems) }
    }
  }
  return (metrics, problems.sorted)
}
