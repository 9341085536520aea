/// Where a row ends.
struct RowEnd: Sendable {
  /// Behind the row's line end.
  let end: Int
  /// Line ends in it, its own included.
  let lines: Int
  /// The bytes end inside of the row.
  let isOpen: Bool
  /// They end inside of quotes.
  let isQuoted: Bool

  /// The row is the rest of a line.
  init(lineOf view: ByteView, from start: Int) {
    let feed = view.lineFeed(from: start)
    (end, lines, isOpen, isQuoted) = (feed.map { $0 + 1 } ?? view.end, feed == nil ? 0 : 1, feed == nil, false)
  }

  /// The row is one of a CSV, quotes and all (RFC 4180, section 2, rules 5 to 7).
  ///
  /// - Parameter earlier: the row has begun before.
  init(_ view: ByteView, from start: Int, after earlier: RowEnd? = nil) {
    var index = start
    var lines = 0
    var isQuoted = earlier?.isQuoted ?? false
    var isFieldStart = earlier == nil
    while index < view.end {
      let byte = view.byte(index)
      index += 1
      let isBreak = byte == .lineFeed || byte == .carriageReturn
      if byte == .carriageReturn, index < view.end, view.byte(index) == .lineFeed { index += 1 }
      if isBreak { lines += 1 }
      if isQuoted {
        if byte != .quote { continue }
        if index < view.end, view.byte(index) == .quote { index += 1 } else { isQuoted = false }
      } else if isBreak {
        (self.end, self.lines, self.isOpen, self.isQuoted) = (index, lines, false, false)
        return
      } else {
        isQuoted = isFieldStart && byte == .quote
        isFieldStart = byte == .comma
      }
    }
    (self.end, self.lines, self.isOpen, self.isQuoted) = (index, lines, true, isQuoted)
  }
}
