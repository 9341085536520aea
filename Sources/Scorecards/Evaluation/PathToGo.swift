/// What would have to change for the best verdict: figures with the smallest relative distance first, then items to
/// finish, then evidence to bring, and last what can't be undone.
struct PathToGo {
  let steps: [PathStep]

  init(_ blocking: [CriterionResult]) {
    steps = blocking.map(PathToGo.step).enumerated()
      .sorted { left, right in
        let order = (PathToGo.order(left.element.kind), PathToGo.order(right.element.kind))
        if order.0 != order.1 { return order.0 < order.1 }
        if let gap = left.element.relativeGap, let other = right.element.relativeGap, gap != other {
          return gap < other
        }
        return left.offset < right.offset
      }
      .map(\.element)
  }

  private static func step(_ result: CriterionResult) -> PathStep {
    let id = result.criterion.id
    if result.status.isUnknown { return PathStep(criterion: id, gap: nil, relativeGap: nil, kind: .evidence) }
    guard let value = result.value, case .measured(let measure) = result.criterion.source else {
      return PathStep(criterion: id, gap: nil, relativeGap: nil, kind: .finish)
    }
    let limit = measure.target.nearestLimit(to: value)
    let gap = (limit - value).magnitude.reduced
    return PathStep(
      criterion: id, gap: gap, relativeGap: gap.divided(by: limit.magnitude) ?? gap,
      kind: result.criterion.irreversible ? .impossible : .reach)
  }

  private static func order(_ kind: PathStep.Kind) -> Int {
    switch kind {
    case .reach: 0
    case .finish: 1
    case .evidence: 2
    case .impossible: 3
    }
  }
}
