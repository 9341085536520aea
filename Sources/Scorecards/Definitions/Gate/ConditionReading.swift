/// Reads a rule's `when:`.
struct ConditionReading {
  static let deepest = 32

  let node: DefinitionNode
  let depth: Int

  /// `nil` where any part of it can't be read: half a condition would be another one.
  func read(_ problems: inout ProblemList) -> ConditionFile? {
    if depth == 0, case .scalar("otherwise", _) = node.content { return .otherwise }
    guard depth < ConditionReading.deepest else {
      problems.error(at: node.place, .rule(.nestedTooDeep(limit: ConditionReading.deepest)))
      return nil
    }
    guard case .mapping = node.content else {
      problems.error(at: node.place, .shape(.wrongType("`when`", expected: .condition, found: node.shape)))
      return nil
    }
    let before = problems.diagnostics.count
    guard let fields = Fields<ConditionKey>(node, &problems) else { return nil }
    let heads = ConditionKey.heads.filter(fields.has)
    guard heads.count == 1, let head = heads.first else {
      let known = ConditionKey.heads.map(\.rawValue)
      problems.error(at: node.place, .rule(.conditionHeads(heads.map(\.rawValue), known: known)))
      return nil
    }
    let condition = condition(head, fields, &problems)
    return problems.diagnostics.count == before ? condition : nil
  }

  private func condition(
    _ head: ConditionKey, _ fields: Fields<ConditionKey>, _ problems: inout ProblemList
  ) -> ConditionFile? {
    switch head {
    case .every, .some, .count:
      return CountReading(head: head, fields: fields).read(&problems).map { .count($0) }
    case .allOf, .anyOf, .not, .predicate, .atLeast, .atMost:
      let others: [ConditionKey] = [.predicate, .atLeast, .atMost]
      fields.refuse(others, because: .withCondition(head.rawValue), problems: &problems)
    }
    if head == .not {
      return fields.node(.not).flatMap { part($0, &problems) }.map { .not($0) }
    }
    let members = fields.list(head, &problems)
    fields.needMembers(head, problems: &problems)
    let parts = members.compactMap { part($0, &problems) }
    guard parts.count == members.count else { return nil }
    return head == .allOf ? .allOf(parts) : .anyOf(parts)
  }

  private func part(_ node: DefinitionNode, _ problems: inout ProblemList) -> ConditionFile? {
    ConditionReading(node: node, depth: depth + 1).read(&problems)
  }
}

/// Reads `every`, `some` and `count`.
private struct CountReading {
  let head: ConditionKey
  let fields: Fields<ConditionKey>

  func read(_ problems: inout ProblemList) -> CountFile? {
    fields.need(.predicate, problems: &problems)
    if head != .count {
      fields.refuse([.atLeast, .atMost], because: .onlyForCount, problems: &problems)
    } else if !fields.has(.atLeast), !fields.has(.atMost) {
      problems.error(at: fields.place(of: .count), .rule(.countWithoutBound))
    }
    let selection = selection(&problems)
    let predicates = predicates(&problems)
    let atLeast = fields.whole(.atLeast, &problems)
    let atMost = fields.whole(.atMost, &problems)
    if let low = atLeast, let high = atMost, low.value > high.value {
      problems.error(at: low.place, .rule(.atLeastAboveAtMost(low.value, high.value)))
    }
    guard let selection else { return nil }
    return CountFile(
      place: fields.place(of: head), head: head, selection: selection, predicates: predicates, atLeast: atLeast,
      atMost: atMost)
  }

  private func predicates(_ problems: inout ProblemList) -> [Located<Predicate>] {
    let words = fields.textOrTexts(.predicate, &problems)
    problems.add(words.repetitions(of: .predicate))
    fields.needMembers(.predicate, problems: &problems)
    let known = Predicate.allCases.map(\.rawValue)
    return words.compactMap { word in
      guard let predicate = Predicate(rawValue: word.value) else {
        problems.error(at: word.place, .value(.unknownWord(word.value, .predicate, among: known)))
        return nil
      }
      return Located(value: predicate, place: word.place)
    }
  }

  private func selection(_ problems: inout ProblemList) -> SelectionFile? {
    guard let node = fields.node(head) else { return nil }
    switch node.content {
    case .scalar("all", _):
      return .all
    case .list(let names) where names.isEmpty:
      problems.error(at: node.place, .rule(.emptySelection))
      return nil
    case .list:
      let names = node.texts(head.rawValue, &problems)
      problems.add(names.repetitions(of: .criterion))
      return .listed(names)
    case .mapping:
      guard let inner = Fields<SelectionKey>(node, &problems) else { return nil }
      inner.need(.category, problems: &problems)
      return inner.text(.category, &problems).map { .category($0) }
    case .scalar, .nothing:
      problems.error(at: node.place, .shape(.wrongType("`\(head.rawValue)`", expected: .selection, found: node.shape)))
      return nil
    }
  }
}
