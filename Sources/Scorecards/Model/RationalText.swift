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
    let scaled = numerator.magnitude * Rational.powerOfTen(places).magnitude * 2 + denominator.magnitude
    let whole = String(scaled / (denominator.magnitude * 2))
    let padded = String(repeating: "0", count: max(0, places + 1 - whole.count)) + whole
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
    let limit = 4000
    var places = places
    while places < limit {
      let text = rounded(toPlaces: places)
      guard let printed = Rational(decimal: text) else { return text }
      if bounds.allSatisfy({ Rational.side(self, $0) == Rational.side(printed, $0) }) { return text }
      places += 1
    }
    return terminatingDecimal ?? "\(numerator)/\(denominator)"
  }

  /// The figure as results carry it: exact where the expansion ends, else 20 digits after the point.
  func exactText(keepingSideOf bounds: [Rational] = []) -> String {
    terminatingDecimal ?? rounded(toPlaces: 20, keepingSideOf: bounds)
  }

  private static func side(_ value: Rational, _ bound: Rational) -> Int {
    value < bound ? -1 : (value == bound ? 0 : 1)
  }
}
