/// Puts parsed blocks together in the order of the file.
struct RowAssembly<Reader: RowReader>: Sendable {
  /// Why the file can't be read as a whole.
  struct Failure {
    let problem: InputProblem
    let line: Int
  }

  /// A row that has begun and not ended.
  private enum OpenRow {
    case bytes([UInt8])
    /// It is longer than rows may be: only its end is looked for.
    case tooLong(isQuoted: Bool, line: Int)
  }

  private var reader: Reader
  private var intake: MetricIntake
  /// Blocks that wait for an earlier one.
  private var waiting: [Int: ParsedBlock] = [:]
  private var nextIndex = 0
  /// The line on which the next block starts.
  private var line: Int
  private var hasRows = false
  private var open: OpenRow?
  private var failure: Failure?

  init(reader: Reader, line: Int, intake: consuming MetricIntake) {
    self.reader = reader
    self.line = line
    self.intake = intake
  }

  /// What the key of a row stands for.
  mutating func target(of row: [UInt8]) -> RowTarget {
    var scanner = CSVScanner(row, line: 0)
    guard (try? scanner.next()) == true, scanner.fault == nil else { return .odd }
    return reader.target(scanner, into: &intake)
  }

  /// - Returns: how many blocks are done with.
  mutating func add(_ parsed: ParsedBlock) -> Int {
    waiting[parsed.index] = parsed
    var done = 0
    while let next = waiting.removeValue(forKey: nextIndex) {
      nextIndex += 1
      done += 1
      if failure == nil { join(next) }
    }
    return done
  }

  /// Ends the file and gives the intake back.
  ///
  /// - Parameter isWhole: the file was read to its end; otherwise nobody knows how a row that has begun goes on.
  mutating func end(isWhole: Bool, giving back: inout MetricIntake) -> Failure? {
    switch isWhole ? open : nil {
    case .bytes(let row)?: takeOdd(row, at: line)
    case .tooLong(isQuoted: true, let start)?: failure = Failure(problem: .openQuote, line: start)
    case .tooLong(isQuoted: false, let start)?: refuseTooLong(start)
    case nil: break
    }
    swap(&intake, &back)
    return failure ?? (hasRows ? nil : Failure(problem: .noRows, line: 0))
  }

  /// A block that begins inside of a row was parsed as if a row began with it, and is read again.
  private mutating func join(_ parsed: ParsedBlock) {
    let begun = open
    open = nil
    switch begun {
    case nil: put(parsed)
    case .bytes(let row)?: readAgain(row + parsed.rowBytes, parsed)
    case .tooLong(let isQuoted, let start)?:
      let end = parsed.rowBytes.withPadding { RowEnd($0, from: 0, isQuoted: isQuoted, isContinued: true) }
      line += end.lines
      if end.isOpen {
        open = .tooLong(isQuoted: end.isQuoted, line: start)
      } else {
        refuseTooLong(start)
        readAgain(Array(parsed.rowBytes[end.end...]), parsed)
      }
    }
  }

  private mutating func put(_ parsed: ParsedBlock) {
    for row in parsed.odd where failure == nil {
      takeOdd(Array(parsed.bytes[row.start..<row.end]), at: line + row.line)
    }
    intake.store.add(parsed.encoded, firstLine: line)
    hasRows = hasRows || parsed.plainRows > 0
    line += parsed.lines
    if let start = parsed.unfinished { begin(Array(parsed.rowBytes[start...])) }
  }

  /// Reads every row of a block the long way.
  private mutating func readAgain(_ rows: [UInt8], _ parsed: ParsedBlock) {
    var end = 0
    var lines = 0
    rows.withPadding { view in
      while end < view.end {
        let row = RowEnd(view, from: end)
        if row.isOpen && !parsed.isLast { return }
        end = row.end
        lines += row.lines
      }
    }
    if end > 0 { takeOdd(Array(rows[..<end]), at: line) }
    line += lines
    if end < rows.count { begin(Array(rows[end...])) }
  }

  private mutating func begin(_ row: [UInt8]) {
    if row.count <= CSVScanner.longestRow {
      open = .bytes(row)
      return
    }
    let end = row.withPadding { RowEnd($0, from: 0) }
    open = .tooLong(isQuoted: end.isQuoted, line: line)
    line += end.lines
  }

  private mutating func takeOdd(_ rows: [UInt8], at line: Int) {
    var scanner = CSVScanner(rows, line: line)
    while (try? scanner.next()) == true {
      if scanner.fault == .openQuote {
        failure = Failure(problem: .openQuote, line: scanner.line)
        return
      }
      hasRows = true
      reader.take(scanner, into: &intake)
    }
  }

  private mutating func refuseTooLong(_ line: Int) {
    hasRows = true
    intake.refuseUntold(.tooLarge(limit: CSVScanner.longestRow), time: nil, line: line)
  }
}

extension [UInt8] {
  fileprivate func withPadding<Value>(_ body: (ByteView) -> Value) -> Value where Value: Sendable {
    let padded = self + [UInt8](repeating: 0, count: ByteView.padding)
    return padded.withUnsafeBytes { body(ByteView(padded: $0)) }
  }
}
