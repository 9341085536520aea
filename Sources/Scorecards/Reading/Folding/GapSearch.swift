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
    guard let interval = try interval(), interval > .zero else {
      return SampleGaps(interval: nil, expected: 1, longest: [], count: 0)
    }
    let length = Rational(BigInt(end - range.lowerBound))
    let expected = length.divided(by: interval).flatMap { Int(exactly: $0.floor) } ?? .max
    let found = try search(longerThan: interval * Rational(3))
    return SampleGaps(
      interval: interval.divided(by: Rational(1_000_000_000)), expected: max(1, expected), longest: found.longest,
      count: found.count)
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

  /// The stretches without a sample of more than half as much again as the interval; `limit` is twice that.
  private func search(longerThan limit: Rational) throws(SpoolProblem) -> (longest: [Period], count: Int) {
    var log = GapLog(limit: Int64(clamping: limit.floor))
    var last = range.lowerBound
    try samples.read(range) { columns in
      for index in columns.indices(in: range) {
        log.add(last, columns.times[index])
        last = columns.times[index]
      }
    }
    log.add(last, end)
    return (log.longest.sorted { $0.start < $1.start }, log.count)
  }
}

/// The longest gaps so far.
private struct GapLog {
  /// Twice the distance that is no gap.
  let limit: Int64
  private(set) var longest: [Period] = []
  private(set) var count = 0
  private var lengths: [Int64] = []

  init(limit: Int64) { self.limit = limit }

  mutating func add(_ start: SampleTime, _ end: SampleTime) {
    let length = end - start
    if length <= limit / 2 { return }
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
