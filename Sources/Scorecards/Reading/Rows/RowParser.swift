/// Reads the rows of a CSV export block by block, without a String and without an allocation a row.
///
/// It reads what exports mostly hold, and that exactly; any other row is left for the long way.
struct RowParser: BlockParser {
  private typealias Field = (start: Int, end: Int)

  typealias Target = RowTarget

  /// What a known key stands for.
  private enum Known {
    case skipped
    case odd
    /// One row of each block is told; the number is that of the last such block.
    case unknown(toldIn: Int)
    /// The first of its streams, and the template of its rows or -1.
    case streams(Int, template: Int)
  }

  private let layout: RowLayout
  private let resolve: (_ row: [UInt8]) -> RowTarget
  private var keys: RowKeys<Known>
  private var templates = RowTemplates(isJSON: false)
  private var times = RowTimes()
  private var sink: RowSink
  private var parsed: ParsedBlock

  /// - Parameter resolve: Says what the key of a row stands for that was not seen before.
  init(_ layout: RowLayout, asOf: Instant, resolve: @escaping (_ row: [UInt8]) -> RowTarget) {
    self.layout = layout
    self.resolve = resolve
    keys = RowKeys(fields: layout.keys.count)
    sink = RowSink(asOf: asOf)
    parsed = ParsedBlock(RowBlock(index: -1, rows: [], beginsLine: true, isLast: false))
  }

  mutating func parse(_ block: RowBlock) -> ParsedBlock {
    parsed = ParsedBlock(block)
    times.forget()
    sink.begin()
    block.bytes.withUnsafeBytes { parse(ByteView(padded: $0), block) }
    parsed.plainRows = sink.rows
    parsed.lines = sink.lines
    parsed.encoded = sink.encoded()
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
        if isPlain { position = templates.run(view, from: position, &times, &sink) }
        if position >= view.end { return }
        if let next = view.blankLineEnd(position) {
          position = next
          sink.lines += 1
        } else if isPlain, let next = split(view, position, into: fields), take(view, position..<next, fields, key) {
          position = next
        } else if let next = takeOdd(view, position, block) {
          templates.meet(-1)
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
  private mutating func take(
    _ view: ByteView, _ row: Range<Int>, _ fields: UnsafeMutableBufferPointer<Field>,
    _ key: UnsafeMutableBufferPointer<Field>
  ) -> Bool {
    for index in key.indices { key[index] = fields[layout.keys[index]] }
    let known = keys.find(view, UnsafeBufferPointer(key))
    guard let index = known ?? learn(view, row, fields, UnsafeBufferPointer(key)) else { return false }
    switch keys[index] {
    case .skipped: sink.skipRow()
    case .odd: return false
    case .unknown(let block):
      if block != parsed.index {
        keys[index] = .unknown(toldIn: parsed.index)
        return false
      }
      sink.skipRow()
    case .streams(let first, let template):
      guard takeValues(view, fields, first) else { return false }
      templates.meet(template)
      return true
    }
    templates.meet(-1)
    return true
  }

  private mutating func takeValues(
    _ view: ByteView, _ fields: UnsafeMutableBufferPointer<Field>, _ first: Int
  ) -> Bool {
    let field = fields[layout.time]
    guard let time = times.read(view, field.start, field.end) else { return false }
    let layout = layout
    return sink.open(room: layout.values.count) { sink in
      sink.beginRow()
      sink.time = time
      for (offset, column) in layout.values.enumerated() {
        let (start, end) = fields[column]
        if start == end, layout.allowsEmpty { continue }
        guard let number = PlainNumber(view, start, end), sink.stage(number, first + offset) else { return false }
      }
      sink.endRow()
      return true
    }
  }

  /// - Returns: the index of the key; `nil` where there are too many to remember.
  private mutating func learn(
    _ view: ByteView, _ row: Range<Int>, _ fields: UnsafeMutableBufferPointer<Field>,
    _ key: UnsafeBufferPointer<Field>
  ) -> Int? {
    if keys.count >= RowKeys<Known>.most { return nil }
    let target: Known
    switch resolve(Array(view.bytes[row])) {
    case .skipped: target = .skipped
    case .unknown: target = .unknown(toldIn: -1)
    case .odd: target = .odd
    case .streams(let new):
      let first = sink.add(new)
      target = .streams(first, template: template(view, row, fields, first))
    }
    keys.add(view, key, target)
    return keys.count - 1
  }

  /// What the rows of a key look like, where nothing but time and values varies.
  ///
  /// - Returns: the template's number; -1 where there is none.
  private mutating func template(
    _ view: ByteView, _ row: Range<Int>, _ fields: UnsafeMutableBufferPointer<Field>, _ first: Int
  ) -> Int {
    guard 1 + layout.values.count + layout.keys.count == layout.columns else { return -1 }
    var parts: [(column: Int, kind: RowTemplates.Piece.Kind)] = [(layout.time, .time)]
    for (offset, column) in layout.values.enumerated() { parts.append((column, .value(first + offset))) }
    parts.sort { $0.column < $1.column }
    templates.add(view, row, parts.map { (fields[$0.column].start..<fields[$0.column].end, $0.kind) })
    return templates.count - 1
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
    parsed.odd.append(ParsedBlock.OddRow(start: start, end: row.end, line: sink.lines))
    sink.lines += row.lines
    return row.end
  }
}

extension ByteView {
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
    var index = 0
    while let found = self.index(of: .carriageReturn, from: index) {
      index = found + 1
      if index >= end || byte(index) != .lineFeed { return true }
    }
    return false
  }
}
