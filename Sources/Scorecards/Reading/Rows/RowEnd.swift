/// Where a row of a CSV ends, quotes and all (RFC 4180, section 2, rules 5 to 7).
struct RowEnd {
  /// Behind the row's line end.
  let end: Int
  /// Line ends in it, its own included.
  let lines: Int
  /// The bytes end inside of the row.
  let isOpen: Bool
  /// They end inside of quotes.
  let isQuoted: Bool

  /// - Parameter isQuoted: the row has begun before, and is inside of quotes.
  init(_ view: ByteView, from start: Int, isQuoted startsQuoted: Bool = false, isContinued: Bool = false) {
    var index = start
    var lines = 0
    var isQuoted = startsQuoted
    var isFieldStart = !isContinued
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
