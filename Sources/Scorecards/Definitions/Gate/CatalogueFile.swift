/// The catalogue of metrics, version 1: `gates/metrics.yaml` and its like, as they are written.
enum CatalogueKey: String, FieldKey {
  case version, metrics
  static let mappingName = "the catalogue"
}

enum MetricKey: String, FieldKey {
  case title, unit, kind, better, freshness, across, otherwise, severity
  static let mappingName = "a metric"
}

enum DistinctKey: String, FieldKey {
  case distinct, of
  static let mappingName = "`otherwise`"
}

/// Reads one metric of the catalogue.
struct MetricReading {
  let entry: DefinitionNode.Entry
  /// Every id of the catalogue, in order.
  let ids: [String]
  let known: Set<String>

  func read(_ problems: inout ProblemList) -> Metric? {
    let id = entry.key.value
    if !id.isIdentifier { problems.error(at: entry.key.place, .value(.badIdentifier(id))) }
    guard let fields = Fields<MetricKey>(entry.value, &problems) else { return nil }
    fields.need(.title, .unit, .kind, .better, problems: &problems)
    let title = fields.text(.title, &problems)
    let unit = fields.unit(.unit, &problems)
    let kind: Located<Metric.Kind>? = fields.word(.kind, .metricKind, &problems)
    let better: Located<Metric.Direction>? = fields.word(.better, .direction, &problems)
    let freshness = fields.span(.freshness, &problems)
    let fold = fields.foldOrNone(.across, otherwise: .over, &problems)
    let otherwise = distinct(fields, &problems)
    let severity = severity(fields, &problems)
    if let kind {
      if kind.value != .level { fields.refuse([.freshness, .otherwise], because: .onlyForLevels, problems: &problems) }
      if kind.value != .events { fields.refuse([.severity], because: .onlyForEvents, problems: &problems) }
    }
    guard let title, let unit, let kind, let better else { return nil }
    return Metric(
      id: id, title: title.value, unit: unit.value, kind: kind.value, better: better.value,
      freshness: freshness?.value, across: fields.has(.across) ? fold ?? nil : kind.value.usualFold,
      otherwise: otherwise, severity: severity)
  }

  private func distinct(_ fields: Fields<MetricKey>, _ problems: inout ProblemList) -> Metric.DistinctLabels? {
    guard let node = fields.node(.otherwise), let inner = Fields<DistinctKey>(node, &problems) else { return nil }
    inner.need(.distinct, .of, problems: &problems)
    guard let label = inner.text(.distinct, &problems), let metric = inner.text(.of, &problems) else { return nil }
    guard known.contains(metric.value) else {
      problems.error(at: metric.place, .value(.unknownWord(metric.value, .metric, among: ids)))
      return nil
    }
    return Metric.DistinctLabels(label: label.value, metric: metric.value)
  }

  private func severity(_ fields: Fields<MetricKey>, _ problems: inout ProblemList) -> String? {
    let words = (0...9).map { "P\($0)" }
    return fields.value(.severity, &problems, or: { .value(.unknownWord($0, .severity, among: words)) }) {
      words.contains($0) ? $0 : nil
    }?.value
  }
}

extension Metric.Kind {
  /// How several series become one where neither the catalogue nor the criterion says it (reading, section 2).
  var usualFold: Fold {
    switch self {
    case .level, .events: .sum
    case .rate: .mean
    }
  }

  /// How the values of one series become one.
  var usualFoldOverTime: Fold {
    switch self {
    case .level: .last
    case .rate: .mean
    case .events: .sum
    }
  }
}
