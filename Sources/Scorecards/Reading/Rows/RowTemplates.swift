/// What rows of one key look like: texts that are the same each time, and between them a time and values.
///
/// A row that is expected is recognised by a few comparisons and need not be cut into fields. What comes is expected
/// from what came the last time: exports repeat themselves.
struct RowTemplates {
  /// A text, and what follows it.
  struct Piece {
    enum Kind {
      case time
      /// A number that goes to the stream of this number.
      case value(Int)
      /// A number that no criterion needs.
      case number
      /// What stands between the quotes of a JSON text that no criterion needs.
      case text
      /// The row's end.
      case end
    }

    fileprivate let start: Int
    fileprivate let count: Int
    let kind: Kind
  }

  fileprivate struct Template {
    let pieces: Range<Int>
    /// The one that came next the last time; -1 where none did.
    var next: Int
  }

  private var templates: [Template] = []
  private var pieces: [Piece] = []
  /// Pieces of one template.
  private var most = 0
  private var pool = [UInt8](repeating: 0, count: ByteView.padding)
  /// The last one that was met; -1 where it was a row without one.
  private var last = -1
  /// A JSON number has no leading zeros, and another one is for the long way to refuse; a `null` is no value.
  private let isJSON: Bool

  init(isJSON: Bool) { self.isJSON = isJSON }

  var count: Int { templates.count }

  /// Bytes of all texts.
  var size: Int { pool.count }

  /// Remembers what a row looks like.
  ///
  /// - Parameter parts: what varies in the row, in order.
  mutating func add(_ view: ByteView, _ row: Range<Int>, _ parts: [(field: Range<Int>, kind: Piece.Kind)]) {
    let first = pieces.count
    pool.removeLast(ByteView.padding)
    var position = row.lowerBound
    for part in parts + [(row.upperBound..<row.upperBound, .end)] {
      pieces.append(
        Piece(start: pool.count, count: part.field.lowerBound - position, kind: part.kind))
      pool.append(contentsOf: view.bytes[position..<part.field.lowerBound])
      position = part.field.upperBound
    }
    pool.append(contentsOf: repeatElement(0, count: ByteView.padding))
    templates.append(Template(pieces: first..<pieces.count, next: -1))
    most = max(most, pieces.count - first)
  }

  /// A row of this template came, or with -1 one without any.
  mutating func meet(_ template: Int) {
    if last >= 0 { templates[last].next = template }
    last = template
  }

  /// Takes rows as long as they are the expected ones.
  ///
  /// - Returns: where the first other row begins.
  mutating func run(
    _ view: ByteView, from start: Int, _ times: inout RowTimes, _ sink: inout RowSink
  ) -> Int {
    guard last >= 0, templates[last].next >= 0 else { return start }
    var current = last
    var position = start
    open(&sink) { texts, pieces, sink in
      while position < view.end {
        let next = templates[current].next
        guard next >= 0,
          let end = RowTemplates.match(
            view, position, texts, pieces, templates[next].pieces, isJSON, &times, &sink)
        else { return }
        sink.endRow()
        current = next
        position = end
      }
    }
    last = current
    return position
  }

  /// Stages a row of a template, whatever is expected.
  ///
  /// - Returns: where the next row begins; `nil` where this one is not of the template.
  func match(
    _ template: Int, _ view: ByteView, from start: Int, _ times: inout RowTimes, _ sink: inout RowSink
  ) -> Int? {
    open(&sink) { texts, pieces, sink in
      RowTemplates.match(view, start, texts, pieces, templates[template].pieces, isJSON, &times, &sink)
    }
  }

  @inline(__always)
  private func open<Value>(
    _ sink: inout RowSink, _ body: (ByteView, UnsafeBufferPointer<Piece>, inout OpenSink) -> Value
  ) -> Value {
    pool.withUnsafeBytes { texts in
      pieces.withUnsafeBufferPointer { pieces in
        sink.open(room: most) { body(ByteView(padded: texts), pieces, &$0) }
      }
    }
  }

  @inline(__always)
  private static func match(
    _ view: ByteView, _ start: Int, _ own: ByteView, _ pieces: UnsafeBufferPointer<Piece>, _ range: Range<Int>,
    _ isJSON: Bool, _ times: inout RowTimes, _ sink: inout OpenSink
  ) -> Int? {
    var position = start
    sink.beginRow()
    for index in range {
      let piece = pieces[index]
      guard view.end &- position >= piece.count, view.matches(position, own, piece.start, count: piece.count) else {
        return nil
      }
      position &+= piece.count
      switch piece.kind {
      case .end: return position &- start <= CSVScanner.longestRow ? position : nil
      case .time:
        guard let (end, time) = times.read(view, position, until: own.byte(pieces[index &+ 1].start)) else {
          return nil
        }
        sink.time = time
        position = end
      case .value(let stream):
        if let number = PlainNumber(view, at: &position, refusesLeadingZeros: isJSON) {
          if !sink.stage(number, stream) { return nil }
        } else if isJSON, view.isNull(position) {
          position &+= 4
        } else {
          return nil
        }
      case .number:
        guard PlainNumber(view, at: &position, refusesLeadingZeros: isJSON) != nil else { return nil }
      case .text:
        guard let end = view.textEnd(from: position) else { return nil }
        position = end
      }
    }
    return nil
  }
}
