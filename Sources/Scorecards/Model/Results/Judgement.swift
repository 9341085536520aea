/// What a gate comes to at one instant: at its deadline, at its extension date, or today where that lies ahead.
struct Judgement: Sendable {
  /// Evidence up to then was looked at.
  let judgedAt: Instant
  /// Upcoming, or open as long as its instant lies ahead, or due.
  let state: GateState
  let outcome: Outcome
  /// In the gate's order.
  var criteria: [CriterionResult]
  /// Criteria that no rule looks at and that are not met, and items that count as met though not applicable.
  var exceptions: [String] = []
  /// Criteria that a rule looks at and that keep the best verdict away.
  var blocking: [String] = []
  /// What would have to change for the best verdict, smallest first.
  var path: [PathStep] = []
  /// Indices of files whose loss keeps the verdict open.
  var lost: [Int] = []
  /// There are exceptions that are not told to everyone, and not among ``exceptions``.
  var hidesExceptions = false

  func result(for id: String) -> CriterionResult? { criteria.first { $0.criterion.id == id } }
}

/// What the rules recommend.
struct Outcome: Sendable {
  let verdict: Verdict
  /// The verdicts still possible; just the verdict where it is determined.
  let possible: [Verdict]
  /// Index into the gate's rules; `nil` where none decided.
  let rule: Int?
  let truths: [Truth]
}

/// The judgement at an extension date, by the gate's first rule; the first judgement stays on record.
struct FollowUp: Sendable {
  let date: Instant
  var judgement: Judgement
}
