/// A number as exports mostly write it: up to 18 digits, a point, a minus sign; anything else is for others to read.
struct PlainNumber {
  let coefficient: Int64
  let scale: Int

  static let zero = PlainNumber(coefficient: 0, scale: 0)

  private init(coefficient: Int64, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The number that begins at `position`, which then stands behind it; `nil` where there is none.
  @inline(__always)
  init?(_ view: ByteView, at position: inout Int, refusesLeadingZeros: Bool = false) {
    let isNegative = view.byte(position) == UInt8(ascii: "-")
    let first = isNegative ? position &+ 1 : position
    var index = first
    var coefficient: UInt64 = 0
    var digit = view.byte(index) &- 48
    while digit < 10 {
      coefficient = coefficient &* 10 &+ UInt64(digit)
      index &+= 1
      digit = view.byte(index) &- 48
    }
    let whole = index &- first
    if whole == 0 || (refusesLeadingZeros && whole > 1 && view.byte(first) == 48) { return nil }
    var places = 0
    if digit == UInt8(ascii: ".") &- 48 {
      let point = index
      index &+= 1
      digit = view.byte(index) &- 48
      while digit < 10 {
        coefficient = coefficient &* 10 &+ UInt64(digit)
        index &+= 1
        digit = view.byte(index) &- 48
      }
      places = index &- point &- 1
      if places == 0 { return nil }
    }
    if whole &+ places > 18 { return nil }
    position = index
    let magnitude = Int64(truncatingIfNeeded: coefficient)
    self.coefficient = isNegative ? 0 &- magnitude : magnitude
    scale = places
  }

  /// The number that fills a field.
  @inline(__always)
  init?(_ view: ByteView, _ start: Int, _ end: Int) {
    var position = start
    guard end > start, let number = PlainNumber(view, at: &position), position == end else { return nil }
    self = number
  }
}
