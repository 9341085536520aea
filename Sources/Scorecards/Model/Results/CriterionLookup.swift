// Criteria by their ids and categories: each list is gone through once, however many are asked for.

extension Judgement {
  /// Those that there are, in the order of `ids`.
  func results(for ids: [String]) -> [CriterionResult] {
    if ids.isEmpty { return [] }
    let places = Dictionary(criteria.enumerated().map { ($1.criterion.id, $0) }) { first, _ in first }
    return ids.compactMap { places[$0] }.map { criteria[$0] }
  }
}

extension [CriterionResult] {
  /// By category, in the order of their first mention.
  var byCategory: [(category: String, criteria: [CriterionResult])] {
    var places: [String: Int] = [:]
    return reduce(into: []) { groups, result in
      let category = result.criterion.category
      if let place = places[category] {
        groups[place].criteria.append(result)
      } else {
        places[category] = groups.count
        groups.append((category, [result]))
      }
    }
  }

  /// `Scale 5 of 5`, for each category.
  var metByCategory: [String] {
    byCategory.map { "\($0.category) \($0.criteria.count { $0.status == .met }) of \($0.criteria.count)" }
  }
}
