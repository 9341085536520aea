/// Looks up the criteria that a condition names.
struct ConditionResolution {
  let gate: GateFile
  private let ids: [String]
  private let known: Set<String>

  init(gate: GateFile) {
    self.gate = gate
    ids = gate.criteria.compactMap { $0.id?.value }
    known = Set(ids)
  }

  /// `nil` where a name is unknown anywhere in it.
  func resolve(_ file: ConditionFile, _ problems: inout ProblemList) -> Condition? {
    switch file {
    case .otherwise: return .always
    case .allOf(let parts): return all(parts, &problems).map { .allOf($0) }
    case .anyOf(let parts): return all(parts, &problems).map { .anyOf($0) }
    case .not(let part): return resolve(part, &problems).map { .not($0) }
    case .count(let count): return resolve(count, &problems)
    }
  }

  private func all(_ parts: [ConditionFile], _ problems: inout ProblemList) -> [Condition]? {
    let resolved = parts.map { resolve($0, &problems) }
    return resolved.contains { $0 == nil } ? nil : resolved.compactMap { $0 }
  }

  private func resolve(_ count: CountFile, _ problems: inout ProblemList) -> Condition? {
    guard let selected = select(count.selection, &problems), !selected.isEmpty else { return nil }
    let predicates = count.predicates.map(\.value)
    switch count.head {
    case .every:
      return .count(criteria: selected, satisfying: predicates, atLeast: selected.count, atMost: selected.count)
    case .some:
      return .count(criteria: selected, satisfying: predicates, atLeast: 1, atMost: selected.count)
    default:
      let atLeast = count.atLeast?.value ?? 0
      guard atLeast <= selected.count else {
        let place = count.atLeast?.place ?? count.place
        problems.error(at: place, .rule(.countBeyondSelection(atLeast, selected: selected.count)))
        return nil
      }
      let atMost = min(count.atMost?.value ?? selected.count, selected.count)
      return .count(criteria: selected, satisfying: predicates, atLeast: atLeast, atMost: atMost)
    }
  }

  private func select(_ selection: SelectionFile, _ problems: inout ProblemList) -> [String]? {
    switch selection {
    case .all:
      return ids.count == gate.criteria.count ? ids : nil
    case .category(let category):
      guard gate.categories.contains(category.value) else {
        problems.error(at: category.place, .value(.unknownWord(category.value, .category, among: gate.categories)))
        return nil
      }
      return gate.criteria.filter { $0.category?.value == category.value }.compactMap { $0.id?.value }
    case .listed(let names):
      let unknown = names.filter { !known.contains($0.value) }
      for name in unknown { problems.error(at: name.place, .value(.unknownWord(name.value, .criterion, among: ids))) }
      return unknown.isEmpty ? names.map(\.value) : nil
    }
  }
}
