/// A batch as it goes into the spool: what each stream said, in order of time.
struct EncodedBatch: Sendable {
  var bytes: [UInt8] = []
  /// Their places are those in `bytes`.
  var blocks: [SampleBlock] = []
}

extension SampleBatch {
  func encoded() -> EncodedBatch {
    var encoded = EncodedBatch()
    if records.isEmpty { return encoded }
    encode(SortedBatch(records), into: &encoded)
    return encoded
  }

  /// Encodes samples all of which are the stream's.
  func encode(_ stream: UInt32, into encoded: inout EncodedBatch) {
    encode(SortedBatch(records, of: stream), into: &encoded)
  }

  private func encode(_ sorted: SortedBatch, into encoded: inout EncodedBatch) {
    for (stream, range) in sorted.streams {
      if !sorted.encodePlain(range, stream, into: &encoded) {
        encode(sorted.inTime(range), sorted, stream, into: &encoded)
      }
    }
  }

  /// Encodes samples of any scale and size.
  private func encode(_ indices: [Int], _ sorted: SortedBatch, _ stream: UInt32, into encoded: inout EncodedBatch) {
    var draft = BlockDraft(stream: stream)
    for index in indices {
      let sample = sorted.sample(index)
      if !draft.add(sample, wide) {
        draft.end(into: &encoded)
        _ = draft.add(sample, wide)
      }
    }
    draft.end(into: &encoded)
  }
}

/// The samples of a batch, those of one stream together and in the order of reading.
private struct SortedBatch {
  private(set) var times: [SampleTime]
  private var values: [Int64]
  private var lines: [Int64]
  private var scales: [UInt8]
  private(set) var streams: [(stream: UInt32, range: Range<Int>)] = []

  init(_ records: [SampleBatch.Record]) {
    times = Array(repeating: 0, count: records.count)
    values = times
    lines = times
    scales = Array(repeating: 0, count: records.count)
    let highest = records.reduce(0) { Swift.max($0, $1.stream) }
    if Int(highest) <= records.count * 4 + 4096 {
      place(records, in: Array(0...highest)) { Int($0) }
    } else {
      let streams = Set(records.map(\.stream)).sorted()
      let keys = Dictionary(uniqueKeysWithValues: zip(streams, 0...))
      place(records, in: streams) { keys[$0] ?? 0 }
    }
  }

  /// - Parameter stream: that of each record.
  init(_ records: [SampleBatch.Record], of stream: UInt32) {
    times = records.map(\.time)
    values = records.map(\.value)
    lines = records.map { Int64($0.line) }
    scales = records.map { UInt8(truncatingIfNeeded: $0.scale) }
    streams = [(stream, records.indices)]
  }

  /// Puts each record where its stream's records stand; `key` is the index of a stream in `streams`.
  @inline(__always)
  private mutating func place(
    _ records: [SampleBatch.Record], in streams: [UInt32], _ key: (UInt32) -> Int
  ) {
    var next = [Int](repeating: 0, count: streams.count + 1)
    for record in records { next[key(record.stream) + 1] += 1 }
    for key in streams.indices { next[key + 1] += next[key] }
    for (key, stream) in streams.enumerated() where next[key] < next[key + 1] {
      self.streams.append((stream, next[key]..<next[key + 1]))
    }
    // Each record has a place of its own: the counts above are those of the same records.
    times.withUnsafeMutableBufferPointer { times in
      values.withUnsafeMutableBufferPointer { values in
        lines.withUnsafeMutableBufferPointer { lines in
          scales.withUnsafeMutableBufferPointer { scales in
            for record in records {
              let key = key(record.stream)
              let index = next[key]
              next[key] = index &+ 1
              times[index] = record.time
              values[index] = record.value
              lines[index] = Int64(record.line)
              scales[index] = UInt8(truncatingIfNeeded: record.scale)
            }
          }
        }
      }
    }
  }

  func sample(_ index: Int) -> (time: SampleTime, value: Int64, line: Int64, scale: UInt8) {
    (times[index], values[index], lines[index], scales[index])
  }

  /// Exports are written in order of time; others are sorted.
  func inTime(_ range: Range<Int>) -> [Int] {
    range.sorted { times[$0] == times[$1] ? $0 < $1 : times[$0] < times[$1] }
  }

  /// Encodes samples of one scale in order of time, as they mostly are.
  ///
  /// - Returns: whether they are that; where not, nothing was done.
  func encodePlain(_ range: Range<Int>, _ stream: UInt32, into encoded: inout EncodedBatch) -> Bool {
    guard let scale = scales[range].first, UInt32(scale) != SampleBatch.wideScale,
      scales[range].allSatisfy({ $0 == scale }), let isStrict = order(range)
    else { return false }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Swift.min(start + SampleBlock.mostSamples, range.upperBound)
      let columns = SampleColumns(
        times: Array(times[start..<end]), values: Array(values[start..<end]), lines: Array(lines[start..<end]),
        scale: Int(scale))
      encoded.add(columns, stream, isStrict: isStrict)
      start = end
    }
    return true
  }

  /// Whether no instant comes twice; `nil` where the times are not in order.
  private func order(_ range: Range<Int>) -> Bool? {
    times.withUnsafeBufferPointer { times in
      var isStrict = true
      for index in range.dropFirst() where times[index] <= times[index - 1] {
        if times[index] < times[index - 1] { return nil }
        isStrict = false
      }
      return isStrict
    }
  }
}

/// A block that is being filled.
private struct BlockDraft {
  let stream: UInt32
  private var columns = SampleColumns()
  private var isStrict = true

  init(stream: UInt32) { self.stream = stream }

  /// Whether the block takes it; where not, it begins another one.
  mutating func add(_ sample: (time: SampleTime, value: Int64, line: Int64, scale: UInt8), _ wide: [Rational]) -> Bool {
    let isWide = UInt32(sample.scale) == SampleBatch.wideScale
    var value = sample.value
    if columns.times.isEmpty {
      columns.scale = Int(sample.scale)
    } else {
      if columns.times.count == SampleBlock.mostSamples || isWide == columns.wide.isEmpty { return false }
      if !isWide && Int(sample.scale) != columns.scale {
        guard let rescaled = rescale(value, from: Int(sample.scale)) else { return false }
        value = rescaled
      }
    }
    if isWide {
      columns.wide.append(wide[Int(value)])
      value = Int64(columns.wide.count - 1)
    }
    if let last = columns.times.last, last == sample.time { isStrict = false }
    columns.values.append(value)
    columns.times.append(sample.time)
    columns.lines.append(sample.line)
    return true
  }

  /// The value at the block's scale, which grows where the value has more places; `nil` where that does not fit.
  private mutating func rescale(_ value: Int64, from scale: Int) -> Int64? {
    if scale < columns.scale { return value.scaled(by: columns.scale - scale) }
    var values = columns.values
    for index in values.indices {
      guard let scaled = values[index].scaled(by: scale - columns.scale) else { return nil }
      values[index] = scaled
    }
    columns.values = values
    columns.scale = scale
    return value
  }

  mutating func end(into encoded: inout EncodedBatch) {
    encoded.add(columns, stream, isStrict: isStrict)
    columns.removeAll()
    isStrict = true
  }
}

extension EncodedBatch {
  fileprivate mutating func add(_ columns: SampleColumns, _ stream: UInt32, isStrict: Bool) {
    guard let first = columns.times.first, let last = columns.times.last else { return }
    let start = bytes.count
    columns.encode(into: &bytes)
    blocks.append(
      SampleBlock(
        start: start, size: Int32(bytes.count - start), count: Int32(columns.times.count), stream: stream,
        firstLine: 0, first: first, last: last,
        scale: UInt8(columns.wide.isEmpty ? columns.scale : Int(SampleBatch.wideScale)), isStrict: isStrict))
  }
}

extension Int64 {
  private static let powersOfTen: [Int64] = (0...18).reduce(into: []) { powers, _ in
    powers.append((powers.last.map { $0 * 10 }) ?? 1)
  }

  /// Times ten to the power of `places`; `nil` where that does not fit.
  func scaled(by places: Int) -> Int64? {
    guard Int64.powersOfTen.indices.contains(places) else { return nil }
    let (product, overflows) = multipliedReportingOverflow(by: Int64.powersOfTen[places])
    return overflows ? nil : product
  }
}
