internal import BigInt

/// The stretch of numbers that a picture shows. Exact until the place on paper, so that no number is too large for it.
struct FigureScale: Sendable {
  let low: Rational
  let high: Rational

  /// - Parameter high: where it is not above `low`, one more than that.
  init(low: Rational, high: Rational) {
    self.low = low
    self.high = high > low ? high : low + .one
  }

  /// Where a value stands on `width`, rounded down; what lies outside stands at the end.
  func place(_ value: Rational, in width: Int) -> Int {
    let scaled = ((value - low) * Rational(width)).divided(by: high - low) ?? .zero
    return Int(Swift.min(Swift.max(scaled.floor, 0), BigInt(width)))
  }

  func holds(_ value: Rational) -> Bool { low <= value && value <= high }
}

/// A stretch of a scale; without an end it goes on.
struct FigureSpan: Sendable {
  let low: Rational?
  let high: Rational?
}
