/// A number as exports mostly write it: up to 18 digits, a point, a minus sign; anything else is for others to read.
struct PlainNumber {
  let coefficient: Int64
  let scale: Int

  @inline(__always)
  init?(_ view: ByteView, _ start: Int, _ end: Int) {
    var index = start
    let isNegative = index < end && view.byte(index) == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let first = index
    var coefficient: Int64 = 0
    var point = -1
    // One byte of the up to 19 may be the point.
    guard end - first <= 19, end > first else { return nil }
    while index < end {
      let digit = view.byte(index) &- 48
      if digit < 10 {
        coefficient = coefficient &* 10 &+ Int64(digit)
      } else if digit == UInt8(ascii: ".") &- 48, point < 0, index > first {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    let hasPoint = point >= 0
    guard end - first - (hasPoint ? 1 : 0) <= 18, point != end - 1 else { return nil }
    self.coefficient = isNegative ? -coefficient : coefficient
    scale = hasPoint ? end - point - 1 : 0
  }
}
