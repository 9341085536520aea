/// What can still be met is met by the extension date, so the gate has one.
struct RecoveryNeedsExtension: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    if draft.file.declaresExtension { return }
    for condition in draft.file.rules.compactMap(\.when) { check(condition, &problems) }
  }

  private func check(_ condition: ConditionFile, _ problems: inout ProblemList) {
    switch condition {
    case .otherwise: break
    case .allOf(let parts), .anyOf(let parts): for part in parts { check(part, &problems) }
    case .not(let part): check(part, &problems)
    case .count(let count):
      for predicate in count.predicates where predicate.value == .recoverable {
        problems.error(at: predicate.place, .rule(.needsExtension))
      }
    }
  }
}

/// No rule stands behind `otherwise`.
struct NothingFollowsOtherwise: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    guard let last = draft.file.rules.firstIndex(where: { $0.when?.isOtherwise == true }) else { return }
    for rule in draft.file.rules[(last + 1)...] {
      problems.error(at: rule.place, .rule(.afterOtherwise(line: draft.file.rules[last].place.line)))
    }
  }
}

extension ConditionFile {
  var isOtherwise: Bool {
    if case .otherwise = self { return true }
    return false
  }
}

/// A word has one class: the one that the framework gives it, and the same everywhere in the gate.
struct VerdictWordsKeepTheirClass: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    var classes: [String: (category: VerdictClass, line: Int)] = [:]
    for rule in draft.file.rules {
      guard let word = rule.verdict else { continue }
      if word.value.uppercased() == Verdict.undetermined.word {
        problems.error(at: word.place, .rule(.reservedVerdict(word.value)))
        continue
      }
      guard let category = rule.category else { continue }
      if let known = Verdict.knownWords[word.value.uppercased()], known != category.value {
        problems.error(
          at: category.place,
          .rule(.verdictOfOtherClass(word.value, stated: category.value.rawValue, known: known.rawValue)))
      } else if let earlier = classes[word.value], earlier.category != category.value {
        problems.error(
          at: category.place,
          .rule(.verdictOfTwoClasses(word.value, earlier.category.rawValue, firstLine: earlier.line)))
      }
      classes[word.value] = classes[word.value] ?? (category.value, word.place.line)
    }
  }
}
