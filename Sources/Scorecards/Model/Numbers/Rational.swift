internal import BigInt

/// An exact number: the quotient of two whole numbers.
///
/// Everything between an export and a verdict is computed with it, so that no verdict hangs on binary floating point
/// (design, section 6 "Exact"). Decimals keep a power of ten as denominator; they are not reduced while they are summed.
struct Rational: Sendable {
  let numerator: BigInt
  /// Always above zero.
  let denominator: BigInt

  static let zero = Rational(0)
  static let one = Rational(1)

  init(_ whole: BigInt) {
    numerator = whole
    denominator = 1
  }

  init(_ whole: Int) {
    self.init(BigInt(word: whole))
  }

  /// A decimal: `coefficient` divided by ten to the power of `scale`.
  init(coefficient: BigInt, scale: Int) {
    numerator = coefficient
    denominator = Rational.powerOfTen(max(0, scale))
  }

  /// `nil` where the denominator is zero.
  init?(_ numerator: BigInt, over denominator: BigInt) {
    if denominator.isZero { return nil }
    self.init(numerator: numerator, positive: denominator)
  }

  /// Of whole numbers as digits; `nil` where they are none, or the denominator is zero.
  init?(numerator: some StringProtocol, denominator: some StringProtocol) {
    guard let above = BigInt(String(numerator)), let below = BigInt(String(denominator)) else { return nil }
    self.init(above, over: below)
  }

  private init(numerator: BigInt, positive denominator: BigInt) {
    let flips = denominator.sign == .minus
    self.numerator = flips ? -numerator : numerator
    self.denominator = flips ? -denominator : denominator
  }

  static func powerOfTen(_ exponent: Int) -> BigInt {
    exponent < smallPowers.count ? smallPowers[exponent] : BigInt(10).power(exponent)
  }

  private static let smallPowers: [BigInt] = (1..<40).reduce(into: [1]) { powers, exponent in
    powers.append(powers[exponent - 1] * 10)
  }

  var isZero: Bool { numerator.isZero }
  var isNegative: Bool { numerator.sign == .minus && !numerator.isZero }
  var magnitude: Rational { Rational(numerator: BigInt(numerator.magnitude), positive: denominator) }

  /// The same number in lowest terms.
  var reduced: Rational {
    let divisor = BigInt(numerator.magnitude.greatestCommonDivisor(with: denominator.magnitude))
    return divisor > 1 ? Rational(numerator: numerator / divisor, positive: denominator / divisor) : self
  }

  static func + (left: Rational, right: Rational) -> Rational {
    if left.denominator == right.denominator {
      return Rational(numerator: left.numerator + right.numerator, positive: left.denominator)
    }
    let (larger, smaller) = left.denominator > right.denominator ? (left, right) : (right, left)
    let (factor, rest) = larger.denominator.quotientAndRemainder(dividingBy: smaller.denominator)
    if rest.isZero {
      return Rational(numerator: larger.numerator + smaller.numerator * factor, positive: larger.denominator)
    }
    let numerator = left.numerator * right.denominator + right.numerator * left.denominator
    return Rational(numerator: numerator, positive: left.denominator * right.denominator).reduced
  }

  static prefix func - (value: Rational) -> Rational {
    Rational(numerator: -value.numerator, positive: value.denominator)
  }

  static func - (left: Rational, right: Rational) -> Rational { left + (-right) }

  static func * (left: Rational, right: Rational) -> Rational {
    Rational(numerator: left.numerator * right.numerator, positive: left.denominator * right.denominator)
  }

  /// `nil` where `divisor` is zero.
  func divided(by divisor: Rational) -> Rational? {
    Rational(numerator * divisor.denominator, over: denominator * divisor.numerator)?.reduced
  }

  func divided(byCount count: Int) -> Rational? {
    Rational(numerator, over: denominator * BigInt(word: count))
  }

  /// The largest whole number that is not above this one.
  var floor: BigInt {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest.sign == .minus && !rest.isZero ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below this one.
  var ceiling: BigInt { -((-self).floor) }
}

extension Rational: Comparable {
  static func == (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  static func < (left: Rational, right: Rational) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : left.numerator * right.denominator < right.numerator * left.denominator
  }
}
