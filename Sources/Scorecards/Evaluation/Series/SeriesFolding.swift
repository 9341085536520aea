extension Fold {
  /// One value from the values of several series; `nil` where there are none.
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
    case .first, .last, .p50, .p90, .p95, .p99, .share, .longest, .each: nil
    }
  }
}

/// What one series contributes to a figure.
typealias SeriesValue = (labels: [String: String], value: Rational)

extension Measure {
  /// The figure across series, and of which series it is where it is one's own.
  func acrossSeries(_ values: [SeriesValue]) -> (value: Rational, of: [String: String]?)? {
    if across == .count { return (Rational(values.count), nil) }
    if values.count == 1 { return values.first.map { ($0.value, nil) } }
    guard let across else { return nil }
    if across == .each {
      return values.max { isWorse($1.value, than: $0.value) }.map { ($0.value, $0.labels) }
    }
    guard let value = across.apply(values.map(\.value), better: metric.better) else { return nil }
    let isOneOfThem = [.worst, .min, .max].contains(across)
    return (value, isOneOfThem ? values.first { $0.value == value }?.labels : nil)
  }

  /// By status first, so that no series hides behind one that is farther from the target and stands better.
  private func isWorse(_ value: Rational, than other: Rational) -> Bool {
    let (mine, others) = (status(of: value).distance, status(of: other).distance)
    return mine == others ? target.margin(of: value) < target.margin(of: other) : mine > others
  }
}
