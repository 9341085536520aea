/// How a measured criterion's figure comes about and what it is held against.
struct Measure: Sendable {
  let metric: Metric
  let target: Threshold
  /// The pass threshold.
  let acceptable: Threshold?
  let partial: Threshold?
  /// Over time, within one series.
  let over: Fold
  /// What a sample has to meet to be counted by the folds `share` and `longest`, in the metric's unit; `nil` for others.
  let within: Threshold?
  /// A mean or a share counts each sample for as long as it stands, up to the next one or the period's end.
  let isTimeWeighted: Bool
  /// Across series; `nil` where several series are an error.
  let across: Fold?
  /// The criterion itself says `across:`, so that labels other than `region` are folded too.
  let foldsEveryLabel: Bool
  /// Only series with these label values; an empty value picks series without the label.
  let labels: [String: String]
  let window: Window?
  /// Seconds; a level older than this is stale.
  let freshness: Int
  let coverage: Coverage
  /// Of its figure and thresholds: the metric's, percent for a share, a count for `count`, a time for `longest`.
  let unit: Unit

  /// Its figure is a value as the metric has them, and neither a number, a share nor a time of its samples.
  var isValueOfMetric: Bool { !over.needsWithin && over != .count && across != .count }

  /// The severity whose incidents are counted, where there are incidents files, instead of summing what exports count;
  /// no other fold can be answered by them.
  var incidentSeverity: String? { over == .sum ? metric.severity : nil }

  /// The labels whose distinct values are counted where there is no series, and so no last value.
  var distinctLabels: Metric.DistinctLabels? { over == .last ? metric.otherwise : nil }

  var thresholds: [Threshold] { [target] + [acceptable, partial].compactMap { $0 } }
}

/// How much of its window has to have samples, series by series.
enum Coverage: Hashable, Sendable {
  /// Percent of the UTC days that the window touches so far (reading, section 1 "Missing is never green").
  case days(percent: Int)
  /// Percent of the samples that are expected in the window so far.
  case samples(percent: Int, every: SampleInterval)

  var percent: Int {
    switch self {
    case .days(let percent), .samples(let percent, _): percent
    }
  }
}

/// How far apart samples are expected.
enum SampleInterval: Hashable, Sendable {
  /// The median of the distances between the samples of the window.
  case inferred
  case declared(seconds: Int)
}
