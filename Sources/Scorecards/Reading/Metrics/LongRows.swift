/// Reads the rows of a long export: one value each.
struct LongRows: CSVRows {
  /// What the rows of one metric name, unit and set of labels have in common.
  private enum Target: Sendable {
    case skipped
    /// The name is not known, which is told once for a file.
    case unknown(String)
    /// Where the values go, and what they are multiplied with.
    case series(Int, metric: String, factor: Rational?)
    /// Every such row is unreadable.
    case refused(metric: String, InputProblem)
    /// The metric can't be told.
    case untold(InputProblem)
  }

  /// Rows that no criterion needs are remembered up to so many different ones.
  private static let mostSkipped = 50_000

  let header: MetricHeader
  private let metric: Int
  private let value: Int
  private let unit: Int?
  private let keys: [Int]
  private var targets = ByteTable<Target>()
  private var key: [UInt8] = []
  private var times = TimeReader()

  init(header: MetricHeader, metric: Int, value: Int, unit: Int?) {
    self.header = header
    self.metric = metric
    self.value = value
    self.unit = unit
    keys = [header.time, metric, value] + (unit.map { [$0] } ?? [])
  }

  mutating func take(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) {
    if scanner.hasLineBreak, scanner.mayHaveSwallowedRows(keys: keys, columns: header.names.count) {
      intake.refuseUntold(scanner.fault ?? CSVScanner.swallowed, time: nil, line: scanner.line)
      return
    }
    if scanner.fault != nil || scanner.fields.count != header.names.count {
      takeMalformed(scanner, into: &intake)
      return
    }
    let target = knownTarget(scanner, into: &intake)
    switch target {
    case .skipped: return
    case .unknown(let name):
      let column = scanner.column(of: metric)
      return intake.warnUnknown(name, line: scanner.line, column: column)
    case .untold, .refused, .series: break
    }
    let time = times.read(scanner.buffer[scanner.trimmed(header.time)])
    if let time, time > intake.store.asOf { return }
    switch target {
    case .skipped, .unknown: return
    case .untold(let problem): refuse(problem, nil, time, scanner, metric, &intake)
    case .refused(let id, let problem): refuse(problem, id, time, scanner, unit ?? metric, &intake)
    case .series(let series, let id, let factor):
      guard let time else {
        return refuse(.value(.badTime(scanner.shown(header.time))), id, nil, scanner, header.time, &intake)
      }
      guard let number = Rational(cell: scanner.buffer[scanner.trimmed(value)]) else {
        return refuse(.value(.badNumber(scanner.shown(value))), id, time, scanner, value, &intake)
      }
      if !intake.add(factor.map { number * $0 } ?? number, at: time, to: series, line: scanner.line) {
        refuse(.value(.badTime(scanner.shown(header.time))), id, nil, scanner, header.time, &intake)
      }
    }
  }

  var layout: RowLayout {
    let labels = header.labels.map(\.column)
    return RowLayout(
      columns: header.names.count, time: header.time, keys: [metric] + (unit.map { [$0] } ?? []) + labels,
      values: [value], allowsEmpty: false)
  }

  mutating func target(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) -> RowTarget {
    switch knownTarget(scanner, into: &intake) {
    case .skipped: .skipped
    case .unknown: .unknown
    case .refused, .untold: .odd
    case .series(let series, _, let factor): intake.streams([(series, factor)])
    }
  }

  private func refuse(
    _ problem: InputProblem, _ id: String?, _ time: Instant?, _ scanner: borrowing CSVScanner, _ column: Int,
    _ intake: inout MetricIntake
  ) {
    let position = scanner.column(of: column)
    guard let id else {
      intake.refuseUntold(problem, time: time, line: scanner.line, column: position, source: scanner.rowText)
      return
    }
    intake.refuse(
      problem, of: [id], time: time, line: scanner.line, column: position, source: scanner.rowText)
  }

  private mutating func knownTarget(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) -> Target {
    makeKey(scanner)
    if let known = targets.value(for: key) { return known }
    let target = resolved(scanner, into: &intake)
    if case .series = target {} else if targets.count > LongRows.mostSkipped { return target }
    targets.add(key, target)
    return target
  }

  private mutating func makeKey(_ scanner: borrowing CSVScanner) {
    key.removeAll(keepingCapacity: true)
    append(scanner, metric)
    if let unit { append(scanner, unit) }
    for label in header.labels { append(scanner, label.column) }
  }

  private mutating func append(_ scanner: borrowing CSVScanner, _ column: Int) {
    let range = scanner.trimmed(column)
    withUnsafeBytes(of: Int32(truncatingIfNeeded: range.count)) { key.append(contentsOf: $0) }
    key.append(contentsOf: scanner.buffer[range])
  }

  private func resolved(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) -> Target {
    guard let name = scanner.text(metric) else { return .untold(.file(.notUTF8)) }
    if name.isEmpty { return .untold(.row(.noMetricName)) }
    switch intake.names.meaning(of: name) {
    case .notWanted: return .skipped
    case .unknown: return .unknown(name)
    case .wanted(let found):
      intake.carries(found.id)
      do throws(UnitFault) {
        guard let labels = labels(scanner, intake.source) else { return .refused(metric: found.id, .file(.notUTF8)) }
        guard let cell = unit == nil ? "" : scanner.text(unit ?? 0) else {
          return .refused(metric: found.id, .file(.notUTF8))
        }
        let factor = try intake.names.factor(for: found, name: name, cell: cell)
        return .series(intake.store.series(of: found.id, labels: labels), metric: found.id, factor: factor)
      } catch {
        return .refused(metric: found.id, error.problem)
      }
    }
  }

  private func labels(_ scanner: borrowing CSVScanner, _ source: MetricSource) -> [String: String]? {
    var labels: [String: String] = [:]
    for label in header.labels {
      guard let text = scanner.text(label.column) else { return nil }
      labels[label.name] = text
    }
    return labels.merging(source.constantLabels) { $1 }
  }

  /// A row with more or fewer fields than the header, or with quotes that do not fit.
  private mutating func takeMalformed(_ scanner: borrowing CSVScanner, into intake: inout MetricIntake) {
    if let fault = scanner.fault {
      intake.refuseUntold(fault, time: nil, line: scanner.line, source: scanner.rowText)
      return
    }
    let found = scanner.fields.count
    let problem: InputProblem =
      found < header.names.count
      ? .row(.missingColumn(header.names[found]))
      : .row(.tooManyFields(expected: header.names.count, found: found))
    let isWhole = found > header.time && !(scanner.isLast && found - 1 == header.time)
    let time = isWhole ? times.read(scanner.buffer[scanner.trimmed(header.time)]) : nil
    switch (scanner.text(metric).map { intake.names.meaning(of: $0) }) {
    case .wanted(let found)?: refuse(problem, found.id, time, scanner, 0, &intake)
    case .notWanted?: return
    case .unknown?, nil: refuse(problem, nil, time, scanner, 0, &intake)
    }
  }
}

extension CSVScanner {
  /// A field's text for a message.
  func shown(_ index: Int) -> String {
    String(decoding: buffer[trimmed(index)].prefix(320), as: UTF8.self).shortened
  }
}
