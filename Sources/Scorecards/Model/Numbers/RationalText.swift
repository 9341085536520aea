internal import BigInt

extension Rational {
  /// All digits, where the decimal expansion ends; `nil` where it does not (a third).
  ///
  /// Plain notation, no exponent, no trailing zeros after the point: `4200000`, `-0.05`.
  var terminatingDecimal: String? {
    let lowest = reduced
    var rest = lowest.denominator
    var twos = 0
    var fives = 0
    while (rest % 2).isZero {
      rest /= 2
      twos += 1
    }
    while (rest % 5).isZero {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? lowest.rounded(toPlaces: max(twos, fives)) : nil
  }

  /// Rounded half away from zero to at most `places` digits after the point, trailing zeros dropped.
  func rounded(toPlaces places: Int) -> String {
    let whole = String(scaledMagnitude(places))
    let padded = whole.zeroPadded(to: places + 1)
    let integer = padded.dropLast(places)
    var fraction = Substring(padded.suffix(places))
    while fraction.last == "0" { fraction = fraction.dropLast() }
    let digits = fraction.isEmpty ? String(integer) : "\(integer).\(fraction)"
    return isNegative && digits != "0" ? "-" + digits : digits
  }

  /// Rounded, but never so far that the figure lands on another side of one of `bounds` than the number itself.
  ///
  /// A printed figure never contradicts its verdict (reading, section 1): 99.9989 is not printed as 99.999 beside a miss.
  func rounded(toPlaces places: Int, keepingSideOf bounds: [Rational]) -> String {
    let wanted = Swift.max(0, places)
    if keepsSides(of: bounds, atPlaces: wanted) { return rounded(toPlaces: wanted) }
    var enough = Swift.max(wanted, bounds.map { ($0 - self).leadingPlaces }.max() ?? 0)
    while !keepsSides(of: bounds, atPlaces: enough) { enough += 1 }
    while enough > wanted, keepsSides(of: bounds, atPlaces: enough - 1) { enough -= 1 }
    return rounded(toPlaces: enough)
  }

  /// Ends at the latest where rounding no longer moves the figure by as much as it is away from a bound.
  private func keepsSides(of bounds: [Rational], atPlaces places: Int) -> Bool {
    let printed = Rational(coefficient: BigInt(scaledMagnitude(places)) * (isNegative ? -1 : 1), scale: places)
    return bounds.allSatisfy { Rational.side(self, $0) == Rational.side(printed, $0) }
  }

  /// The rounded figure times ten to the power of `places`.
  private func scaledMagnitude(_ places: Int) -> BigUInt {
    (numerator.magnitude * Rational.powerOfTen(places).magnitude * 2 + denominator.magnitude)
      / (denominator.magnitude * 2)
  }

  /// About as many places after the point as there are zeros before the first digit; 0 for zero.
  private var leadingPlaces: Int {
    if isZero { return 0 }
    let bits = denominator.magnitude.bitWidth - numerator.magnitude.bitWidth
    return Swift.max(0, bits * 302 / 1000)
  }

  /// The figure as results carry it: exact where the expansion ends, else 20 digits after the point.
  func exactText(keepingSideOf bounds: [Rational] = []) -> String {
    terminatingDecimal ?? rounded(toPlaces: 20, keepingSideOf: bounds)
  }

  private static func side(_ value: Rational, _ bound: Rational) -> Int {
    value < bound ? -1 : (value == bound ? 0 : 1)
  }
}
