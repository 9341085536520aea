/// What is wrong with a criterion.
enum CriterionProblem: Sendable, Equatable {
  case neitherMeasuredNorItem
  case bothMeasuredAndItem
  case checklistWithoutComplete
  case needsWindow(kind: String, metric: String)
  case needsWithin(Fold)
  /// A fold over time behind `across`, or one across series behind `over`.
  case foldOfOtherKey(Fold, key: String, belongsTo: String)
  case notMeasured(String)
  case sameEnds(String)
  case rangeUnits(low: String, high: String)
}

extension CriterionProblem: Problem {
  var message: String {
    switch self {
    case .neitherMeasuredNorItem:
      "the criterion is neither measured (`metric`) nor an item of a checklist (`checklist`)"
    case .bothMeasuredAndItem: "a criterion is either measured (`metric`) or an item of a checklist (`checklist`)"
    case .checklistWithoutComplete: "`checklist` does not list `complete`: a completed item would count as missed"
    case .needsWindow(let kind, let metric):
      "`\(metric)` (\(kind)) is measured over a window, and neither the gate nor the criterion has one"
    case .needsWithin(let fold):
      "`over: \(fold.rawValue)` needs `within`, the threshold that a sample has to meet"
    case .foldOfOtherKey(let fold, let key, let other):
      "`\(fold.rawValue)` belongs to `\(other)`, not to `\(key)`"
    case .notMeasured(let id): "`\(id)` is an item of a checklist and has no figure"
    case .sameEnds(let id): "both ends of the range are `\(id)`"
    case .rangeUnits(let low, let high): "the ends of the range are measured in \(low) and \(high)"
    }
  }

  var remedy: String? {
    switch self {
    case .needsWindow: "write `window: {from: 2026-02-01, through: 2026-02-28}`"
    case .needsWithin: "write `within: \"< 0.1 %\"`, in the metric's unit"
    case .neitherMeasuredNorItem, .bothMeasuredAndItem, .checklistWithoutComplete, .foldOfOtherKey, .notMeasured,
      .sameEnds, .rangeUnits:
      nil
    }
  }
}
