/// What is wrong with a threshold or a unit.
enum ThresholdProblem: Error, Sendable, Equatable {
  case unreadable(String)
  /// `of` is worded already: `` `uptime` ``, ``the share of samples of `uptime` ``.
  case unitMissing(threshold: String, of: String, unit: String)
  case unknownUnit(String, nearest: String?)
  case unitMismatch(unit: String, of: String, ownUnit: String)
  case reversedRange(String)
  case ambiguousTolerance(String)
  case ambiguousMultiple(String)
  /// A bare figure for what has no better side.
  case openDirection(threshold: String, of: String)
  /// `set` for what is no value of the metric.
  case nothingToSet(of: String)
  case inverted(key: String, loose: String, than: String, strict: String)
}

extension ThresholdProblem: Problem {
  var message: String {
    switch self {
    case .unreadable(let text): "`\(text.shortened)` is no threshold"
    case .unitMissing(let text, let subject, let unit):
      "the threshold `\(text)` lacks its unit; \(subject) is measured in \(unit)"
    case .unknownUnit(let name, let nearest): "unknown unit `\(name.shortened)`" + KnownWords.suggestion(nearest)
    case .unitMismatch(let unit, let subject, let ownUnit):
      "\(unit) does not convert to \(ownUnit), the unit of \(subject)"
    case .reversedRange(let text): "the range `\(text)` ends below its start"
    case .ambiguousTolerance(let text): "`\(text)` can be read as points and as a share"
    case .ambiguousMultiple(let text): "`\(text)` leaves open what its multiple belongs to"
    case .openDirection(let text, let subject):
      "the threshold `\(text)` leaves open whether \(subject) may be above or below it"
    case .nothingToSet(let subject): "`set` is said of values, not of \(subject)"
    case .inverted(let key, let loose, let than, let strict):
      "`\(key)` (`\(loose)`) leaves out values that `\(than)` (`\(strict)`) admits"
    }
  }

  var remedy: String? {
    switch self {
    case .unreadable: "thresholds are written as >= 5M, < 0.1 %, 5...7, 200 ± 10 %, $150M, = 0 or set"
    case .unitMissing(let text, _, let unit): "if it is meant in that unit, write `\(text) \(unit)`"
    case .unknownUnit(_, nearest: nil): "units are written as %, ms, s, USD, $M, rounds/min, months, x, count"
    case .openDirection(let text, _): "write `>= \(text)` or `<= \(text)`"
    case .ambiguousTolerance: "write the range: 85 %...95 %"
    case .ambiguousMultiple: "write it at both figures: 5M...7M"
    case .inverted(let key, _, let than, _): "`\(key)` is the looser one: whatever keeps `\(than)` has to keep it too"
    case .unknownUnit, .unitMismatch, .reversedRange, .nothingToSet: nil
    }
  }
}
