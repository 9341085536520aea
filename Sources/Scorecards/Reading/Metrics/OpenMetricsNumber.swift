/// A number of OpenMetrics ("ABNF", `number`).
enum OpenMetricsNumber {
  case exact(Rational)
  /// One that is written right, and that no figure is kept of.
  case vast(isNegative: Bool)
  case infinite(isNegative: Bool)
  case notANumber

  init?(_ text: ArraySlice<UInt8>) {
    let unsigned =
      text.first.map { [UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) } == true ? text.dropFirst() : text
    let isNegative = text.first == UInt8(ascii: "-")
    switch String(decoding: unsigned.prefix(9), as: UTF8.self).lowercased() {
    case "inf", "infinity": self = .infinite(isNegative: isNegative)
    case "nan" where unsigned.count == text.count: self = .notANumber
    default:
      guard OpenMetricsNumber.isReal(unsigned) else { return nil }
      self = Rational(cell: ExpositionRows.plain(text)).map(OpenMetricsNumber.exact) ?? .vast(isNegative: isNegative)
    }
  }

  /// `realnumber`, without its sign.
  static func isReal(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard let number = parts.first else { return false }
    let digits = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard digits.count <= 2, digits.contains(where: { !$0.isEmpty }),
      digits.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return false }
    guard parts.count == 2, let exponent = parts.last else { return true }
    let signs = exponent.prefix { [UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) }
    let power = exponent.dropFirst(signs.count)
    return signs.count <= 1 && !power.isEmpty && power.allSatisfy(\.isASCIIDigit)
  }

  var isNaN: Bool { if case .notANumber = self { true } else { false } }

  var isNegative: Bool {
    switch self {
    case .exact(let value): value.isNegative
    case .vast(let isNegative), .infinite(let isNegative): isNegative
    case .notANumber: false
    }
  }

  /// One of which no figure is kept may be anything.
  var isWhole: Bool {
    switch self {
    case .exact(let value): value == Rational(value.floor)
    case .vast: true
    case .infinite, .notANumber: false
    }
  }

  func equals(_ whole: Int) -> Bool { if case .exact(let value) = self { value == Rational(whole) } else { false } }

  /// `nil` where it can't be told.
  func isLess(than other: OpenMetricsNumber) -> Bool? {
    switch (self, other) {
    case (.exact(let left), .exact(let right)): left < right
    case (.infinite(let left), .infinite(let right)): left && !right
    case (.infinite(let isNegative), .exact), (.infinite(let isNegative), .vast): isNegative
    case (.exact, .infinite(let isNegative)), (.vast, .infinite(let isNegative)): !isNegative
    case (.vast, _), (_, .vast), (.notANumber, _), (_, .notANumber): nil
    }
  }
}
