/// Reads rows of a CSV export that are not plain, one by one.
protocol CSVRows: RowReader where Parser == RowParser {
  var layout: RowLayout { get }

  mutating func take(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake)

  /// What the key of the current row stands for.
  mutating func target(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) -> RowTarget
}

extension CSVRows {
  func parser(asOf: Instant, resolve: @escaping (_ row: [UInt8]) -> RowTarget) -> RowParser {
    RowParser(layout, asOf: asOf, resolve: resolve)
  }

  mutating func target(of row: [UInt8], into intake: inout MetricIntake) -> RowTarget {
    var scanner = CSVScanner(row, line: 0)
    // Told where the row is taken.
    guard (try? scanner.next()) == true, scanner.fault == nil else { return .odd }
    return target(scanner, into: &intake)
  }

  mutating func take(_ rows: [UInt8], at line: Int, into intake: inout MetricIntake) throws(RowFailure) -> Bool {
    var scanner = CSVScanner(rows, line: line)
    var hasRows = false
    // What stands in memory can always be read.
    while (try? scanner.next()) == true {
      if scanner.fault == .table(.openQuote) { throw RowFailure(problem: .table(.openQuote), line: scanner.line) }
      hasRows = true
      take(scanner, into: &intake)
    }
    return hasRows
  }

  func note(_ row: [UInt8], at line: Int, into intake: inout MetricIntake) {}

  mutating func refuse(
    tooLongAt line: Int, end: RowEnd, into intake: inout MetricIntake
  ) throws(RowFailure) -> Bool {
    if end.isQuoted { throw RowFailure(problem: .table(.openQuote), line: line) }
    intake.refuseUntold(.file(.tooLarge(limit: CSVScanner.longestRow)), time: nil, line: line)
    return true
  }

  static func end(in view: ByteView, from start: Int, after earlier: RowEnd?) -> RowEnd {
    RowEnd(view, from: start, after: earlier)
  }
}
