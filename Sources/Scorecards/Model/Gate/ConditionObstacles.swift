extension Condition {
  /// The criteria that keep the condition from being true.
  func obstacles(_ standings: [String: Standing]) -> [String] {
    switch self {
    case .always: return []
    case .allOf(let parts): return parts.flatMap { $0.obstacles(standings) }
    case .anyOf(let parts):
      return kleene(standings) == .yes ? [] : parts.flatMap { $0.obstacles(standings) }
    case .not(let part): return part.supports(standings)
    case .count(let criteria, let predicates, let atLeast, _):
      if kleene(standings) == .yes { return [] }
      let satisfies = { standings[$0]?.satisfies(anyOf: predicates) == .yes }
      let isShort = criteria.count(where: satisfies) < atLeast
      return criteria.filter { satisfies($0) != isShort }
    }
  }

  /// The criteria that keep the condition from being false.
  private func supports(_ standings: [String: Standing]) -> [String] {
    switch self {
    case .always: return []
    case .allOf(let parts), .anyOf(let parts):
      return kleene(standings) == .no ? [] : parts.flatMap { $0.supports(standings) }
    case .not(let part): return part.obstacles(standings)
    case .count(let criteria, let predicates, _, _):
      if kleene(standings) == .no { return [] }
      return criteria.filter { standings[$0]?.satisfies(anyOf: predicates) != .no }
    }
  }
}
