extension ExpectedType {
  /// With its article.
  var wording: String {
    switch self {
    case .text: "a text"
    case .wholeNumber: "a whole number"
    case .boolean: "`true` or `false`"
    case .list: "a list"
    case .mapping: "a mapping"
    case .textOrList: "a text or a list of texts"
    case .selection: "`all`, a list of criterion ids or `{category: …}`"
    case .windowOrGate: "`gate`, `14d`, `{from: …, through: …}` or `{from: …, until: …}`"
    case .shareOrMapping: "a share such as `95 %` or a mapping with `share`"
    case .condition: "`otherwise` or a condition"
    case .source: "a path or a mapping with `path` or `paths`"
    }
  }
}

extension MisplacedKey {
  var wording: String {
    switch self {
    case .onlyForMeasured: "belongs to a measured criterion, not to an item of a checklist"
    case .onlyForLevels: "belongs to a metric of kind `level`"
    case .onlyForWindows(let metric):
      "has no effect: of `\(metric)` the last value counts, whatever the window"
    case .onlyForLast(let metric):
      "has no effect: of `\(metric)` every value in the window counts, however old"
    case .onlyForFolds(let folds):
      "goes with \(folds.map { "`over: \($0.rawValue)`" }.joined(separator: " and ")) only"
    case .onlyForSamples: "does not go with `of: days`: only samples have an interval"
    case .onlyForEvents: "belongs to a metric of kind `events`"
    case .withCondition(let head): "does not go with `\(head)`"
    case .onlyForCount: "goes with `count` only"
    case .besidePath: "stands beside `path`: one of them is enough"
    case .onlyForCommand: "belongs to a command (`run`), not to a folder (`to`)"
    case .onlyForFolder: "belongs to a folder (`to`), not to a command (`run`)"
    case .onlyForLayouts(let layouts):
      "belongs to the layout \(layouts.map { "`\($0.rawValue)`" }.joined(separator: " or "))"
    }
  }
}
