/// Puts parsed blocks together in the order of the file.
struct RowAssembly<Reader: RowReader>: Sendable {
  /// A row that has begun and not ended.
  private enum OpenRow {
    case bytes([UInt8])
    /// It is longer than rows may be: only its end is looked for.
    case tooLong(RowEnd, line: Int)
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
  private var failure: RowFailure?

  init(reader: Reader, line: Int, intake: consuming MetricIntake) {
    self.reader = reader
    self.line = line
    self.intake = intake
  }

  /// What a row stands for.
  mutating func target(of row: [UInt8]) -> Reader.Parser.Target { reader.target(of: row, into: &intake) }

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
  mutating func end(isWhole: Bool, giving back: inout MetricIntake) -> RowFailure? {
    switch isWhole ? open : nil {
    case .bytes(let row)?: takeOdd(row, at: line)
    case .tooLong(let end, let start)?: refuse(tooLongAt: start, end)
    case nil: break
    }
    swap(&intake, &back)
    return failure ?? (hasRows ? nil : RowFailure(problem: .file(.noRows), line: 0))
  }

  /// A block that begins inside of a row was parsed as if a row began with it, and is read again.
  private mutating func join(_ parsed: ParsedBlock) {
    let begun = open
    open = nil
    switch begun {
    case nil:
      // The long way knows each row's line.
      let isCorrected = intake.corrects(line..<(line + parsed.lines + 1))
      if isCorrected { readAgain(parsed.rowBytes, parsed) } else { put(parsed) }
    case .bytes(let row)?: readAgain(row + parsed.rowBytes, parsed)
    case .tooLong(let earlier, let start)?:
      let end = parsed.rowBytes.withPadding { Reader.end(in: $0, from: 0, after: earlier) }
      line += end.lines
      if end.isOpen {
        open = .tooLong(end, line: start)
      } else {
        refuse(tooLongAt: start, end)
        readAgain(Array(parsed.rowBytes[end.end...]), parsed)
      }
    }
  }

  private mutating func put(_ parsed: ParsedBlock) {
    for row in parsed.odd where failure == nil {
      let bytes = Array(parsed.bytes[row.start..<row.end])
      if row.isTaken {
        reader.note(bytes, at: line + row.line, into: &intake)
      } else {
        takeOdd(bytes, at: line + row.line)
      }
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
        let row = Reader.end(in: view, from: end, after: nil)
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
    // The last byte may belong to the row's end.
    if row.count <= CSVScanner.longestRow + 1 {
      open = .bytes(row)
      return
    }
    let end = row.withPadding { Reader.end(in: $0, from: 0, after: nil) }
    open = .tooLong(end, line: line)
    line += end.lines
  }

  private mutating func takeOdd(_ rows: [UInt8], at line: Int) {
    do throws(RowFailure) {
      if try reader.take(rows, at: line, into: &intake) { hasRows = true }
    } catch {
      failure = error
    }
  }

  private mutating func refuse(tooLongAt line: Int, _ end: RowEnd) {
    do throws(RowFailure) {
      if try reader.refuse(tooLongAt: line, end: end, into: &intake) { hasRows = true }
    } catch {
      failure = error
    }
  }
}

extension [UInt8] {
  fileprivate func withPadding<Value>(_ body: (ByteView) -> Value) -> Value where Value: Sendable {
    let padded = self + [UInt8](repeating: 0, count: ByteView.padding)
    return padded.withUnsafeBytes { body(ByteView(padded: $0)) }
  }
}
