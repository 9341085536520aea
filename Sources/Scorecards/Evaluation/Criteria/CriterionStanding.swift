extension Criterion {
  /// How it may turn out where the evidence does not tell.
  func outcomes(canRecover: Bool) -> [Standing] {
    Standing.outcomes(unmet: unmetStatuses, canRecover: canRecover && isRecoverable)
  }

  /// Whether an unmet one can become met at all.
  private var isRecoverable: Bool {
    if case .measured(let measure) = source, case .set = measure.target.bound { return false }
    return !irreversible
  }

  private var unmetStatuses: [Status] {
    guard case .measured(let measure) = source else { return [.missed] }
    return Status.unmet(hasAcceptable: measure.acceptable != nil, hasPartial: measure.partial != nil)
  }
}

extension CriterionResult {
  func standing(canRecover: Bool) -> Standing { criterion.standing(status, recoverable, canRecover: canRecover) }
}

extension Criterion {
  func standing(_ status: Status, _ recoverable: Truth, canRecover: Bool) -> Standing {
    if status.isUnknown { return Standing(open: nil, outcomes: outcomes(canRecover: canRecover)) }
    if status != .met && recoverable == .unknown {
      return Standing(open: status, outcomes: [true, false].map { Standing(known: status, recoverable: $0) })
    }
    return Standing(known: status, recoverable: recoverable == .yes)
  }
}
