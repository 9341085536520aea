internal import BigInt

/// Reads the times of an export; neighbouring rows mostly carry the same one.
struct TimeReader {
  private var text: [UInt8] = []
  private var instant: Instant?

  /// `nil` where it is no time.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> Instant? {
    if bytes.count != text.count || !bytes.elementsEqual(text) || text.isEmpty {
      text = Array(bytes)
      instant = bytes.count <= 64 ? Instant(bytes: bytes) : nil
    }
    return instant
  }
}

extension Rational {
  /// The same as ``init(decimal:)``, faster for what exports mostly hold: up to 18 digits without an exponent.
  init?(cell bytes: ArraySlice<UInt8>) {
    var digits = 0
    var places = 0
    var count = 0
    var hasPoint = false
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in isNegative ? bytes.dropFirst() : bytes {
      if byte >= 48 && byte <= 57 && count < 18 {
        digits = digits * 10 + Int(byte - 48)
        count += 1
        if hasPoint { places += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint, count > 0 {
        hasPoint = true
      } else {
        self.init(decimal: bytes)
        return
      }
    }
    if count == 0 || (hasPoint && places == 0) { return nil }
    self.init(coefficient: BigInt(isNegative ? -digits : digits), scale: places)
  }
}
