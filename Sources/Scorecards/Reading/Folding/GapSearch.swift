internal import BigInt

/// Holds the samples of one period against how far apart they are expected.
struct GapSearch {
  private let folding: Folding
  private let whole: FoldCell
  private let samples: SeriesSamples
  private let range: Range<SampleTime>
  private let asked: SampleInterval

  /// `nil` where nobody asks.
  init?(_ folding: Folding, _ whole: FoldCell, _ samples: SeriesSamples) {
    guard let asked = folding.interval else { return nil }
    self.folding = folding
    self.whole = whole
    self.samples = samples
    self.asked = asked
    range = folding.period.sampleTimes
  }

  func gaps() throws(SpoolProblem) -> SampleGaps {
    guard let interval = try interval(), interval > .zero else { return .all(1, every: nil) }
    let length = Rational(BigInt(end - range.lowerBound))
    let expected = max(1, length.divided(by: interval).flatMap { Int(exactly: $0.floor) } ?? .max)
    let log = try search(twice: Int64(clamping: (interval * Rational(2)).floor))
    return SampleGaps(
      interval: interval.divided(by: Rational(1_000_000_000)), expected: expected,
      missing: Int(clamping: min(Int128(expected), log.missing)), longest: log.longest.sorted { $0.start < $1.start },
      count: log.count)
  }

  private var end: SampleTime { max(range.lowerBound, folding.standsUntil.clampedSampleTime) }

  /// In nanoseconds; inferred, the median of the distances between samples.
  private func interval() throws(SpoolProblem) -> Rational? {
    if case .declared(let seconds) = asked { return Rational(seconds) * Rational(1_000_000_000) }
    if whole.samples < 2 { return nil }
    var least = SampleTime.max
    var greatest = SampleTime.zero
    try distances { distances in
      for distance in distances { (least, greatest) = (min(least, distance), max(greatest, distance)) }
    }
    let count = whole.samples - 1
    let search = OrderStatistic { take throws(SpoolProblem) in try distances(take) }
    guard let (value, next) = try search.values(ofRank: (count - 1) / 2, among: count, from: least, to: greatest) else {
      return nil
    }
    let isEven = count.isMultiple(of: 2)
    return isEven ? (Rational(BigInt(value)) + Rational(BigInt(next))).divided(byCount: 2) : Rational(BigInt(value))
  }

  private func distances(_ take: ([Int64]) -> Void) throws(SpoolProblem) {
    var last: SampleTime?
    try samples.read(range) { columns in
      var distances: [Int64] = []
      for index in columns.indices(in: range) {
        let time = columns.times[index]
        if let last { distances.append(time - last) }
        last = time
      }
      take(distances)
    }
  }

  private func search(twice interval: Int64) throws(SpoolProblem) -> GapLog {
    var log = GapLog(twice: interval)
    var last: SampleTime?
    try samples.read(range) { columns in
      for index in columns.indices(in: range) {
        let time = columns.times[index]
        if let last { log.add(last, time, .between) } else { log.add(range.lowerBound, time, .first) }
        last = time
      }
    }
    if let last { log.add(last, end, .last) }
    return log
  }
}

/// The gaps so far: the longest ones, and how many samples lack in all.
private struct GapLog {
  /// Twice the interval: a median may lie between two nanoseconds.
  let twice: Int64
  private(set) var longest: [Period] = []
  private(set) var count = 0
  private(set) var missing: Int128 = 0
  private var lengths: [Int64] = []

  init(twice: Int64) { self.twice = max(1, twice) }

  /// Where a stretch without samples lies.
  enum Stretch {
    /// From the period's start on, at which a sample may be.
    case first
    case between
    /// Up to the period's end, at which none is expected.
    case last
  }

  mutating func add(_ start: SampleTime, _ end: SampleTime, _ stretch: Stretch) {
    let length = end - start
    let (doubled, whole) = (Int128(length) * 2, Int128(twice))
    if doubled < whole { return }
    switch stretch {
    case .first: missing += doubled / whole
    // Samples come a little early and late: the nearest number of intervals counts.
    case .between: missing += (2 * doubled + whole) / (2 * whole) - 1
    case .last: missing += (doubled - 1) / whole
    }
    // More than one and a half intervals.
    if 2 * doubled <= 3 * whole { return }
    count += 1
    if longest.count == SampleGaps.mostTold {
      guard let shortest = lengths.indices.min(by: { lengths[$0] < lengths[$1] }), lengths[shortest] < length else {
        return
      }
      longest.remove(at: shortest)
      lengths.remove(at: shortest)
    }
    longest.append(Period(start: Instant(start), end: Instant(end)))
    lengths.append(length)
  }
}
