internal import BigInt

/// A change a day, without its sign: three digits are enough, and of a count all digits before the point.
struct RateText {
  let unit: Unit

  enum Rounding { case nearest, up }

  func text(_ rate: Rational, _ rounding: Rounding) -> String {
    let figure = rounded(rate.magnitude, rounding)
    return FigureText(unit: unit, limits: [figure]).difference(figure)
  }

  private func rounded(_ rate: Rational, _ rounding: Rounding) -> Rational {
    if rate.isZero { return rate }
    var grain = Rational.one
    let ten = Rational(10)
    let tenth = Rational(coefficient: 1, scale: 1)
    var steps = 0
    // The grain becomes a hundredth of the rate's leading digit.
    while rate < grain * Rational(100), steps < 40 { (grain, steps) = (grain * tenth, steps + 1) }
    while unit.kind != .count, rate >= grain * Rational(1000), steps < 40 { (grain, steps) = (grain * ten, steps + 1) }
    guard let grains = rate.divided(by: grain) else { return rate }
    let half = Rational(coefficient: 5, scale: 1)
    let whole = rounding == .up ? Rational(grains.ceiling) : Rational((grains + half).floor)
    return (whole * grain).reduced
  }
}
