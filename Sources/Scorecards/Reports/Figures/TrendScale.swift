/// What stretch of numbers a trend shows: all values, and the target where it is not too far away.
extension FigureScale {
  /// How many times the values' distance is shown beyond them.
  private static let reach = Rational(12)

  init(trendOf values: [Rational], targets: [Rational]) {
    let low = values.min() ?? .zero
    let high = values.max() ?? .one
    let apart = high - low
    let size = max(low.magnitude, high.magnitude)
    let step = apart > .zero ? apart : size.isZero ? .one : size.divided(byCount: 20) ?? .one
    let shown = targets.map { min(max($0, low - step * Self.reach), high + step * Self.reach) }
    let (first, last) = ((shown + [low]).min() ?? low, (shown + [high]).max() ?? high)
    let edge = max(last - first, step).divided(byCount: 8) ?? .one
    self.init(low: first - edge, high: last + edge)
  }
}
