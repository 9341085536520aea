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
    }
  }
}
