/// Where the values of rows go, once a row turns out to be whole.
struct RowSink {
  private let asOf: SampleTime
  private(set) var streams: [RowStream] = []
  private(set) var batch = SampleBatch()
  /// Of the current row.
  var time: SampleTime = 0
  private var staged: [(number: PlainNumber, stream: Int)]
  private var stagedCount = 0
  /// Rows so far, and lines after the block's first one.
  private(set) var rows = 0
  var lines = 0

  init(asOf: Instant) {
    self.asOf = asOf.clampedSampleTime
    staged = Array(repeating: (PlainNumber.zero, 0), count: 64)
  }

  /// Another block begins.
  mutating func begin(rows expected: Int) {
    batch.records.removeAll(keepingCapacity: true)
    batch.records.reserveCapacity(expected)
    rows = 0
    lines = 0
  }

  /// What the block came to.
  mutating func encoded() -> EncodedBatch {
    for index in streams.indices { streams[index].filter.finish(into: &batch) }
    return batch.encoded()
  }

  /// - Returns: the number of the first one.
  mutating func add(_ new: [RowStream]) -> Int {
    streams += new
    return streams.count - new.count
  }

  /// Makes room for as many values in a row.
  mutating func canStage(_ count: Int) -> Bool {
    if staged.count < count { staged += Array(repeating: (PlainNumber.zero, 0), count: count) }
    return true
  }

  @inline(__always)
  mutating func beginRow() { stagedCount = 0 }

  @inline(__always)
  mutating func stage(_ number: PlainNumber, _ stream: Int) {
    staged[stagedCount] = (number, stream)
    stagedCount &+= 1
  }

  /// Takes what is staged; a row after the as-of time does not exist.
  ///
  /// - Returns: whether every value fits; where not, none is taken.
  @inline(__always)
  mutating func endRow() -> Bool {
    if time <= asOf, !takeStaged() { return false }
    rows &+= 1
    lines &+= 1
    return true
  }

  @inline(__always)
  private mutating func takeStaged() -> Bool {
    let before = batch.records.count
    return streams.withUnsafeMutableBufferPointer { streams in
      for index in 0..<stagedCount {
        let (number, stream) = staged[index]
        guard let (coefficient, scale) = streams[stream].factor.times(number), scale <= 18 else {
          batch.records.removeLast(batch.records.count - before)
          return false
        }
        let record = SampleBatch.Record(
          time: time, value: coefficient, scale: UInt32(truncatingIfNeeded: scale), line: lines,
          stream: streams[stream].stream)
        streams[stream].filter.take(record, into: &batch)
      }
      return true
    }
  }

  /// The current row does not exist.
  var isLater: Bool { time > asOf }

  /// A row that no criterion needs.
  mutating func skipRow() {
    rows += 1
    lines += 1
  }
}
