/// What stretch of numbers a bullet chart shows.
///
/// It starts at zero unless the thresholds lie so close together, as 99.99 % and 99.999 % do, that nobody could tell them
/// apart from there. A value far beyond the thresholds stands at the scale's end.
struct BulletScale {
  let scale: FigureScale
  let isFromZero: Bool

  /// How many times the thresholds' distance is shown beyond them.
  private static let reach = Rational(4)

  /// - Parameter limits: all limits of all thresholds.
  init(limits: [Rational], value: Rational?) {
    let low = limits.min() ?? .zero
    let high = limits.max() ?? .one
    let apart = high - low
    let size = max(low.magnitude, high.magnitude)
    let isZoomed = apart > .zero && apart * Rational(5) < size
    let half = size.divided(byCount: 2) ?? .one
    let step = isZoomed ? apart : max(apart, size.isZero ? .one : half)
    let shown = value.map { min(max($0, low - step * Self.reach), high + step * Self.reach) }
    let ends = [low, high] + (shown.map { [$0] } ?? []) + (isZoomed ? [] : [.zero])
    let (first, last) = (ends.min() ?? .zero, ends.max() ?? .one)
    let edge = (isZoomed ? apart : max(last - first, step)).divided(byCount: isZoomed ? 2 : 8) ?? .one
    isFromZero = !isZoomed
    scale = FigureScale(low: first.isZero && !isZoomed ? .zero : first - edge, high: last.isZero ? step : last + edge)
  }
}
