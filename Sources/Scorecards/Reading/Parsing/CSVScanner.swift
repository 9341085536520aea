/// Cuts a CSV (RFC 4180) into rows and fields, piece by piece: memory holds one piece and one row.
///
/// Lines end with CRLF, LF or CR; blank lines are skipped. A quote that opens a field must close it; a quote elsewhere
/// is a character like any other.
struct CSVScanner {
  /// A longer row is unreadable: it would be a file without line ends, or a quote that was never closed.
  static let longestRow = 1 << 20

  /// Where a field stands in ``buffer``, without its quotes.
  struct Field {
    var start: Int
    var end: Int
    var isQuoted = false
    var hasLineBreak = false
  }

  /// `nil` where everything is in the buffer.
  private let bytes: InputBytes?
  /// Holds the current row; doubled quotes are already single.
  private(set) var buffer: [UInt8] = []
  /// The current row's fields; empty where the row is too long.
  private(set) var fields: [Field] = []
  /// The 1-based line on which the current row starts.
  private(set) var line = 1
  /// What is wrong with the current row as CSV.
  private(set) var fault: InputProblem?
  /// Some field of the current row holds a line break.
  private(set) var hasLineBreak = false
  /// The current row was ended by the end of the file.
  private(set) var isLast = false
  private var rowStart = 0
  private var rowEnd = 0
  private var fieldStart = 0
  private var written = 0
  private var position = 0
  private var nextLine = 1
  private var skipsLineFeed = false
  private var isTooLong = false
  private var isRewritten = false

  init(_ bytes: InputBytes) { self.bytes = bytes }

  /// Rows that are at hand; `line` is that of the first one.
  init(_ rows: [UInt8], line: Int) {
    bytes = nil
    buffer = rows
    nextLine = line
  }

  /// Whether there is another row; it is then the current one.
  mutating func next() throws(FileProblem) -> Bool {
    while try readRow() {
      if fault != nil || !isBlank { return true }
    }
    return false
  }

  /// What of the file was taken and not looked at: everything after the current row, which ends the scanner's work.
  mutating func takeRest() throws(FileProblem) -> (bytes: [UInt8], line: Int) {
    if skipsLineFeed, try peek() == .lineFeed { position += 1 }
    skipsLineFeed = false
    let rest = Array(buffer[min(position, buffer.count)...])
    buffer = []
    fields = []
    position = 0
    return (rest, nextLine)
  }

  /// The current row as it stands in the file, where it is short enough to be shown.
  var rowText: String? {
    guard !isTooLong, !isRewritten, rowEnd - rowStart <= 200, nextLine - line <= 1 else { return nil }
    return String(decoding: buffer[rowStart..<rowEnd], as: UTF8.self)
  }

  /// The 1-based column, in characters, at which a field starts; 0 where it can't be told.
  func column(of index: Int) -> Int {
    guard index < fields.count, rowText != nil else { return 0 }
    return String(decoding: buffer[rowStart..<fields[index].start], as: UTF8.self).count + 1
  }

  /// A field's bytes without surrounding blanks.
  func trimmed(_ index: Int) -> Range<Int> {
    guard index < fields.count else { return 0..<0 }
    var start = fields[index].start
    var end = fields[index].end
    while start < end, buffer[start] == 32 || buffer[start] == 9 { start += 1 }
    while start < end, buffer[end - 1] == 32 || buffer[end - 1] == 9 { end -= 1 }
    return start..<end
  }

  /// A field's text without surrounding blanks; `nil` where it is not UTF-8 or there is no such field.
  func text(_ index: Int) -> String? {
    index < fields.count ? String(validating: buffer[trimmed(index)], as: UTF8.self) : nil
  }

  /// Whether a stray quote may have made one field of several rows: one of `keys` holds a line break, or a field with a
  /// line break holds as many commas as a row, or the number of fields does not fit.
  func mayHaveSwallowedRows(keys: [Int], columns: Int) -> Bool {
    guard hasLineBreak else { return false }
    if fields.count != columns { return true }
    for (index, field) in fields.enumerated() where field.hasLineBreak {
      let commas = buffer[field.start..<field.end].count { $0 == .comma }
      if keys.contains(index) || commas >= columns - 1 { return true }
    }
    return false
  }

  /// What is told of such a row.
  static let swallowed = InputProblem.file(
    .syntax(format: "CSV", reason: "a quoted field may have swallowed other rows"))

  private var isBlank: Bool { fields.count == 1 && fields.first?.isQuoted == false && trimmed(0).isEmpty }

  private mutating func readRow() throws(FileProblem) -> Bool {
    if skipsLineFeed, try peek() == .lineFeed { position += 1 }
    skipsLineFeed = false
    rowStart = position
    fields.removeAll(keepingCapacity: true)
    fault = nil
    isLast = false
    isTooLong = false
    isRewritten = false
    hasLineBreak = false
    line = nextLine
    guard try peek() != nil else { return false }
    while try readField() {}
    if isTooLong || rowEnd - rowStart > CSVScanner.longestRow {
      isTooLong = true
      fields.removeAll()
      if fault != .table(.openQuote) { fault = .file(.tooLarge(limit: CSVScanner.longestRow)) }
    }
    return true
  }

  /// Whether another field follows in the row.
  private mutating func readField() throws(FileProblem) -> Bool {
    fieldStart = position
    if try peek() == .quote { return try readQuoted() }
    return try readPlain(Field(start: 0, end: 0))
  }

  private mutating func readPlain(_ quoted: Field) throws(FileProblem) -> Bool {
    while true {
      let end = endOfPlain()
      position = end
      if end < buffer.count { break }
      if try !refill() { break }
    }
    var field = quoted
    field.start = fieldStart
    field.end = quoted.isQuoted ? written : position
    fields.append(field)
    return endField()
  }

  private func endOfPlain() -> Int {
    var index = position
    let count = buffer.count
    while index < count {
      let byte = buffer[index]
      if byte == .comma || byte == .lineFeed || byte == .carriageReturn { return index }
      index += 1
    }
    return index
  }

  private mutating func readQuoted() throws(FileProblem) -> Bool {
    position += 1
    fieldStart = position
    written = position
    var field = Field(start: 0, end: 0, isQuoted: true)
    while true {
      guard let byte = try peek() else {
        fault = .table(.openQuote)
        return try readPlain(field)
      }
      position += 1
      if byte == .quote {
        if try peek() != .quote { break }
        position += 1
        isRewritten = true
      } else if byte == .lineFeed || byte == .carriageReturn {
        field.hasLineBreak = true
        hasLineBreak = true
        if byte == .lineFeed { nextLine += 1 } else if try peek() != .lineFeed { nextLine += 1 }
      }
      buffer[written] = byte
      written += 1
    }
    if let byte = try peek(), byte != .comma, byte != .lineFeed, byte != .carriageReturn {
      fault = .file(.syntax(format: "CSV", reason: "text follows a closing quote"))
    }
    return try readPlain(field)
  }

  /// Steps over what ended a field.
  private mutating func endField() -> Bool {
    rowEnd = position
    guard position < buffer.count else {
      isLast = true
      return false
    }
    let byte = buffer[position]
    position += 1
    if byte == .comma { return true }
    nextLine += 1
    skipsLineFeed = byte == .carriageReturn
    return false
  }

  private mutating func peek() throws(FileProblem) -> UInt8? {
    if position >= buffer.count, try !refill() { return nil }
    return buffer[position]
  }

  /// Drops what lies before the current row and adds the next piece of the file.
  private mutating func refill() throws(FileProblem) -> Bool {
    guard let chunk = try bytes?.next() else { return false }
    if position - rowStart > CSVScanner.longestRow { isTooLong = true }
    let dropped = isTooLong ? position : rowStart
    if isTooLong { fields.removeAll() }
    if dropped == buffer.count {
      buffer = chunk
    } else {
      buffer.removeSubrange(..<dropped)
      buffer += chunk
    }
    position -= dropped
    rowStart = max(0, rowStart - dropped)
    fieldStart = max(0, fieldStart - dropped)
    written = max(0, written - dropped)
    for index in fields.indices {
      fields[index].start -= dropped
      fields[index].end -= dropped
    }
    return true
  }
}
