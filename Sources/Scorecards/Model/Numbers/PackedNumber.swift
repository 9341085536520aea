internal import BigInt

/// An exact number in as little memory as it needs: a month of samples holds millions of them.
enum PackedNumber: Sendable {
  /// A decimal that fits a machine word: `coefficient` divided by ten to the power of `scale`.
  case word(coefficient: Int64, scale: UInt8)
  /// Any other number, widened and never rounded.
  indirect case wide(Rational)

  init(_ value: Rational) {
    if let coefficient = Int64(exactly: value.numerator), let scale = Rational.scale(of: value.denominator) {
      self = .word(coefficient: coefficient, scale: scale)
    } else {
      self = .wide(value)
    }
  }

  var value: Rational {
    switch self {
    case .word(let coefficient, let scale): Rational(coefficient: BigInt(word: Int(coefficient)), scale: Int(scale))
    case .wide(let value): value
    }
  }
}

/// Numbers are equal however many places they are written with.
extension PackedNumber: Equatable {
  static func == (left: PackedNumber, right: PackedNumber) -> Bool {
    if case .word(let one, let scale) = left, case .word(let other, let otherScale) = right, scale == otherScale {
      return one == other
    }
    return left.value == right.value
  }
}

extension Rational {
  /// The power of ten that `denominator` is; `nil` where it is none, or one of more than 18 zeros.
  fileprivate static func scale(of denominator: BigInt) -> UInt8? {
    guard let word = UInt64(exactly: denominator) else { return nil }
    var rest = word
    var scale: UInt8 = 0
    while rest > 1, rest.isMultiple(of: 10) { (rest, scale) = (rest / 10, scale + 1) }
    return rest == 1 && scale <= 18 ? scale : nil
  }
}
