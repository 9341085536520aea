/// Finds the value of a rank among whole numbers that are too many to hold, by looking at them several times: each look
/// counts how many fall into each of a number of bins, and the next one looks into the bins that hold the rank.
///
/// Exact. One or two looks do for what exports hold; memory is that of the bins.
struct OrderStatistic {
  /// A power of two.
  private static let bins = 1 << 16

  /// Hands all numbers to the closure, in pieces; the same ones each time.
  let each: (([Int64]) -> Void) throws(SpoolProblem) -> Void

  /// The number of a rank counted from zero, and the one after it, which is the same where there is none.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are, all of them from `low` to `high`.
  func values(ofRank rank: Int, among count: Int, from low: Int64, to high: Int64) throws(SpoolProblem) -> (
    Int64, Int64
  )? {
    guard let value = try value(ofRank: rank, from: low, to: high) else { return nil }
    if rank + 1 >= count { return (value.number, value.number) }
    if rank + 1 < value.upTo { return (value.number, value.number) }
    guard let next = value.next else { return nil }
    return (value.number, next)
  }

  private struct Found {
    let number: Int64
    /// How many numbers are not above it.
    let upTo: Int
    /// The least number above it.
    let next: Int64?
  }

  private func value(ofRank rank: Int, from first: Int64, to last: Int64) throws(SpoolProblem) -> Found? {
    var (low, high, before) = (first, last, 0)
    var next: Int64?
    while true {
      let shift = OrderStatistic.shift(low, high)
      let (counts, above) = try counts(low, high, shift)
      next = [next, above].compactMap { $0 }.min()
      guard let index = OrderStatistic.bin(ofRank: rank, counts, &before) else { return nil }
      if shift == 0 {
        let number = low &+ Int64(index)
        let following = counts[(index + 1)...].firstIndex { $0 > 0 }.map { low &+ Int64($0) }
        return Found(number: number, upTo: before + Int(counts[index]), next: following ?? next)
      }
      let start = low &+ Int64(bitPattern: UInt64(index) << shift)
      let size = Int64(bitPattern: UInt64(1) << shift)
      (low, high) = (start, min(high, start &+ (size &- 1)))
    }
  }

  /// How many numbers fall into each bin, and the least number above `high`.
  private func counts(_ low: Int64, _ high: Int64, _ shift: UInt64) throws(SpoolProblem) -> ([UInt32], Int64?) {
    var counts = [UInt32](repeating: 0, count: OrderStatistic.bins)
    let width = UInt64(bitPattern: high &- low)
    var above: Int64?
    try each { numbers in
      counts.withUnsafeMutableBufferPointer { counts in
        for number in numbers {
          let offset = UInt64(bitPattern: number &- low)
          if offset <= width {
            counts[Int(offset &>> shift)] &+= 1
          } else if number > high, above.map({ number < $0 }) ?? true {
            above = number
          }
        }
      }
    }
    return (counts, above)
  }

  /// By how many bits numbers are cut so that all from `low` to `high` have a bin.
  private static func shift(_ low: Int64, _ high: Int64) -> UInt64 {
    let bits = UInt64.bitWidth - UInt64(bitPattern: high &- low).leadingZeroBitCount
    return UInt64(max(0, bits - bins.trailingZeroBitCount))
  }

  /// The bin that holds a rank; `before` grows by what lies before it.
  private static func bin(ofRank rank: Int, _ counts: [UInt32], _ before: inout Int) -> Int? {
    for (index, count) in counts.enumerated() {
      if before + Int(count) > rank { return index }
      before += Int(count)
    }
    return nil
  }
}
