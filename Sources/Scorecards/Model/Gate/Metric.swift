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
  /// Seconds; a level whose last value is older is stale.
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
  /// The share of samples that meet a threshold, in percent.
  case share
  /// The longest run of time in which every sample meets a threshold.
  case longest
  /// Every series has to meet the target: the worst one, by its margin to the target, stands for all.
  case each

  /// Make one value of the samples of a series.
  static let overTime: [Fold] = allCases.filter { $0 != .each }
  /// Make one value of the values of several series.
  static let acrossSeries: [Fold] = [.sum, .mean, .min, .max, .worst, .count, .each]

  /// Counts samples by whether they meet a threshold of their own.
  var needsWithin: Bool { self == .share || self == .longest }

  /// Can weigh each sample by how long it stands.
  static let weighable: [Fold] = [.mean, .share]

  /// The share below it, in percent; `nil` for folds that are no percentile.
  var percentile: Int? {
    switch self {
    case .p50: 50
    case .p90: 90
    case .p95: 95
    case .p99: 99
    case .sum, .mean, .min, .max, .worst, .count, .last, .first, .share, .longest, .each: nil
    }
  }
}
