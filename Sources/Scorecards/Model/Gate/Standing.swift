/// How one criterion stands for the rules: known, or open within what its definition allows.
struct Standing: Sendable {
  /// `nil` where the evidence does not tell.
  let status: Status?
  /// Whether an unmet criterion can still be met by the extension date.
  let recoverable: Truth
  /// How it may turn out; one standing where everything is known.
  let outcomes: [Standing]

  /// Everything is known.
  init(known status: Status, recoverable: Bool) {
    self.status = status
    self.recoverable = Truth(recoverable)
    outcomes = []
  }

  /// The status, or whether it can be made good, is still open.
  init(open status: Status?, outcomes: [Standing]) {
    self.status = status
    recoverable = status == .met ? .no : .unknown
    self.outcomes = outcomes
  }

  var isOpen: Bool { !outcomes.isEmpty }

  /// How an unknown criterion may turn out: met, or one of the unmet statuses that its definition knows, each of them
  /// recoverable or not where it can be (reading, section 1 "First match wins").
  static func outcomes(unmet statuses: [Status], canRecover: Bool) -> [Standing] {
    let unmet = statuses.flatMap { status in
      (canRecover ? [true, false] : [false]).map { Standing(known: status, recoverable: $0) }
    }
    return [Standing(known: .met, recoverable: false)] + unmet
  }

  /// Unknown where the status, or what the predicate asks beyond it, is open.
  func satisfies(anyOf predicates: [Predicate]) -> Truth {
    var result = Truth.no
    for predicate in predicates {
      let truth = satisfies(predicate)
      if truth == .yes { return .yes }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  private func satisfies(_ predicate: Predicate) -> Truth {
    guard let status else { return .unknown }
    switch predicate {
    case .met: return Truth(status == .met)
    case .passes: return Truth(status == .met || status == .acceptable)
    case .atLeastPartial: return Truth(status == .met || status == .acceptable || status == .partial)
    case .unmet: return Truth(status != .met)
    case .recoverable: return status == .met ? .no : recoverable
    }
  }

  /// The same, or one of the outcomes that are worse.
  func orWorse(_ outcomes: [Standing]) -> Standing {
    let distance = { (status: Status?) in (status ?? .missing).distance }
    let worse = outcomes.filter { distance($0.status) > distance(status) }
    return Standing(open: nil, outcomes: (isOpen ? self.outcomes : [self]) + worse)
  }
}
