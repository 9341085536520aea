/// Where the values of rows go, once a row turns out to be whole.
struct RowSink {
  /// Where the values of one column of one series go.
  fileprivate struct Stream {
    let stream: UInt32
    let lane: Int
    let factor: DecimalFactor
    var filter: SampleFilter
  }

  /// What one stream got of the block; several columns may lead to one.
  fileprivate struct Lane {
    let stream: UInt32
    var batch = SampleBatch()
  }

  fileprivate typealias Staged = (coefficient: Int64, scale: Int, stream: Int)

  private let asOf: SampleTime
  private var streams: [Stream] = []
  private var lanes: [Lane] = []
  private var laneOf: [UInt32: Int] = [:]
  private var staged: [Staged] = []
  private var stagedCount = 0
  private var time: SampleTime = 0
  /// Rows so far, and lines after the block's first one.
  private(set) var rows = 0
  var lines = 0

  init(asOf: Instant) { self.asOf = asOf.clampedSampleTime }

  /// The current row does not exist.
  var isLater: Bool { time > asOf }

  /// Another block begins.
  mutating func begin() { (rows, lines) = (0, 0) }

  /// What the block came to.
  mutating func encoded() -> EncodedBatch {
    for index in streams.indices { streams[index].filter.finish(into: &lanes[streams[index].lane].batch) }
    var encoded = EncodedBatch()
    for index in lanes.indices {
      let isUsed = !lanes[index].batch.isEmpty
      if isUsed { lanes[index].batch.encode(lanes[index].stream, into: &encoded) }
      // The room of streams that have ended is given back.
      lanes[index].batch.records.removeAll(keepingCapacity: isUsed)
    }
    return encoded
  }

  /// - Returns: the number of the first one.
  mutating func add(_ new: [RowStream]) -> Int {
    for one in new {
      let lane = laneOf[one.stream] ?? lanes.count
      if lane == lanes.count {
        laneOf[one.stream] = lane
        lanes.append(Lane(stream: one.stream))
      }
      streams.append(Stream(stream: one.stream, lane: lane, factor: one.factor, filter: one.filter))
    }
    return streams.count - new.count
  }

  /// A row that no criterion needs.
  mutating func skipRow() {
    rows += 1
    lines += 1
  }

  /// Takes what is staged.
  mutating func endRow() { open(room: 0) { $0.endRow() } }

  /// - Parameter room: for so many values in a row.
  @inline(__always)
  mutating func open<Value>(room: Int, _ body: (inout OpenSink) -> Value) -> Value {
    // Taken out as long as they are open: each is then owned once, and reached without asking whether it is.
    var (streams, lanes, staged) = (self.streams, self.lanes, self.staged)
    (self.streams, self.lanes, self.staged) = ([], [], [])
    defer { (self.streams, self.lanes, self.staged) = (streams, lanes, staged) }
    if staged.count < room { staged += Array(repeating: (0, 0, 0), count: room - staged.count) }
    return streams.withUnsafeMutableBufferPointer { streams in
      lanes.withUnsafeMutableBufferPointer { lanes in
        staged.withUnsafeMutableBufferPointer { staged in
          var sink = OpenSink(
            streams: streams, lanes: lanes, staged: staged, asOf: asOf, stagedCount: stagedCount, rows: rows,
            lines: lines, time: time)
          defer { (stagedCount, rows, lines, time) = (sink.stagedCount, sink.rows, sink.lines, sink.time) }
          return body(&sink)
        }
      }
    }
  }
}

/// A sink while it takes rows.
struct OpenSink {
  fileprivate let streams: UnsafeMutableBufferPointer<RowSink.Stream>
  fileprivate let lanes: UnsafeMutableBufferPointer<RowSink.Lane>
  fileprivate let staged: UnsafeMutableBufferPointer<RowSink.Staged>
  fileprivate let asOf: SampleTime
  fileprivate var stagedCount: Int
  fileprivate var rows: Int
  fileprivate var lines: Int
  /// Of the current row.
  var time: SampleTime

  @inline(__always)
  mutating func beginRow() { stagedCount = 0 }

  /// - Returns: whether the value fits.
  @inline(__always)
  mutating func stage(_ number: PlainNumber, _ stream: Int) -> Bool {
    guard let (coefficient, scale) = streams[stream].factor.times(number), scale <= 18 else { return false }
    staged[stagedCount] = (coefficient, scale, stream)
    stagedCount &+= 1
    return true
  }

  /// Takes what is staged; a row after the as-of time does not exist.
  @inline(__always)
  mutating func endRow() {
    if time <= asOf {
      for index in 0..<stagedCount {
        let (coefficient, scale, stream) = staged[index]
        let record = SampleBatch.Record(
          time: time, value: coefficient, scale: UInt32(truncatingIfNeeded: scale), line: lines,
          stream: streams[stream].stream)
        streams[stream].filter.take(record, into: &lanes[streams[stream].lane].batch)
      }
    }
    rows &+= 1
    lines &+= 1
  }
}
