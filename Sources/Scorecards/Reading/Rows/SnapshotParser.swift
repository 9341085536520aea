/// Reads the lines of an NDJSON export block by block, without a tree and without an allocation a line.
///
/// A line is read here if it differs in nothing from one that was read the long way but in its time, in numbers and in
/// texts that no criterion needs; any other line is left for the long way.
struct SnapshotParser: BlockParser {
  typealias Target = SnapshotTarget

  /// What is known of lines with the same keys.
  private enum Look {
    case odd
    /// Which of the slots are labels.
    case plain(labels: [Int])
  }

  private struct StreamKey: Hashable {
    let stream: UInt32
    let factor: DecimalFactor
  }

  /// What is known of the lines of a template.
  private struct Known {
    let hasFigures: Bool
    /// There is nothing to tell of its lines, or nothing that has not been told.
    var isNoted: Bool
  }

  /// More looks, and more bytes of templates, are not remembered.
  private static let mostLooks = 10_000
  private static let mostBytes = 16 << 20

  private let resolve: (_ row: [UInt8]) -> SnapshotTarget
  private var slots = LineSlots()
  private var looks: [UInt64: Look] = [:]
  /// By the hash of a line's look and labels.
  private var indices: [UInt64: Int] = [:]
  private var known: [Known] = []
  private var templates = RowTemplates(isJSON: true)
  private var streams: [StreamKey: Int] = [:]
  private var times = RowTimes()
  private var sink: RowSink
  private var parsed: ParsedBlock

  /// - Parameter resolve: Says what a line stands for whose like was not seen before.
  init(asOf: Instant, resolve: @escaping (_ row: [UInt8]) -> SnapshotTarget) {
    self.resolve = resolve
    sink = RowSink(asOf: asOf)
    parsed = ParsedBlock(RowBlock(index: -1, rows: [], beginsLine: true, isLast: false))
  }

  mutating func parse(_ block: RowBlock) -> ParsedBlock {
    parsed = ParsedBlock(block)
    if !block.beginsLine {
      // Its first line is the rest of another one, though it may look like one of its own.
      parsed.unfinished = 0
      return parsed
    }
    times.forget()
    sink.begin()
    block.bytes.withUnsafeBytes { parse(ByteView(padded: $0), block) }
    parsed.plainRows = sink.rows
    parsed.lines = sink.lines
    parsed.encoded = sink.encoded()
    return parsed
  }

  private mutating func parse(_ view: ByteView, _ block: RowBlock) {
    var position = 0
    while position < view.end {
      position = templates.run(view, from: position, &times, &sink)
      if position >= view.end { return }
      if let next = view.blankLineEnd(position) {
        position = next
        sink.lines += 1
      } else if let next = take(view, position) {
        position = next
      } else {
        let line = RowEnd(lineOf: view, from: position)
        if line.isOpen && !block.isLast {
          parsed.unfinished = position
          return
        }
        parsed.odd.append(ParsedBlock.OddRow(start: position, end: line.end, line: sink.lines))
        sink.lines += line.lines
        position = line.end
      }
    }
  }

  /// - Returns: where the next line begins; `nil` where this one has to be read the long way.
  private mutating func take(_ view: ByteView, _ start: Int) -> Int? {
    guard let next = slots.scan(view, from: start), let index = template(view, start..<next) else {
      templates.meet(-1)
      return nil
    }
    templates.meet(known[index].isNoted && known[index].hasFigures ? index : -1)
    guard templates.match(index, view, from: start, &times, &sink) == next else { return nil }
    let line = sink.lines
    if sink.isLater {
      sink.skipRow()
    } else if !known[index].hasFigures {
      sink.lines += 1
    } else {
      sink.endRow()
      if !known[index].isNoted {
        known[index].isNoted = true
        parsed.odd.append(ParsedBlock.OddRow(start: start, end: next, line: line, isTaken: true))
      }
    }
    return next
  }

  private mutating func template(_ view: ByteView, _ row: Range<Int>) -> Int? {
    switch looks[slots.hash] {
    case .odd: return nil
    case .plain(let labels): return indices[slots.hash(with: labels, view)] ?? learn(view, row)
    case nil: return learn(view, row)
    }
  }

  private mutating func learn(_ view: ByteView, _ row: Range<Int>) -> Int? {
    if looks.count >= SnapshotParser.mostLooks || templates.size >= SnapshotParser.mostBytes { return nil }
    switch resolve(Array(view.bytes[row])) {
    case .unreadable: return nil
    case .odd:
      looks[slots.hash] = .odd
      return nil
    case .plain(let shape):
      let places = Set(shape.labels.map { row.lowerBound + $0 })
      let labels = slots.slots.indices.filter { places.contains(slots.slots[$0].lowerBound) }
      looks[slots.hash] = .plain(labels: labels)
      indices[slots.hash(with: labels, view)] = known.count
      known.append(Known(hasFigures: shape.hasFigures, isNoted: !shape.isNotable))
      templates.add(view, row, fields(of: shape, from: row.lowerBound))
      return known.count - 1
    }
  }

  /// What varies in the lines of a shape, the values with the numbers of their streams here.
  private mutating func fields(
    of shape: SnapshotShape, from start: Int
  ) -> [(field: Range<Int>, kind: RowTemplates.Piece.Kind)] {
    let own = shape.streams.map { stream in
      let key = StreamKey(stream: stream.stream, factor: stream.factor)
      if let index = streams[key] { return index }
      let index = sink.add([stream])
      streams[key] = index
      return index
    }
    return shape.fields.map { range, kind in
      let field = (start + range.lowerBound)..<(start + range.upperBound)
      if case .value(let index) = kind { return (field, .value(own[index])) }
      return (field, kind)
    }
  }
}
