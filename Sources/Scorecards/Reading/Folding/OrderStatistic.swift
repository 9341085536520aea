/// Finds the value of a rank among values that are too many to hold, by looking at them several times: each look counts
/// how many fall into each of a number of bins, until those of the wanted bin can be held and sorted.
///
/// Exact. Two looks do for what exports hold; memory is that of the bins and of ``mostHeld`` values.
struct OrderStatistic<Value: Comparable> {
  /// Values that are held and sorted.
  static var mostHeld: Int { 1 << 16 }

  /// Hands every value to the closure; the same ones each time.
  let each: ((Value) -> Void) throws(SpoolProblem) -> Void
  /// Into which of `count` bins a value falls that lies between a low and a high end; never falling as values rise.
  let bin: (_ value: Value, _ low: Value, _ high: Value, _ count: Int) -> Int

  private struct Bin {
    var count = 0
    var least: Value
    var greatest: Value

    @inline(__always)
    mutating func take(_ value: Value) {
      count += 1
      if value < least { least = value }
      if value > greatest { greatest = value }
    }
  }

  /// The value of a rank counted from zero, and the one after it, which is the same where there is none.
  func values(ofRank rank: Int, among count: Int, from low: Value, to high: Value) throws(SpoolProblem) -> (
    Value, Value
  )? {
    var (low, high, rank, count) = (low, high, rank, count)
    while count > Self.mostHeld && low < high {
      var bins = [Bin?](repeating: nil, count: 1 << 14)
      try each { value in
        if value < low || value > high { return }
        let index = min(max(bin(value, low, high, bins.count), 0), bins.count - 1)
        if bins[index] == nil { bins[index] = Bin(count: 0, least: value, greatest: value) }
        bins[index]?.take(value)
      }
      guard let found = Self.find(rank, in: bins) else { return nil }
      (low, high, count, rank) = (found.low, found.high, found.count, rank - found.before)
    }
    if low == high { return (low, high) }
    var held: [Value] = []
    try each { value in if value >= low && value <= high { held.append(value) } }
    held.sort()
    guard held.indices.contains(rank) else { return nil }
    return (held[rank], held[min(rank + 1, held.count - 1)])
  }

  /// The ends of the bins that hold a rank and the one after it, how many values they hold and how many lie before.
  private static func find(_ rank: Int, in bins: [Bin?]) -> (low: Value, high: Value, count: Int, before: Int)? {
    var before = 0
    var first: (low: Value, high: Value, count: Int, before: Int)?
    for case let bin? in bins {
      if let found = first { return (found.low, bin.greatest, found.count + bin.count, found.before) }
      if before + bin.count > rank {
        let found = (bin.least, bin.greatest, bin.count, before)
        if before + bin.count > rank + 1 { return found }
        first = found
      }
      before += bin.count
    }
    return first
  }
}
