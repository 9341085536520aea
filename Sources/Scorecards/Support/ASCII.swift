extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let backslash = UInt8(ascii: "\\")

  /// `0` to `9`.
  var isASCIIDigit: Bool { self &- 48 < 10 }

  /// `a` to `z` and `A` to `Z`.
  var isASCIILetter: Bool { (self | 0x20) &- 97 < 26 }

  /// A blank, a tab or a carriage return.
  var isBlank: Bool { self == 32 || self == 9 || self == .carriageReturn }
}

extension Character {
  /// `0` to `9`; the digits of other scripts are none.
  var isASCIIDigit: Bool { asciiValue?.isASCIIDigit ?? false }
}

extension Collection<UInt8> {
  /// The number that these ASCII digits write; `nil` where one is no digit or there are none or more than nine.
  var asDigits: Int? {
    guard !isEmpty, count <= 9, allSatisfy(\.isASCIIDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
