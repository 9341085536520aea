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
    if let scale = samples.greatestScale(in: range), let low = whole.least.coefficient(at: scale),
      let high = whole.greatest.coefficient(at: scale)
    {
      let search = OrderStatistic { take throws(SpoolProblem) in
        try samples.readValues(range, scale: scale, take)
      }
      let found = try search.values(ofRank: rank, among: whole.samples, from: low, to: high)
      return found.map { value, next in
        (Rational(coefficient: BigInt(value), scale: scale), Rational(coefficient: BigInt(next), scale: scale))
      }
    }
    return try wideValues(ofRank: rank)
  }

  /// Numbers that no machine word holds are cut to whole numbers of a fraction of their spread first: these are in the
  /// same order, and the few that share the wanted one are held and sorted.
  private func wideValues(ofRank rank: Int) throws(SpoolProblem) -> (Rational, Rational)? {
    let low = whole.least.value
    let spread = whole.greatest.value - low
    if spread.isZero { return (low, low) }
    let steps = Rational(BigInt(1) << 62)
    func step(_ value: Rational) -> Int64 {
      ((value - low) * steps).divided(by: spread).map { Int64(clamping: $0.floor) } ?? 0
    }
    let search = OrderStatistic { take throws(SpoolProblem) in
      try samples.readNumbers(range) { numbers in take(numbers.map { step($0.value) }) }
    }
    let last = step(whole.greatest.value)
    guard let (first, second) = try search.values(ofRank: rank, among: whole.samples, from: 0, to: last) else {
      return nil
    }
    var before = 0
    var held: [Rational] = []
    try samples.readNumbers(range) { numbers in
      for number in numbers {
        let own = step(number.value)
        if own < first { before += 1 } else if own <= second { held.append(number.value) }
      }
    }
    held.sort()
    guard held.indices.contains(rank - before) else { return nil }
    return (held[rank - before], held[min(rank - before + 1, held.count - 1)])
  }
}

extension PackedNumber {
  /// `nil` where it is no whole number of a machine word at that scale.
  func coefficient(at scale: Int) -> Int64? {
    guard case .word(let coefficient, let own) = self else { return nil }
    return coefficient.scaled(by: scale - Int(own))
  }
}
