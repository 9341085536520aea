/// What an export measures: the catalogue's entry (`gates/metrics.yaml`), shared by every gate.
struct Metric: Sendable {
  /// How values of it become one figure where a criterion does not say (reading, section 2).
  enum Kind: String, Sendable, CaseIterable {
    /// Holds until the next value: the last value at or before judged_at counts.
    case level
    /// Describes the time around it: the mean over the window counts.
    case rate
    /// So many happened: the sum over the window counts.
    case events
  }

  /// Which way is better; what `worst` and a bare figure as a threshold go by.
  enum Direction: String, Sendable, CaseIterable {
    case higher, lower
  }

  /// Where the metric has no series of its own: the number of distinct values of a label among the series of another
  /// metric whose value is not zero.
  struct DistinctLabels: Sendable {
    let label: String
    let metric: String
  }

  let id: String
  let title: String
  let unit: Unit
  let kind: Kind
  let better: Direction
  /// A level whose last value is older is stale.
  let freshness: Int?
  /// How values of several series become one where a criterion does not say; `nil` where they must not be folded.
  let across: Fold?
  let otherwise: DistinctLabels?
  /// The severity whose incidents it counts, where an incidents file is given.
  let severity: String?
}

/// How several values become one.
enum Fold: String, Sendable, CaseIterable {
  case sum, mean, min, max, worst, count, last, first
  case p50, p90, p95, p99

  /// The share below it, in percent; `nil` for folds that are no percentile.
  var percentile: Int? {
    switch self {
    case .p50: 50
    case .p90: 90
    case .p95: 95
    case .p99: 99
    default: nil
    }
  }
}
