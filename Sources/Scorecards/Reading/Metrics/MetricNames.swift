/// What an export's own names stand for, as its source and the catalogue say.
struct MetricNames {
  enum Meaning {
    /// Some criterion needs it.
    case wanted(Metric)
    case notWanted
    case unknown
  }

  let source: MetricSource
  let catalogue: [String: Metric]
  let wanted: Set<String>

  func meaning(of name: String) -> Meaning {
    let id = source.names[name] ?? name
    guard let metric = catalogue[id] else { return .unknown }
    if let only = source.only, !only.contains(id) { return .notWanted }
    return wanted.contains(id) ? .wanted(metric) : .notWanted
  }

  /// What an unknown name was most likely meant to be; it takes a look at every name that is known.
  func nearestName(to name: String) -> String? {
    nearest(source.names[name] ?? name, in: catalogue.keys.sorted() + source.names.keys.sorted())
  }

  /// The unit that the source says the values come in; the metric's own where it says nothing.
  func declaredUnit(of metric: Metric, name: String) -> Unit {
    source.units[name] ?? source.units[metric.id] ?? metric.unit
  }

  /// What a value is multiplied with to be in the metric's own unit; `nil` for one.
  ///
  /// - Parameter cell: the row's own unit, which counts before the source's.
  func factor(for metric: Metric, name: String, cell: String = "") throws(UnitFault) -> Rational? {
    let declared = declaredUnit(of: metric, name: name)
    guard let unit = cell.isEmpty ? declared : Unit(cell) else {
      throw UnitFault(problem: .value(.unknownUnit(cell.shortened)))
    }
    if unit == metric.unit { return nil }
    guard let factor = unit.factor(to: metric.unit) else {
      let symbol = cell.isEmpty ? unit.symbol : cell.shortened
      throw UnitFault(problem: .value(.unitMismatch(unit: symbol, metric: metric.id, metricUnit: metric.unit.symbol)))
    }
    return factor == .one ? nil : factor
  }
}

/// A unit in which a metric's values can't come.
struct UnitFault: Error {
  let problem: InputProblem
}
