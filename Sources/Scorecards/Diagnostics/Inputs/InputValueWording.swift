extension InputProblem.Value: Problem {
  var message: String {
    switch self {
    case .badNumber(""): "the value is empty"
    case .badNumber(let text): "`\(text)` is not a number"
    case .badTime(""): "the time is empty"
    case .badTime(let text): "`\(text)` is not a time"
    case .badDate(let key, let value): "`\(value)` is not a date (\(key))"
    case .unknownUnit(let unit): "unknown unit `\(unit)`"
    case .unitMismatch(let unit, let metric, let metricUnit):
      "a value in \(unit) can't be converted to \(metricUnit), the unit of \(metric)"
    }
  }

  var remedy: String? {
    switch self {
    case .badNumber: "write a plain number of up to 1,000 digits, such as 99.95, with its unit apart from it"
    case .badTime: "write a time such as \(Instant.example)"
    case .badDate: "write a date such as \(Day.example)"
    case .unknownUnit: "use one of the known units, such as percent, fraction, ms, s, count or USD"
    case .unitMismatch: "correct the unit in the export or in units:"
    }
  }
}

extension InputProblem.Name: Problem {
  var message: String {
    switch self {
    case .unknownMetric(let name, _): "unknown metric `\(name)`"
    case .unknownItem(let id, _): "no gate has an item `\(id)`"
    case .measuredItem(let id): "`\(id)` is measured and can't be ticked; this line is ignored"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownMetric(_, let near): InputProblem.suggestion(near) ?? "map it with names: if a gate needs it"
    case .unknownItem(_, let near): InputProblem.suggestion(near) ?? "use an id that stands in a gate file"
    case .measuredItem: "put its value into a metric export"
    }
  }
}

extension InputProblem.Shape: Problem {
  var message: String {
    switch self {
    case .unknownKey(let key, _): "unknown key `\(key)`"
    case .wrongType(let key, let expected): "\(key) must be \(expected)"
    case .missingKey(let key): "`\(key)` is missing"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownKey(_, let near): InputProblem.suggestion(near) ?? "remove it"
    case .wrongType, .missingKey: "complete the entry"
    }
  }
}
