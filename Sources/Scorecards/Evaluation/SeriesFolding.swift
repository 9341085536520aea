internal import BigInt

extension Fold {
  /// One value from several; `nil` where there are none.
  ///
  /// - Parameter better: which way is better, for `worst`.
  /// - Returns: exact; a mean is a quotient that need not end as a decimal.
  func apply(_ values: [Rational], better: Metric.Direction) -> Rational? {
    switch self {
    case .sum: values.isEmpty ? nil : values.reduce(.zero, +)
    case .mean: values.isEmpty ? nil : values.reduce(.zero, +).divided(byCount: values.count)
    case .min: values.min()
    case .max: values.max()
    case .worst: better == .higher ? values.min() : values.max()
    case .count: Rational(values.count)
    case .first: values.first
    case .last: values.last
    case .p50, .p90, .p95, .p99: percentile.flatMap { Fold.percentile($0, of: values) }
    }
  }

  /// Linear interpolation between closest ranks: type 7 of Hyndman and Fan (1996), the default of NumPy, R and Excel's
  /// PERCENTILE.INC (reading, section 1). Exact.
  private static func percentile(_ percent: Int, of values: [Rational]) -> Rational? {
    let sorted = values.sorted()
    let (rank, rest) = (percent * (sorted.count - 1)).quotientAndRemainder(dividingBy: 100)
    guard sorted.indices.contains(rank) else { return nil }
    guard rest > 0, sorted.indices.contains(rank + 1) else { return sorted[rank] }
    let share = Rational(rest).divided(byCount: 100) ?? .zero
    return (sorted[rank] + (sorted[rank + 1] - sorted[rank]) * share).reduced
  }
}
