/// Every rule can be the first true one for some combination of statuses.
struct EveryRuleIsReachable: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    let conditions = draft.conditions.compactMap { $0 }
    // A rule that can't be read would hide or free the later ones.
    guard conditions.count == draft.conditions.count else { return }
    let open = draft.openStandings
    let budget = Condition.mostLooks / max(1, conditions.count)
    // What stands behind `otherwise` is reported as such.
    let last = conditions.firstIndex(where: \.isAlways) ?? conditions.count
    for (index, rule) in draft.file.rules.enumerated() where index <= last {
      let first = Condition.allOf([conditions[index]] + conditions[..<index].map(Condition.not))
      if first.canBeTrue(open, budget: budget) == .no { problems.error(at: rule.place, .rule(.unreachable)) }
    }
  }
}

/// A gate of which nothing is met does not proceed.
struct NothingMetIsNoGo: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    let missed = draft.openStandings.mapValues { _ in Standing(known: .missed, recoverable: false) }
    for (rule, condition) in zip(draft.file.rules, draft.conditions) {
      guard let condition else { return }
      guard condition.kleene(missed) == .yes else { continue }
      if rule.category?.value == .proceed, let word = rule.verdict {
        problems.error(at: word.place, .rule(.proceedsOnNothing(word.value)))
      }
      return
    }
  }
}

extension GateDraft {
  /// Every criterion with all the ways in which it may turn out.
  fileprivate var openStandings: [String: Standing] {
    let pairs = file.criteria.compactMap { criterion in
      criterion.id.map { id in
        let outcomes = Standing.outcomes(
          unmet: criterion.unmetStatuses, canRecover: file.declaresExtension && !criterion.irreversible)
        return (id.value, Standing(open: nil, outcomes: outcomes))
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension CriterionFile {
  fileprivate var unmetStatuses: [Status] {
    guard case .measured(let measure) = kind else { return [.missed] }
    return Status.unmet(hasAcceptable: measure.acceptable != nil, hasPartial: measure.partial != nil)
  }
}

extension Condition {
  var isAlways: Bool {
    if case .always = self { return true }
    return false
  }
}
