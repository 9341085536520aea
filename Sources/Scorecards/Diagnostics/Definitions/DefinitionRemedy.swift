extension DefinitionProblem {
  var remedy: String? {
    switch self {
    case .tooLarge: "definitions are short; is this an export?"
    case .syntax(_, true):
      "a value that begins with >, |, %, @, &, *, ! or ` or holds `: ` has to stand in quotes: target: \">= 5M\""
    case .alias: "write the value out where it is needed, or in quotes where it is text"
    case .unsupportedVersion: "write `version: \(definitionVersion)`"
    case .unknownKey(_, _, nil, let known): "known keys: \(DefinitionProblem.list(known))"
    case .missingKey("version", _): "write `version: \(definitionVersion)` at the top"
    case .unknownWord(let word, _, let words) where nearest(word, in: words) == nil: DefinitionProblem.known(words)
    case .unknownUnit(_, nil): "units are written as %, ms, s, USD, $M, rounds/min, months, x, count"
    case .badDay: "dates are written as 2026-02-28"
    case .badInstant: "points in time are written as 2026-02-28T23:59:00Z"
    case .badMoment: "write a date, 2026-02-28, or a point in time, 2026-02-28T16:00:00Z"
    case .badSpan: "write `7 days`, `36 h` or `90 min`"
    case .badShare: "write `80 %`"
    case .badIdentifier: "ids are made of up to 64 letters, digits, `-`, `_` and `.`, and begin with a letter or digit"
    case .badGateNumber: "gates are numbered from 1 to 999"
    case .wrongType(_, .text, "a mapping"): "a text that holds `: ` has to stand in quotes"
    default: thresholdRemedy ?? ruleRemedy ?? recordRemedy ?? documentRemedy ?? deliveryRemedy
    }
  }

  private var thresholdRemedy: String? {
    switch self {
    case .unreadableThreshold: "thresholds are written as >= 5M, < 0.1 %, 5...7, 200 ± 10 %, $150M, = 0 or set"
    case .unitMissing(let text, _, let unit): "if it is meant in that unit, write `\(text) \(unit)`"
    case .openDirection(let text, _): "write `>= \(text)` or `<= \(text)`"
    case .ambiguousTolerance: "write the range: 85 %...95 %"
    case .ambiguousMultiple: "write it at both figures: 5M...7M"
    case .inverted(let key, _, let than, _): "`\(key)` is the looser one: whatever keeps `\(than)` has to keep it too"
    default: nil
    }
  }

  private var ruleRemedy: String? {
    switch self {
    case .needsWindow: "write `window: {from: 2026-02-01, through: 2026-02-28}`"
    case .needsWithin: "write `within: \"< 0.1 %\"`, in the metric's unit"
    case .windowEnds: "`through` is the last whole day, `until` the point in time at which it ends"
    case .gateWindowGoesBack: "a gate begins where its window does; write `window: 14d` at a criterion"
    case .unreachable: "whenever it is true an earlier rule is true as well, or it contradicts itself"
    case .proceedsOnNothing: "let a rule that stops take what the others leave"
    case .noGates: "name a folder or the files with `--gates`, or with `gates:` in scorecard.yaml"
    case .noCatalogue: "measured criteria need a metrics.yaml that says what each metric is"
    default: nil
    }
  }

  private static func known(_ words: [String]) -> String? {
    words.isEmpty ? nil : "known: \(list(words))"
  }

  private static func list(_ words: [String]) -> String {
    words.count > 24 ? words.prefix(24).joined(separator: ", ") + ", …" : words.joined(separator: ", ")
  }
}
