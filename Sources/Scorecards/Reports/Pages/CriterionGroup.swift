/// Criteria that matter alike, under one name.
struct CriterionGroup {
  let name: String
  let criteria: [CriterionResult]
}

extension Judgement {
  /// What stands in the way first, smallest distance first, then the exceptions, then whatever else is not met, then what
  /// is met. Of a gate that has not begun nothing is judged yet, and the categories tell more.
  ///
  /// - Parameter aim: the word for what is aimed at.
  func criterionGroups(towards aim: String) -> [CriterionGroup] {
    if state == .upcoming {
      return criteria.byCategory.map { CriterionGroup(name: $0.category, criteria: $0.criteria) }
    }
    let (blocking, exceptions) = (Set(blocking), Set(exceptions))
    let steps = results(for: path.map(\.criterion))
    let ids = Set(steps.map(\.criterion.id))
    let ways = steps + criteria.filter { blocking.contains($0.criterion.id) && !ids.contains($0.criterion.id) }
    let aside = criteria.filter { exceptions.contains($0.criterion.id) && !blocking.contains($0.criterion.id) }
    let rest = criteria.filter { !blocking.contains($0.criterion.id) && !exceptions.contains($0.criterion.id) }
    return [
      CriterionGroup(name: "In the way of \(aim)", criteria: ways),
      CriterionGroup(name: "Exceptions", criteria: aside),
      CriterionGroup(name: "Short of the target, not in the way", criteria: rest.filter { $0.status != .met }),
      CriterionGroup(name: "Met", criteria: rest.filter { $0.status == .met }),
    ].filter { !$0.criteria.isEmpty }
  }
}
