/// Why a key that is known does not apply where it stands.
enum MisplacedKey: Sendable, Equatable {
  case onlyForMeasured
  case onlyForLevels
  case onlyForWindows(metric: String)
  /// Only the last value grows old.
  case onlyForLast(metric: String)
  case onlyForFolds([Fold])
  /// Days have no interval.
  case onlyForSamples
  case onlyForEvents
  /// A condition has one head; this key belongs to another.
  case withCondition(String)
  case onlyForCount
  /// `paths` beside `path`.
  case besidePath
  case onlyForLayouts([MetricSource.Layout])
  case onlyForFolder
  case onlyForCommand

  /// Behind the key's name.
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
