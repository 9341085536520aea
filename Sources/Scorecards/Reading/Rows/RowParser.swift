internal import Glibc

/// Reads the rows of a CSV export block by block, without a String and without an allocation a row.
///
/// It reads what exports mostly hold, and that exactly; any other row is left for the long way.
struct RowParser {
  private typealias Field = (start: Int, end: Int)

  /// What a known key stands for.
  private enum Target {
    case skipped
    case odd
    /// One row of each block is told; the number is that of the last such block.
    case unknown(toldIn: Int)
    /// The first of its streams.
    case streams(Int)
  }

  private let layout: RowLayout
  private let asOf: SampleTime
  private let resolve: (_ row: [UInt8]) -> RowTarget
  private var keys: RowKeys<Target>
  private var streams: [RowStream] = []
  private var times = PlainTime()
  private var lastTime: (start: Int, count: Int, time: SampleTime)?
  private var batch = SampleBatch()
  private var parsed: ParsedBlock

  /// - Parameter resolve: Says what the key of a row stands for that was not seen before.
  init(_ layout: RowLayout, asOf: Instant, resolve: @escaping (_ row: [UInt8]) -> RowTarget) {
    self.layout = layout
    self.asOf = asOf.clampedSampleTime
    self.resolve = resolve
    keys = RowKeys(fields: layout.keys.count)
    parsed = ParsedBlock(RowBlock(index: -1, rows: [], isLast: false))
  }

  mutating func parse(_ block: RowBlock) -> ParsedBlock {
    parsed = ParsedBlock(block)
    lastTime = nil
    batch.records.removeAll(keepingCapacity: true)
    batch.records.reserveCapacity(block.bytes.count / 32)
    block.bytes.withUnsafeBytes { parse(ByteView(padded: $0), block) }
    for index in streams.indices { streams[index].filter.finish(into: &batch) }
    parsed.encoded = batch.encoded()
    return parsed
  }

  private mutating func parse(_ view: ByteView, _ block: RowBlock) {
    let isPlain = !view.hasLoneCarriageReturn
    withUnsafeTemporaryAllocation(of: Field.self, capacity: layout.columns + layout.keys.count) { space in
      space.initialize(repeating: (0, 0))
      let fields = UnsafeMutableBufferPointer(rebasing: space[..<layout.columns])
      let key = UnsafeMutableBufferPointer(rebasing: space[layout.columns...])
      var position = 0
      while position < view.end {
        if let next = view.blankLineEnd(position) {
          position = next
          parsed.lines += 1
        } else if isPlain, let next = split(view, position, into: fields), take(view, position, next, fields, key) {
          position = next
          parsed.lines += 1
          parsed.plainRows += 1
        } else if let next = takeOdd(view, position, block) {
          position = next
        } else {
          return
        }
      }
    }
  }

  /// Cuts a row into its fields.
  ///
  /// - Returns: where the next row begins; `nil` where this one is not plain.
  @inline(__always)
  private func split(_ view: ByteView, _ start: Int, into fields: UnsafeMutableBufferPointer<Field>) -> Int? {
    var position = start
    let last = fields.count - 1
    for column in 0...last {
      var end: Int
      if view.byte(position) == .quote {
        guard let closing = view.plainQuoteEnd(position + 1) else { return nil }
        fields[column] = (position + 1, closing)
        end = closing + 1
        if column == last, view.byte(end) == .carriageReturn { end += 1 }
      } else {
        end = view.fieldEnd(from: position)
        fields[column] = (position, end)
        if column == last, end > position, view.byte(end - 1) == .carriageReturn { fields[column].end = end - 1 }
      }
      if end >= view.end || view.byte(end) != (column == last ? UInt8.lineFeed : .comma) { return nil }
      position = end + 1
    }
    return position
  }

  /// Whether the row could be taken; where not, nothing of it is.
  @inline(__always)
  private mutating func take(
    _ view: ByteView, _ start: Int, _ end: Int, _ fields: UnsafeMutableBufferPointer<Field>,
    _ key: UnsafeMutableBufferPointer<Field>
  ) -> Bool {
    for index in key.indices { key[index] = fields[layout.keys[index]] }
    let known = keys.find(view, UnsafeBufferPointer(key))
    guard let index = known ?? learn(view, start, end, UnsafeBufferPointer(key)) else { return false }
    switch keys[index] {
    case .skipped: return true
    case .odd: return false
    case .unknown(let block):
      if block == parsed.index { return true }
      keys[index] = .unknown(toldIn: parsed.index)
      return false
    case .streams(let first):
      guard let time = time(view, fields[layout.time]) else { return false }
      return time > asOf || takeValues(view, time, fields, first)
    }
  }

  @inline(__always)
  private mutating func takeValues(
    _ view: ByteView, _ time: SampleTime, _ fields: UnsafeMutableBufferPointer<Field>, _ first: Int
  ) -> Bool {
    let before = batch.records.count
    for (offset, column) in layout.values.enumerated() {
      let (start, end) = fields[column]
      if start == end, layout.allowsEmpty { continue }
      guard let number = PlainNumber(view, start, end),
        let (coefficient, scale) = streams[first + offset].factor.times(number), scale <= 18
      else {
        batch.records.removeLast(batch.records.count - before)
        return false
      }
      let record = SampleBatch.Record(
        time: time, value: coefficient, scale: UInt32(truncatingIfNeeded: scale), line: parsed.lines,
        stream: streams[first + offset].stream)
      streams[first + offset].filter.take(record, into: &batch)
    }
    return true
  }

  @inline(__always)
  private mutating func time(_ view: ByteView, _ field: Field) -> SampleTime? {
    let count = field.end - field.start
    if let lastTime, lastTime.count == count, view.matches(field.start, view, lastTime.start, count: count) {
      return lastTime.time
    }
    guard count > 0, let time = times.read(view, field.start, field.end) else { return nil }
    lastTime = (field.start, count, time)
    return time
  }

  /// - Returns: the index of the key; `nil` where there are too many to remember.
  private mutating func learn(
    _ view: ByteView, _ start: Int, _ end: Int, _ key: UnsafeBufferPointer<Field>
  ) -> Int? {
    if keys.count >= RowKeys<Target>.most { return nil }
    let target: Target
    switch resolve(Array(view.bytes[start..<end])) {
    case .skipped: target = .skipped
    case .unknown: target = .unknown(toldIn: -1)
    case .odd: target = .odd
    case .streams(let new):
      target = .streams(streams.count)
      streams += new
    }
    keys.add(view, key, target)
    return keys.count - 1
  }

  /// Leaves a row for the long way.
  ///
  /// - Returns: where the next row begins; `nil` where this one does not end in the block.
  private mutating func takeOdd(_ view: ByteView, _ start: Int, _ block: RowBlock) -> Int? {
    let row = RowEnd(view, from: start)
    if row.isOpen && !block.isLast {
      parsed.unfinished = start
      return nil
    }
    parsed.odd.append(ParsedBlock.OddRow(start: start, end: row.end, line: parsed.lines))
    parsed.lines += row.lines
    return row.end
  }
}

extension ByteView {
  /// Where the next line begins, if this one is empty.
  @inline(__always)
  fileprivate func blankLineEnd(_ start: Int) -> Int? {
    if byte(start) == .lineFeed { return start + 1 }
    return byte(start) == .carriageReturn && byte(start + 1) == .lineFeed ? start + 2 : nil
  }

  /// The quote that closes a field without quotes and line ends in it.
  @inline(__always)
  fileprivate func plainQuoteEnd(_ start: Int) -> Int? {
    var index = start
    while index < end {
      let byte = byte(index)
      if byte == .quote { return index }
      if byte == .lineFeed || byte == .carriageReturn { return nil }
      index += 1
    }
    return nil
  }

  /// A carriage return that no line feed follows ends a row too; such a file is rare.
  fileprivate var hasLoneCarriageReturn: Bool {
    guard let base = bytes.baseAddress else { return false }
    var index = 0
    while index < end, let found = memchr(base + index, Int32(UInt8.carriageReturn), end - index) {
      index = UnsafeRawPointer(found) - base + 1
      if index >= end || byte(index) != .lineFeed { return true }
    }
    return false
  }
}
