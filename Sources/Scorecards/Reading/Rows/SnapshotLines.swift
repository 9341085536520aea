/// Reads the lines of an NDJSON export.
///
/// A line that can't be read may be any metric; the last one, where it lacks its end, was cut off, and who knows what
/// with it.
struct SnapshotLines: RowReader {
  private var snapshots = SnapshotReader()

  func parser(asOf: Instant, resolve: @escaping (_ row: [UInt8]) -> SnapshotTarget) -> SnapshotParser {
    SnapshotParser(asOf: asOf, resolve: resolve)
  }

  mutating func target(of row: [UInt8], into intake: inout MetricIntake) -> SnapshotTarget {
    var parser = JSONParser(row)
    // Told where the row is taken.
    guard let node = try? parser.document() else { return .unreadable }
    return snapshots.shape(of: node, into: &intake).map(SnapshotTarget.plain) ?? .odd
  }

  mutating func take(_ rows: [UInt8], at line: Int, into intake: inout MetricIntake) throws(RowFailure) -> Bool {
    let before = snapshots.values
    var line = line
    var start = 0
    while start < rows.count {
      let feed = rows[start...].firstIndex(of: .lineFeed)
      var text = rows[start..<(feed ?? rows.count)]
      if text.last == .carriageReturn { text.removeLast() }
      try take(text, at: line, isOpen: feed == nil, into: &intake)
      start = feed.map { $0 + 1 } ?? rows.count
      line += 1
    }
    return snapshots.values > before
  }

  mutating func note(_ row: [UInt8], at line: Int, into intake: inout MetricIntake) {
    var parser = JSONParser(row, line: line)
    // A row that can't be read was told when its target was asked for.
    if let node = try? parser.document() { snapshots.take(node, isTaken: true, into: &intake) }
  }

  func refuse(
    tooLongAt line: Int, end: RowEnd, into intake: inout MetricIntake
  ) throws(RowFailure) -> Bool {
    let problem = InputProblem.file(.tooLarge(limit: LineScanner.longestLine))
    try refuse(RowFailure(problem: problem, line: line), isOpen: end.isOpen, into: &intake)
    return false
  }

  static func end(in view: ByteView, from start: Int, after earlier: RowEnd?) -> RowEnd {
    RowEnd(lineOf: view, from: start)
  }

  private mutating func take(
    _ text: ArraySlice<UInt8>, at line: Int, isOpen: Bool, into intake: inout MetricIntake
  ) throws(RowFailure) {
    if text.count > LineScanner.longestLine {
      let problem = InputProblem.file(.tooLarge(limit: LineScanner.longestLine))
      return try refuse(RowFailure(problem: problem, line: line), isOpen: isOpen, into: &intake)
    }
    if text.allSatisfy(\.isBlank) { return }
    var parser = JSONParser(Array(text), line: line)
    do throws(JSONFault) {
      snapshots.take(try parser.document(), into: &intake)
    } catch {
      let problem = InputProblem.file(.syntax(format: "NDJSON", reason: error.reason))
      let failure = RowFailure(problem: problem, line: line, column: error.column)
      try refuse(failure, isOpen: isOpen, into: &intake)
    }
  }

  private func refuse(_ failure: RowFailure, isOpen: Bool, into intake: inout MetricIntake) throws(RowFailure) {
    if isOpen { throw failure }
    intake.refuseUntold(failure.problem, time: nil, line: failure.line, column: failure.column)
  }
}
