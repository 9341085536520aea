/// Where a project's evidence comes from, as `scorecard.yaml` or the command line names it.
struct Sources: Sendable {
  var metrics: [MetricSource] = []
  var checklists: [ChecklistSource] = []
  var incidents: [IncidentSource] = []

  /// Seconds in which one source has to be read, where the project says nothing else.
  static let timeLimit = 600

  /// Of all kinds, in the order of naming.
  var places: [SourcePlace] {
    metrics.flatMap(\.places) + checklists.flatMap(\.places) + incidents.flatMap(\.places)
  }
}

/// One place of a source, which may have several: what they give joins.
enum SourcePlace: Sendable, Hashable {
  /// A path, or a pattern that stands for the files that match it (`exports/nightly-*.csv`); relative to the project.
  case files(String)

  /// As messages and reports name it.
  var name: String {
    switch self {
    case .files(let pattern): pattern
    }
  }
}

/// Metric exports that are read in the same way.
struct MetricSource: Sendable {
  /// How a file is laid out; `nil` is recognised by content and name.
  enum Layout: String, Sendable, CaseIterable {
    case long, wide
    /// Snapshots: one, or a list of them.
    case json
    /// A snapshot a line.
    case ndjson
    /// An answer of Prometheus's HTTP API.
    case prometheusAPI = "prometheus-api"
    case prometheusText = "prometheus-text"
    case openMetrics = "openmetrics"
  }

  /// The columns that the long layout has, and the wide one the first of; the raw value is a column's name where the
  /// source gives no other.
  enum Column: String, Sendable, CaseIterable { case timestamp, metric, value, unit }

  let places: [SourcePlace]
  var layout: Layout?
  /// Standard column → the export's own name for it.
  var columns: [Column: String] = [:]
  /// Export name → metric id.
  var names: [String: String] = [:]
  /// The id of the metric that series without a name are; a query that aggregates answers with such.
  var metric: String?
  /// When samples were taken that come without a timestamp.
  var time: Instant?
  /// Metric id or export name → the unit its values come in.
  var units: [String: Unit] = [:]
  /// Label columns (or top-level text keys of a snapshot); `nil`: long and Prometheus's, all of them; wide and
  /// JSON, `region`.
  var labels: [String]?
  /// Labels that every sample of the source carries.
  var constantLabels: [String: String] = [:]
  /// Only these metrics are taken from it; `nil`: all.
  var only: [String]?
  /// Where two sources tell different values for one instant the lower rank counts; without ranks they contradict.
  var rank: Int?
  /// Seconds.
  var timeLimit = Sources.timeLimit

  init(places: [SourcePlace]) { self.places = places }
}

struct ChecklistSource: Sendable {
  let places: [SourcePlace]
  /// Seconds.
  var timeLimit = Sources.timeLimit
}

struct IncidentSource: Sendable {
  let places: [SourcePlace]
  /// How far the file is declared to reach; a bare date is the whole day.
  var coversUntil: Instant?
  /// Seconds.
  var timeLimit = Sources.timeLimit
}
