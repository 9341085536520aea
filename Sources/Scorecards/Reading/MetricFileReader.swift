/// Reads one metric export, whatever its layout.
struct MetricFileReader {
  /// A larger JSON export is refused: it is held in memory as a whole.
  static let largestJSON = 256 << 20

  let bytes: InputBytes
  let name: String

  /// Whether the file could be read as a whole; where not, the intake has been told.
  func read(into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    let head = try bytes.head()
    if head.isEmpty { return fail(.noRows, into: &intake) }
    if !FileFormat.isText(head) { return fail(.notUTF8, into: &intake) }
    let isJSON = intake.source.layout.map { $0 == .json } ?? FileFormat.looksLikeJSON(head, name: name)
    return isJSON ? try readJSON(into: &intake) : try readCSV(into: &intake)
  }

  private func readCSV(into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    var scanner = CSVScanner(bytes)
    guard try scanner.next() else { return fail(.noRows, into: &intake) }
    let header: MetricHeader
    do throws(HeaderFault) {
      header = try MetricHeader(scanner.header(), source: intake.source, names: intake.names)
    } catch {
      return fail(error.problem, line: scanner.line, into: &intake)
    }
    switch header.layout {
    case .long(let metric, let value, let unit):
      var rows = LongRows(header: header, metric: metric, value: value, unit: unit)
      return try readRows(&scanner, into: &intake) { rows.take($0, into: &$1) }
    case .wide:
      var rows = WideRows(header: header, line: scanner.line, into: &intake)
      return try readRows(&scanner, into: &intake) { rows.take($0, into: &$1) }
    }
  }

  private func readRows(
    _ scanner: inout CSVScanner, into intake: inout MetricIntake,
    _ take: (borrowing CSVScanner, inout MetricIntake) -> Void
  ) throws(FileProblem) -> Bool {
    var hasRows = false
    while try scanner.next() {
      if scanner.fault == .openQuote { return fail(.openQuote, line: scanner.line, into: &intake) }
      hasRows = true
      take(scanner, &intake)
    }
    return hasRows ? true : fail(.noRows, into: &intake)
  }

  private func readJSON(into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    guard let text = try bytes.rest(limit: MetricFileReader.largestJSON) else {
      return fail(.tooLarge(limit: MetricFileReader.largestJSON), into: &intake)
    }
    var parser = JSONParser(text)
    var snapshots = SnapshotReader()
    do throws(JSONFault) {
      try parser.elements { snapshots.take($0, into: &intake) }
    } catch {
      let problem = InputProblem.syntax(format: "JSON", reason: error.reason)
      return fail(problem, line: error.line, column: error.column, into: &intake)
    }
    return snapshots.values > 0 ? true : fail(.noRows, into: &intake)
  }

  private func fail(
    _ problem: InputProblem, line: Int = 0, column: Int = 0, into intake: inout MetricIntake
  ) -> Bool {
    intake.fail(problem, line: line, column: column)
    return false
  }
}
