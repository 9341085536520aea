extension Condition {
  /// Looks at single criteria after which a question is left open: bounds the time that any file can take.
  static let mostLooks = 1_000_000

  /// Three-valued: true or false only where that holds however the open criteria turn out.
  ///
  /// Parts are combined by Kleene's tables first; what stays unknown is settled by trying the outcomes of the open
  /// criteria one by one. After `budget` looks the answer stays unknown, which is never green.
  func truth(_ standings: [String: Standing], budget: Int = mostLooks) -> Truth {
    var search = OutcomeSearch(condition: self, looks: budget, enough: { $0.count > 1 })
    let seen = search.run(standings)
    return search.isComplete && seen.count == 1 ? seen.first ?? .unknown : .unknown
  }

  /// Whether it is true for some way in which the open criteria may turn out; unknown after `budget` looks.
  func canBeTrue(_ standings: [String: Standing], budget: Int = mostLooks) -> Truth {
    var search = OutcomeSearch(condition: self, looks: budget, enough: { $0.contains(.yes) })
    let seen = search.run(standings)
    if seen.contains(.yes) { return .yes }
    return search.isComplete ? .no : .unknown
  }

  /// Each part on its own, joined by Kleene's three-valued tables.
  func kleene(_ standings: [String: Standing]) -> Truth {
    switch self {
    case .always: return .yes
    case .allOf(let parts): return Condition.all(parts.map { $0.kleene(standings) })
    case .anyOf(let parts): return !Condition.all(parts.map { !$0.kleene(standings) })
    case .not(let part): return !part.kleene(standings)
    case .count(let criteria, let predicates, let atLeast, let atMost):
      let truths = criteria.map { standings[$0]?.satisfies(anyOf: predicates) ?? .unknown }
      let least = truths.count { $0 == .yes }
      let most = truths.count { $0 != .no }
      if least >= atLeast && most <= atMost { return .yes }
      return most < atLeast || least > atMost ? .no : .unknown
    }
  }

  private static func all(_ truths: [Truth]) -> Truth {
    if truths.contains(.no) { return .no }
    return truths.contains(.unknown) ? .unknown : .yes
  }
}

/// Tries the outcomes of open criteria one after the other, cutting off what is decided already.
private struct OutcomeSearch {
  let condition: Condition
  var looks: Int
  let width: Int
  let enough: (Set<Truth>) -> Bool
  private var seen: Set<Truth> = []

  init(condition: Condition, looks: Int, enough: @escaping (Set<Truth>) -> Bool) {
    self.condition = condition
    self.looks = looks
    width = condition.size
    self.enough = enough
  }

  /// Nothing was left out.
  var isComplete: Bool { looks > 0 }

  mutating func run(_ standings: [String: Standing]) -> Set<Truth> {
    explore(standings, open: condition.criteria.filter { standings[$0]?.isOpen == true }[...])
    return seen
  }

  private mutating func explore(_ standings: [String: Standing], open: ArraySlice<String>) {
    if enough(seen) || looks <= 0 { return }
    looks -= width
    let truth = condition.kleene(standings)
    guard truth == .unknown, let next = open.first, let standing = standings[next] else {
      seen.insert(truth)
      return
    }
    for outcome in standing.outcomes {
      var assigned = standings
      assigned[next] = outcome
      explore(assigned, open: open.dropFirst())
    }
  }
}
