/// Reads one metric export, whatever its layout.
struct MetricFileReader {
  /// A larger JSON export is refused: it is held in memory as a whole.
  static let largestJSON = 256 << 20

  let bytes: InputBytes
  let name: String

  /// Whether the file could be read as a whole; where not, the intake has been told.
  func read(into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    let head = try bytes.head()
    if head.isEmpty { return fail(.file(.noRows), into: &intake) }
    if !FileFormat.isText(head) { return fail(.file(.notUTF8), into: &intake) }
    switch intake.source.layout.map(FileFormat.init) ?? FileFormat.ofMetrics(head, name: name) {
    case .json: return try readJSON(into: &intake)
    case .ndjson:
      return try RowReading(reader: SnapshotLines(), line: 1).read(RowBlocks(bytes, first: []), into: &intake)
    case .prometheusText: return try readExposition(.prometheusText, into: &intake)
    case .openMetrics: return try readExposition(.openMetrics, into: &intake)
    case .csv, .yaml, .markdown: return try readCSV(into: &intake)
    }
  }

  private func readCSV(into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    var scanner = CSVScanner(bytes)
    guard try scanner.next() else { return fail(.file(.noRows), into: &intake) }
    let header: MetricHeader
    do throws(HeaderFault) {
      header = try MetricHeader(scanner.header(), source: intake.source, names: intake.names)
    } catch {
      return fail(error.problem, line: scanner.line, into: &intake)
    }
    switch header.layout {
    case .long(let metric, let value, let unit):
      return try readRows(LongRows(header: header, metric: metric, value: value, unit: unit), &scanner, into: &intake)
    case .wide:
      return try readRows(WideRows(header: header, line: scanner.line, into: &intake), &scanner, into: &intake)
    }
  }

  private func readRows(
    _ reader: some CSVRows, _ scanner: inout CSVScanner, into intake: inout MetricIntake
  ) throws(FileProblem) -> Bool {
    let (rest, line) = try scanner.takeRest()
    return try RowReading(reader: reader, line: line).read(RowBlocks(bytes, first: rest), into: &intake)
  }

  private func readJSON(into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    guard let text = try bytes.rest(limit: MetricFileReader.largestJSON) else {
      return fail(.file(.tooLarge(limit: MetricFileReader.largestJSON)), into: &intake)
    }
    var parser = JSONParser(text)
    var snapshots = SnapshotReader()
    var answers = AnswerReader()
    let layout = intake.source.layout
    do throws(JSONFault) {
      try parser.elements { node in
        let isAnswer = layout.map { $0 == .prometheusAPI } ?? AnswerReader.isAnswer(node)
        if isAnswer { answers.take(node, into: &intake) } else { snapshots.take(node, into: &intake) }
      }
    } catch {
      let problem = InputProblem.file(.syntax(format: "JSON", reason: error.reason))
      return fail(problem, line: error.line, column: error.column, into: &intake)
    }
    if let fault = answers.fault { return fail(fault.problem, line: fault.line, column: fault.column, into: &intake) }
    return snapshots.values + answers.values > 0 ? true : fail(.file(.noRows), into: &intake)
  }

  private func readExposition(
    _ dialect: ExpositionRows.Dialect, into intake: inout MetricIntake
  ) throws(FileProblem) -> Bool {
    var lines = LineScanner(bytes)
    var rows = ExpositionRows(dialect: dialect, isDeclared: intake.source.layout != nil)
    while try lines.next() {
      if lines.isTooLong {
        intake.refuseUntold(.file(.tooLarge(limit: LineScanner.longestLine)), time: nil, line: lines.number)
      } else if let fault = rows.take(lines.line, number: lines.number, isOpen: lines.isOpen, into: &intake) {
        return fail(fault, line: lines.number, into: &intake)
      }
    }
    if let fault = rows.end() { return fail(fault, line: lines.number, into: &intake) }
    return rows.values > 0 ? true : fail(.file(.noRows), into: &intake)
  }

  private func fail(
    _ problem: InputProblem, line: Int = 0, column: Int = 0, into intake: inout MetricIntake
  ) -> Bool {
    intake.fail(problem, line: line, column: column)
    return false
  }
}
