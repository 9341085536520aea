/// A number as exports mostly write it: up to 18 digits, a point, a minus sign; anything else is for others to read.
struct PlainNumber {
  let coefficient: Int64
  let scale: Int

  private init(magnitude: UInt64, isNegative: Bool, scale: Int) {
    let magnitude = Int64(truncatingIfNeeded: magnitude)
    coefficient = isNegative ? 0 &- magnitude : magnitude
    self.scale = scale
  }

  /// The number that begins at `position`, which then stands behind it; `nil` where there is none.
  @inline(__always)
  init?(_ view: ByteView, at position: inout Int, refusesLeadingZeros: Bool = false) {
    let isNegative = view.byte(position) == UInt8(ascii: "-")
    let first = isNegative ? position &+ 1 : position
    guard let short = EightBytes(view.word(first)) else {
      self.init(long: view, first, isNegative, at: &position, refusesLeadingZeros)
      return
    }
    if short.whole == 0 || short.places == 0 { return nil }
    if refusesLeadingZeros && short.whole > 1 && view.byte(first) == 48 { return nil }
    position = first &+ short.count
    self.init(magnitude: short.digits, isNegative: isNegative, scale: max(0, short.places))
  }

  /// Digit by digit.
  private init?(
    long view: ByteView, _ first: Int, _ isNegative: Bool, at position: inout Int, _ refusesLeadingZeros: Bool
  ) {
    var index = first
    var coefficient: UInt64 = 0
    func readDigits() -> Int {
      let start = index
      while case let digit = view.byte(index) &- 48, digit < 10 {
        coefficient = coefficient &* 10 &+ UInt64(digit)
        index += 1
      }
      return index - start
    }
    let whole = readDigits()
    if whole == 0 || (refusesLeadingZeros && whole > 1 && view.byte(first) == 48) { return nil }
    var places = 0
    if view.byte(index) == UInt8(ascii: ".") {
      index += 1
      places = readDigits()
      if places == 0 { return nil }
    }
    if whole + places > 18 { return nil }
    position = index
    self.init(magnitude: coefficient, isNegative: isNegative, scale: places)
  }

  /// The number that fills a field.
  @inline(__always)
  init?(_ view: ByteView, _ start: Int, _ end: Int) {
    var position = start
    guard end > start, let number = PlainNumber(view, at: &position), position == end else { return nil }
    self = number
  }
}

/// Digits and a point that end within eight bytes, read at once and without a branch a digit.
private struct EightBytes {
  let digits: UInt64
  /// Digits before the point, and behind it; -1 where there is no point.
  let whole: Int
  let places: Int
  let count: Int

  /// - Parameter word: the bytes, the first one lowest; `nil` where the number does not end in them.
  @inline(__always)
  init?(_ word: UInt64) {
    let values = word ^ 0x3030_3030_3030_3030
    // The highest bit of each byte that is no digit.
    let others =
      ((values & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    if others == 0 { return nil }
    whole = others.trailingZeroBitCount &>> 3
    let bits = UInt64(truncatingIfNeeded: whole) &<< 3
    if (word &>> bits) & 0xFF != UInt64(UInt8(ascii: ".")) {
      (places, count) = (-1, whole)
      digits = EightBytes.joined(values, whole)
      return
    }
    let later = others & (others &- 1)
    if later == 0 { return nil }
    count = later.trailingZeroBitCount &>> 3
    places = count &- whole &- 1
    let before: UInt64 = (1 &<< bits) &- 1
    digits = EightBytes.joined((values & before) | ((values &>> 8) & ~before), count &- 1)
  }

  /// The number that the lowest `count` bytes are the digits of, the first one lowest; the others do not matter.
  @inline(__always)
  private static func joined(_ values: UInt64, _ count: Int) -> UInt64 {
    if count == 0 { return 0 }
    var sum = values &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    sum = (sum &* 2561) &>> 8
    sum = ((sum & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
    return ((sum & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
  }
}
