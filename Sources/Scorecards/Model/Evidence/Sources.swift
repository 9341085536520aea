/// Where a project's evidence comes from, as `scorecard.yaml` or the command line names it.
struct Sources: Sendable {
  var metrics: [MetricSource] = []
  var checklists: [ChecklistSource] = []
  var incidents: [IncidentSource] = []

  /// Seconds in which the files of one source have to be read, where the project says nothing else.
  static let timeLimit = 600
}

/// Metric exports that are read in the same way and whose files join: a file, a list or a pattern.
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

  /// Paths or patterns (`exports/nightly-*.csv`), relative to the project.
  let paths: [String]
  var layout: Layout?
  /// Standard column → the export's own name for it: `timestamp`, `metric`, `value`, `unit`.
  var columns: [String: String] = [:]
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

  init(paths: [String]) { self.paths = paths }
}

struct ChecklistSource: Sendable {
  let paths: [String]
  /// Seconds.
  var timeLimit = Sources.timeLimit
}

struct IncidentSource: Sendable {
  let paths: [String]
  /// How far the file is declared to reach; a bare date is the whole day.
  var coversUntil: Instant?
  /// Seconds.
  var timeLimit = Sources.timeLimit
}
