extension Sequence<UInt8> {
  /// Two lower-case digits a byte, as digests are written.
  var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * underestimatedCount)
    for byte in self {
      digits.append((byte >> 4).hexadecimalDigit)
      digits.append((byte & 15).hexadecimalDigit)
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension UInt8 {
  /// The digit of a number below 16, lower-case.
  fileprivate var hexadecimalDigit: UInt8 { self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "a") - 10 + self }

  /// A digit of a digest: `0` to `9`, `a` to `f`.
  var isLowercaseHexadecimal: Bool { isASCIIDigit || self &- 97 < 6 }
}

extension StringProtocol {
  /// Just so many lower-case hexadecimal digits: 64 of a SHA-256.
  func isHexadecimal(digits: Int) -> Bool { utf8.count == digits && utf8.allSatisfy(\.isLowercaseHexadecimal) }
}

extension UInt32 {
  /// At least so many upper-case digits, as code points are written.
  func hexadecimal(digits: Int) -> String { String(self, radix: 16, uppercase: true).zeroPadded(to: digits) }
}
