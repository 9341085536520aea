internal import BigInt

extension Rational {
  /// Reads a number as exports write it: sign, digits, point, exponent (`-1.5e3`), nothing else.
  ///
  /// Exact up to 1,000 digits with the exponent written out; a longer number is unreadable, and so are NaN, infinity,
  /// separators and units (reading, section 2).
  init?(decimal text: String) {
    self.init(decimal: Array(text.utf8)[...])
  }

  /// See ``init(decimal:)-(String)``; the same for bytes.
  init?(decimal bytes: ArraySlice<UInt8>) {
    guard let parts = DecimalParts(bytes), parts.writtenOutDigits <= DecimalParts.mostDigits else { return nil }
    if parts.digits.isEmpty {
      self.init(0)
      return
    }
    guard let magnitude = BigInt(String(decoding: parts.digits, as: UTF8.self)) else { return nil }
    let coefficient = parts.isNegative ? -magnitude : magnitude
    if parts.exponent >= 0 {
      self.init(coefficient * Rational.powerOfTen(parts.exponent))
    } else {
      self.init(coefficient: coefficient, scale: -parts.exponent)
    }
  }
}

/// The pieces of a written number: value = digits × 10^exponent.
private struct DecimalParts {
  static let mostDigits = 1000

  var isNegative = false
  /// Without leading zeros; empty for zero.
  var digits: [UInt8] = []
  var exponent = 0
  private var places = 0

  /// How many digits the number has once its exponent is written out.
  var writtenOutDigits: Int {
    if digits.isEmpty { return 0 }
    return exponent >= 0 ? digits.count + exponent : max(digits.count, -exponent)
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: DecimalParts.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: DecimalParts.isDigit)
      if fraction.isEmpty { return nil }
      rest = rest.dropFirst(fraction.count + 1)
    }
    if whole.isEmpty && fraction.isEmpty { return nil }
    digits = Array((Array(whole) + Array(fraction)).drop { $0 == UInt8(ascii: "0") })
    places = fraction.count
    guard let power = DecimalParts.exponent(rest, zero: digits.isEmpty) else { return nil }
    exponent = power - places
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// The number behind `e`; `nil` where the text is no exponent or so large that the number can't be written out.
  private static func exponent(_ text: ArraySlice<UInt8>, zero: Bool) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
    var rest = text.dropFirst()
    var sign = 1
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty, rest.allSatisfy(isDigit) else { return nil }
    if zero { return 0 }
    let significant = rest.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 5 else { return nil }
    return sign * significant.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
