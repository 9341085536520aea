internal import BigInt

/// Percentiles of the samples of one period, of type 7 and exact, in bounded memory.
struct PercentileSearch {
  private let range: Range<SampleTime>
  private let whole: FoldCell
  private let samples: SeriesSamples

  init(_ period: Period, _ whole: FoldCell, _ samples: SeriesSamples) {
    range = period.sampleTimes
    self.whole = whole
    self.samples = samples
  }

  /// Linear interpolation between closest ranks: type 7 of Hyndman and Fan (1996), the default of NumPy, R and Excel's
  /// PERCENTILE.INC (reading, section 1).
  func percentile(_ percent: Int) throws(SpoolProblem) -> Rational? {
    let (rank, rest) = (percent * (whole.samples - 1)).quotientAndRemainder(dividingBy: 100)
    guard let (value, next) = try values(ofRank: rank) else { return nil }
    if rest == 0 { return value }
    let share = Rational(rest).divided(byCount: 100) ?? .zero
    return (value + (next - value) * share).reduced
  }

  private func values(ofRank rank: Int) throws(SpoolProblem) -> (Rational, Rational)? {
    if let scale = try sharedScale() { return try words(ofRank: rank, scale) }
    let search = OrderStatistic<Rational> { take throws(SpoolProblem) in
      try samples.read(range) { columns in
        for index in columns.indices(in: range) { take(columns.number(index).value) }
      }
    } bin: { value, low, high, count in
      let share = ((value - low) * Rational(count)).divided(by: high - low) ?? .zero
      return Int(exactly: share.floor) ?? 0
    }
    return try search.values(
      ofRank: rank, among: whole.samples, from: whole.least.value, to: whole.greatest.value)
  }

  /// The scale at which all values are whole numbers of a machine word; `nil` where there is none.
  private func sharedScale() throws(SpoolProblem) -> Int? {
    var scale: Int? = 0
    try samples.read(range) { columns in
      scale = columns.wide.isEmpty ? scale.map { max($0, columns.scale) } : nil
    }
    guard let scale, whole.least.coefficient(at: scale) != nil, whole.greatest.coefficient(at: scale) != nil else {
      return nil
    }
    return scale
  }

  private func words(ofRank rank: Int, _ scale: Int) throws(SpoolProblem) -> (Rational, Rational)? {
    guard let low = whole.least.coefficient(at: scale), let high = whole.greatest.coefficient(at: scale) else {
      return nil
    }
    let search = OrderStatistic<Int64>.words { take throws(SpoolProblem) in
      try samples.read(range) { columns in
        let factor = Int64(1).scaled(by: scale - columns.scale) ?? 1
        for index in columns.indices(in: range) { take(columns.values[index] &* factor) }
      }
    }
    let found = try search.values(ofRank: rank, among: whole.samples, from: low, to: high)
    return found.map { value, next in
      (Rational(coefficient: BigInt(value), scale: scale), Rational(coefficient: BigInt(next), scale: scale))
    }
  }
}

extension OrderStatistic<Int64> {
  /// Bins of a width that is a power of two.
  static func words(_ each: @escaping ((Int64) -> Void) throws(SpoolProblem) -> Void) -> OrderStatistic<Int64> {
    OrderStatistic(each: each) { value, low, high, count in
      let bits = UInt64.bitWidth - UInt64(bitPattern: high &- low).leadingZeroBitCount
      let shift = Swift.max(0, bits - count.trailingZeroBitCount)
      return Int(UInt64(bitPattern: value &- low) >> UInt64(shift))
    }
  }
}

extension PackedNumber {
  /// `nil` where it is no whole number of a machine word at that scale.
  func coefficient(at scale: Int) -> Int64? {
    guard case .word(let coefficient, let own) = self else { return nil }
    return coefficient.scaled(by: scale - Int(own))
  }
}

extension Period {
  var sampleTimes: Range<SampleTime> {
    let first = start.clampedSampleTime
    return first..<max(first, end.clampedSampleTime)
  }
}

extension SampleColumns {
  /// Those whose time lies in `range`.
  func indices(in range: Range<SampleTime>) -> Range<Int> {
    let from = firstIndex(from: range.lowerBound)
    return from..<max(from, firstIndex(from: range.upperBound))
  }

  private func firstIndex(from time: SampleTime) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
