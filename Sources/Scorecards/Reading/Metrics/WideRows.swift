/// Reads the rows of a wide export: a value of every metric each.
struct WideRows: CSVRows {
  /// A column that a criterion needs.
  private struct Column: Sendable {
    let index: Int
    let metric: String
    let factor: Rational?
    /// Its unit does not fit: no value of it can be read.
    let fault: InputProblem?
  }

  let header: MetricHeader
  private let columns: [Column]
  private let keys: [Int]
  /// Labels → the series of each column, in the order of `columns`; `nil` where the labels can't be read.
  private var targets = ByteTable<[Int]?>()
  private var key: [UInt8] = []
  private var times = TimeReader()

  init(header: MetricHeader, line: Int, into intake: inout MetricIntake) {
    self.header = header
    var columns: [Column] = []
    let taken = Set([header.time] + header.labels.map(\.column))
    for (index, name) in header.names.enumerated() where !taken.contains(index) && !name.isEmpty {
      switch intake.names.meaning(of: name) {
      case .notWanted: continue
      case .unknown: intake.warnUnknown(name, line: line)
      case .wanted(let metric):
        intake.carries(metric.id)
        do throws(UnitFault) {
          let factor = try intake.names.factor(for: metric, name: name)
          columns.append(Column(index: index, metric: metric.id, factor: factor, fault: nil))
        } catch {
          columns.append(Column(index: index, metric: metric.id, factor: nil, fault: error.problem))
        }
      }
    }
    self.columns = columns
    keys = [header.time] + columns.map(\.index)
  }

  mutating func take(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) {
    if let fault = scanner.fault {
      intake.refuseUntold(fault, time: nil, line: scanner.line, source: scanner.rowText)
      return
    }
    if scanner.hasLineBreak, scanner.mayHaveSwallowedRows(keys: keys, columns: header.names.count) {
      refuseAll(CSVScanner.swallowed, time: nil, scanner, &intake)
      return
    }
    let isTimeCut = isCut(scanner, header.time)
    let time = isTimeCut ? nil : times.read(scanner.buffer[scanner.trimmed(header.time)])
    if let time, time > intake.store.asOf { return }
    let found = scanner.fields.count
    if found > header.names.count {
      refuseAll(.row(.tooManyFields(expected: header.names.count, found: found)), time: time, scanner, &intake)
      return
    }
    if found < header.names.count, takesNothing(of: scanner, time, into: &intake) { return }
    guard let series = series(scanner, into: &intake) else {
      refuse(.file(.notUTF8), filled(scanner), time, scanner, &intake)
      return
    }
    guard let time else {
      let problem = InputProblem.value(.badTime(scanner.shown(header.time)))
      refuse(problem, filled(scanner), nil, scanner, field: header.time, &intake)
      return
    }
    takeCells(scanner, time, series, into: &intake)
  }

  var layout: RowLayout {
    RowLayout(
      columns: header.names.count, time: header.time, keys: header.labels.map(\.column),
      values: columns.map(\.index), allowsEmpty: true)
  }

  mutating func target(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) -> RowTarget {
    guard let series = series(scanner, into: &intake), !columns.contains(where: { $0.fault != nil }) else {
      return .odd
    }
    return columns.isEmpty ? .skipped : intake.streams(Array(zip(series, columns.map(\.factor))))
  }

  private func takeCells(
    _ scanner: borrowing CSVScanner, _ time: Instant, _ series: [Int], into intake: inout MetricIntake
  ) {
    for (column, series) in zip(columns, series) {
      let cell = scanner.trimmed(column.index)
      if cell.isEmpty || isCut(scanner, column) { continue }
      if let fault = column.fault {
        refuse(fault, [column], time, scanner, field: column.index, &intake)
      } else if let number = Rational(cell: scanner.buffer[cell]) {
        let value = column.factor.map { number * $0 } ?? number
        if !intake.add(value, at: time, to: series, line: scanner.line) {
          let problem = InputProblem.value(.badTime(scanner.shown(header.time)))
          refuse(problem, [column], nil, scanner, field: header.time, &intake)
        }
      } else {
        refuse(.value(.badNumber(scanner.shown(column.index))), [column], time, scanner, field: column.index, &intake)
      }
    }
  }

  /// Marks what a short row lacks; whether that leaves nothing of it to read.
  private func takesNothing(
    of scanner: borrowing CSVScanner, _ time: Instant?, into intake: inout MetricIntake
  ) -> Bool {
    let found = scanner.fields.count
    let problem = InputProblem.row(.missingColumn(header.names[found]))
    if found <= header.time || header.labels.contains(where: { $0.column >= found || isCut(scanner, $0.column) }) {
      refuseAll(problem, time: time, scanner, &intake)
      return true
    }
    var lacking: [Column] = []
    for column in columns where column.index >= found || isCut(scanner, column) { lacking.append(column) }
    if lacking.isEmpty { return false }
    refuse(problem, lacking, time, scanner, &intake)
    return false
  }

  /// A short last row without a line end was cut off, and so may be the last field that it has.
  private func isCut(_ scanner: borrowing CSVScanner, _ column: Column) -> Bool { isCut(scanner, column.index) }

  private func isCut(_ scanner: borrowing CSVScanner, _ column: Int) -> Bool {
    let found = scanner.fields.count
    return scanner.isLast && found < header.names.count && column == found - 1
  }

  private func filled(_ scanner: borrowing CSVScanner) -> [Column] {
    var filled: [Column] = []
    for column in columns where !scanner.trimmed(column.index).isEmpty { filled.append(column) }
    return filled
  }

  private func refuseAll(
    _ problem: InputProblem, time: Instant?, _ scanner: borrowing CSVScanner, _ intake: inout MetricIntake
  ) {
    refuse(problem, columns, time, scanner, &intake)
  }

  private func refuse(
    _ problem: InputProblem, _ columns: [Column], _ time: Instant?, _ scanner: borrowing CSVScanner,
    field: Int = -1, _ intake: inout MetricIntake
  ) {
    let position = field < 0 ? 0 : scanner.column(of: field)
    let row = scanner.rowText
    intake.refuse(problem, of: columns.map(\.metric), time: time, line: scanner.line, column: position, source: row)
  }

  private mutating func series(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) -> [Int]? {
    key.removeAll(keepingCapacity: true)
    for label in header.labels {
      let range = scanner.trimmed(label.column)
      withUnsafeBytes(of: Int32(truncatingIfNeeded: range.count)) { key.append(contentsOf: $0) }
      key.append(contentsOf: scanner.buffer[range])
    }
    if let known = targets.value(for: key) { return known }
    var labels: [String: String] = [:]
    var isReadable = true
    for label in header.labels {
      if let text = scanner.text(label.column) { labels[label.name] = text } else { isReadable = false }
    }
    labels.merge(intake.source.constantLabels) { $1 }
    var series: [Int]?
    if isReadable {
      var found: [Int] = []
      for column in columns { found.append(intake.store.series(of: column.metric, labels: labels)) }
      series = found
    }
    targets.add(key, series)
    return series
  }
}
