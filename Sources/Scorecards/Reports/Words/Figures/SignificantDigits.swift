internal import BigInt

extension Rational {
  /// Rounded to so many digits, counted from the first that is not zero.
  ///
  /// - Parameters:
  ///   - up: away from zero; else to the nearest, half away from zero.
  ///   - keepingWhole: digits before the point are all kept.
  func rounded(toDigits digits: Int, up: Bool, keepingWhole: Bool = false) -> Rational {
    let size = magnitude
    if size.isZero { return self }
    var grain = Rational.one
    var steps = 0
    let (tenth, low) = (Rational(coefficient: 1, scale: 1), Rational(Rational.powerOfTen(digits - 1)))
    while size < grain * low, steps < 40 { (grain, steps) = (grain * tenth, steps + 1) }
    while !keepingWhole, size >= grain * low * Rational(10), steps < 40 {
      (grain, steps) = (grain * Rational(10), steps + 1)
    }
    guard let grains = size.divided(by: grain) else { return self }
    let whole = up ? grains.ceiling : (grains + Rational(coefficient: 5, scale: 1)).floor
    let rounded = (Rational(whole) * grain).reduced
    return isNegative ? -rounded : rounded
  }
}
