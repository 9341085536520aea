/// A batch as it goes into the spool: what each stream said, in order of time.
struct EncodedBatch: Sendable {
  var bytes: [UInt8] = []
  /// Their places are those in `bytes`.
  var blocks: [SampleBlock] = []
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

extension SampleBatch {
  func encoded() -> EncodedBatch {
    var encoded = EncodedBatch()
    let order = byStream
    var start = 0
    while start < order.count {
      let stream = records[Int(order[start])].stream
      var end = start + 1
      while end < order.count, records[Int(order[end])].stream == stream { end += 1 }
      encode(order[start..<end], stream, into: &encoded)
      start = end
    }
    return encoded
  }

  /// Indices of the records, those of one stream together and in the order of reading.
  private var byStream: [UInt32] {
    let highest = records.reduce(0) { Swift.max($0, Int($1.stream)) }
    if highest > records.count * 4 + 4096 {
      return records.indices.map(UInt32.init).sorted {
        let (left, right) = (records[Int($0)].stream, records[Int($1)].stream)
        return left == right ? $0 < $1 : left < right
      }
    }
    var next = [UInt32](repeating: 0, count: highest + 2)
    for record in records { next[Int(record.stream) + 1] += 1 }
    for stream in 0...highest { next[stream + 1] += next[stream] }
    var order = [UInt32](repeating: 0, count: records.count)
    for (index, record) in records.enumerated() {
      order[Int(next[Int(record.stream)])] = UInt32(index)
      next[Int(record.stream)] += 1
    }
    return order
  }

  private func encode(_ indices: ArraySlice<UInt32>, _ stream: UInt32, into encoded: inout EncodedBatch) {
    if encodePlain(indices, stream, into: &encoded) { return }
    var draft = BlockDraft(stream: stream)
    for index in inTime(indices) {
      let record = records[Int(index)]
      if !draft.add(record, wide) {
        draft.end(into: &encoded)
        _ = draft.add(record, wide)
      }
    }
    draft.end(into: &encoded)
  }

  /// Encodes samples of one scale in order of time, as they mostly are.
  ///
  /// - Returns: whether they are that; where not, nothing was done.
  private func encodePlain(_ indices: ArraySlice<UInt32>, _ stream: UInt32, into encoded: inout EncodedBatch) -> Bool {
    guard let first = indices.first.map({ records[Int($0)] }), !first.isWide else { return false }
    var last = first.time
    var isStrict = true
    for index in indices.dropFirst() {
      let record = records[Int(index)]
      if record.time <= last {
        if record.time < last { return false }
        isStrict = false
      }
      if record.scale != first.scale { return false }
      last = record.time
    }
    var start = indices.startIndex
    while start < indices.endIndex {
      let end = min(start + SampleBlock.mostSamples, indices.endIndex)
      let columns = SampleColumns(
        times: indices[start..<end].map { records[Int($0)].time },
        values: indices[start..<end].map { records[Int($0)].value },
        lines: indices[start..<end].map { Int64(records[Int($0)].line) }, scale: first.scale)
      encoded.add(columns, stream, isStrict: isStrict)
      start = end
    }
    return true
  }

  /// Exports are written in order of time, which costs one look.
  private func inTime(_ indices: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var last = SampleTime.min
    for index in indices {
      let time = records[Int(index)].time
      if time < last {
        return indices.sorted {
          let (left, right) = (records[Int($0)].time, records[Int($1)].time)
          return left == right ? $0 < $1 : left < right
        }[...]
      }
      last = time
    }
    return indices
  }
}

/// A block that is being filled.
private struct BlockDraft {
  let stream: UInt32
  private var columns = SampleColumns()
  private var isStrict = true

  init(stream: UInt32) { self.stream = stream }

  /// Whether the block takes it; where not, it begins another one.
  mutating func add(_ record: SampleBatch.Record, _ wide: [Rational]) -> Bool {
    let isWide = record.isWide
    var value = record.value
    if columns.times.isEmpty {
      columns.scale = record.scale
    } else {
      if columns.times.count == SampleBlock.mostSamples || isWide == columns.wide.isEmpty { return false }
      if !isWide && record.scale != columns.scale {
        guard let rescaled = rescale(value, from: record.scale) else { return false }
        value = rescaled
      }
    }
    if isWide {
      columns.values.append(Int64(columns.wide.count))
      columns.wide.append(wide[Int(value)])
    } else {
      columns.values.append(value)
    }
    if let last = columns.times.last, last == record.time { isStrict = false }
    columns.times.append(record.time)
    columns.lines.append(Int64(record.line))
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
