/// A line through daily values by the Theil–Sen estimator, exact.
///
/// Slope: the median of the slopes of all pairs. Intercept: the median of y − slope·x. (H. Theil 1950; P. K. Sen 1968,
/// doi:10.1080/01621459.1968.10480934; the median of an even number of figures is the mean of the middle two.)
struct TheilSenLine: Sendable {
  let slope: Rational
  let intercept: Rational

  /// `nil` where there are fewer than two points with different x.
  init?(_ points: [(x: Int, y: Rational)]) {
    var slopes: [Rational] = []
    for (index, left) in points.enumerated() {
      for right in points.dropFirst(index + 1) {
        guard let slope = (right.y - left.y).divided(by: Rational(right.x - left.x)) else { continue }
        slopes.append(slope)
      }
    }
    guard let slope = median(slopes), let intercept = median(points.map { $0.y - slope * Rational($0.x) }) else {
      return nil
    }
    self.slope = slope.reduced
    self.intercept = intercept.reduced
  }

  func value(at x: Int) -> Rational { (intercept + slope * Rational(x)).reduced }
}

/// The middle one, or the mean of the middle two; `nil` where there is none.
func median(_ values: [Rational]) -> Rational? {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return nil }
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]).divided(byCount: 2) : sorted[middle]
}
