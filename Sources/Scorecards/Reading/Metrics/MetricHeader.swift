/// The columns of a metric export in CSV.
struct MetricHeader {
  enum Layout {
    case long(metric: Int, value: Int, unit: Int?)
    case wide
  }

  let names: [String]
  let layout: Layout
  let time: Int
  /// Columns that tell series apart.
  let labels: [(name: String, column: Int)]

  init(_ names: [String], source: MetricSource, names known: MetricNames) throws(HeaderFault) {
    self.names = names
    let find = { (standard: MetricSource.Column) in MetricHeader.column(standard, in: names, source: source) }
    guard let time = find(.timestamp) else { throw MetricHeader.missing(.timestamp, names, source) }
    self.time = time
    let isLong = MetricHeader.isLong(metric: find(.metric), value: find(.value), names: names, source: source, known)
    guard isLong else {
      layout = .wide
      labels = try MetricHeader.labels(source.labels, fallback: ["region"], in: names, except: [time])
      return
    }
    guard let metric = find(.metric) else { throw MetricHeader.missing(.metric, names, source) }
    guard let value = find(.value) else { throw MetricHeader.missing(.value, names, source) }
    let unit = find(.unit)
    if unit == nil, source.columns[.unit] != nil { throw MetricHeader.missing(.unit, names, source) }
    layout = .long(metric: metric, value: value, unit: unit)
    let standard = [time, metric, value] + (unit.map { [$0] } ?? [])
    let others = names.indices.filter { !standard.contains($0) }.map { names[$0] }
    labels = try MetricHeader.labels(source.labels, fallback: others, in: names, except: standard)
  }

  /// A standard column's own name stands in any case; a name that the source gives stands exactly.
  static func column(_ standard: MetricSource.Column, in names: [String], source: MetricSource) -> Int? {
    if let own = source.columns[standard] { return names.firstIndex(of: own) }
    return names.firstIndex(of: standard.rawValue) ?? names.firstIndex { $0.lowercased() == standard.rawValue }
  }

  /// A `metric` or a `value` column makes an export long, unless the word is itself a metric's name.
  private static func isLong(
    metric: Int?, value: Int?, names: [String], source: MetricSource, _ known: MetricNames
  ) -> Bool {
    if let layout = source.layout { return layout != .wide }
    if metric != nil && value != nil { return true }
    return [metric, value].contains { column in
      guard let column, case .unknown = known.meaning(of: names[column]) else { return false }
      return true
    }
  }

  private static func labels(
    _ declared: [String]?, fallback: [String], in names: [String], except taken: [Int]
  ) throws(HeaderFault) -> [(name: String, column: Int)] {
    var labels: [(name: String, column: Int)] = []
    for name in declared ?? fallback where !name.isEmpty {
      guard let column = names.firstIndex(of: name) else {
        if declared == nil { continue }
        throw HeaderFault(problem: .table(.missingHeader(column: name, found: names)))
      }
      if !taken.contains(column), !labels.contains(where: { $0.column == column }) { labels.append((name, column)) }
    }
    return labels
  }

  private static func missing(_ standard: MetricSource.Column, _ names: [String], _ source: MetricSource) -> HeaderFault
  {
    HeaderFault(
      problem: .table(
        .missingHeader(column: source.columns[standard] ?? standard.rawValue, found: names.map(\.shortened))))
  }
}

/// Why a CSV's first row can't head its columns.
struct HeaderFault: Error {
  let problem: InputProblem
}

extension CSVScanner {
  /// The names of the columns; the scanner stands on the first row.
  func header() throws(HeaderFault) -> [String] {
    if let fault { throw HeaderFault(problem: fault) }
    var names: [String] = []
    for index in fields.indices {
      guard let name = text(index), !name.utf8.contains(0) else { throw HeaderFault(problem: .file(.notUTF8)) }
      if !name.isEmpty, names.contains(name) { throw HeaderFault(problem: .table(.duplicateColumn(name.shortened))) }
      names.append(name)
      if names.count > 10_000 { throw HeaderFault(problem: .file(.tooLarge(limit: 10_000))) }
    }
    let only = names.first ?? ""
    if names.count == 1, let separator = [";", "\t", "|"].first(where: { only.contains($0) }) {
      let shown = separator == "\t" ? "tabs" : "'\(separator)'"
      throw HeaderFault(
        problem: .file(.syntax(format: "CSV", reason: "its columns are separated by \(shown), not by commas")))
    }
    return names
  }
}
