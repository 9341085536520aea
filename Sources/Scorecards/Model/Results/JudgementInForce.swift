// Which judgement counts, and what follows from it: the one place that says so, which every report, snapshot, message
// and exit code asks. The first judgement stays on record and is told beside the follow-up's.

/// Which of a gate's judgements is in force.
enum JudgementInForce: String, Sendable {
  case first
  case followUp = "follow_up"

  /// The follow-up's from its date on, where it follows a conditional verdict and nobody decided after it. That those
  /// with authority approved the conditional verdict does not decide its follow-up.
  ///
  /// - Parameters:
  ///   - verdict: what was decided at the deadline, else what the rules recommended for it.
  ///   - date: of a follow-up that was held.
  ///   - override: when the override was made that decides.
  init(after verdict: Verdict, heldOn date: Instant?, override: Instant?) {
    let isDecidedLater = if let date, let override { override > date } else { false }
    self = date != nil && verdict.category == .conditional && !isDecidedLater ? .followUp : .first
  }
}

extension GateResult {
  var inForce: JudgementInForce {
    JudgementInForce(after: firstVerdict, heldOn: heldFollowUp?.date, override: decidingOverride?.time)
  }

  var judgementInForce: Judgement { followUpInForce?.judgement ?? first }

  /// The follow-up, where it is in force.
  var followUpInForce: FollowUp? { inForce == .followUp ? followUp : nil }

  /// The follow-up, once its date has passed.
  var heldFollowUp: FollowUp? { followUp.flatMap { $0.judgement.state == .open ? nil : $0 } }

  private var decidingOverride: Override? {
    record.decision.flatMap { $0.isDecided ? $0.override : nil }
  }

  /// What was decided, where it is not what the rules recommend.
  var decidedOtherwise: Verdict? {
    guard let decision = record.decision, decision.isDecided, let decided = decision.verdict,
      decided.word != first.outcome.verdict.word
    else { return nil }
    return decided
  }

  /// What was decided at the deadline, else what the rules recommended for it.
  var firstVerdict: Verdict { decidedOtherwise ?? first.outcome.verdict }

  /// The follow-up's once it is in force, else what was decided, else what the rules recommend.
  var verdictInForce: Verdict { followUpInForce?.judgement.outcome.verdict ?? firstVerdict }

  /// Whether it is judged at its extension date once more: where the verdict is conditional or may turn out to be. What is
  /// decided counts in place of what the rules recommend, but for a follow-up that was held before.
  func isJudgedAgain(on date: Instant) -> Bool {
    let byRules = first.outcome.possible.contains { $0.category == .conditional }
    guard let decided = decidedOtherwise else { return byRules }
    if decided.category == .conditional { return true }
    return byRules && (decidingOverride.map { $0.time > date } ?? false)
  }

  /// Its follow-up is held, or may be, and would be in force: until the deadline any verdict may come.
  var mayHaveFollowUp: Bool {
    if gate.extensionDate == nil { return false }
    if let decided = decidedOtherwise, decided.category != .conditional { return false }
    switch state {
    case .upcoming, .open: return true
    case .due, .decided: return followUp != nil
    }
  }

  /// It is held for sure.
  var hasFollowUp: Bool {
    mayHaveFollowUp && (state == .due || state == .decided) && firstVerdict.category == .conditional
  }

  /// Its follow-up was held, and does not let the project proceed.
  var hasFailedFollowUp: Bool {
    followUpInForce.map { $0.judgement.outcome.verdict.category != .proceed } ?? false
  }
}

extension GateResult {
  /// The rule that decided a judgement; `nil` where none did.
  func rule(of judgement: Judgement) -> Rule? {
    judgement.outcome.rule.flatMap { gate.rules.indices.contains($0) ? gate.rules[$0] : nil }
  }

  /// The rule whose consequences follow: the one that the rules' order chose, or where another verdict is in force the
  /// first with that verdict.
  var ruleInForce: Rule? { rule(with: verdictInForce) }

  /// A follow-up asks the first rule alone, so that what follows from another verdict is of the gate's rule with its word.
  private func rule(with verdict: Verdict) -> Rule? {
    verdict.word == first.outcome.verdict.word
      ? rule(of: first) : gate.rules.first { $0.verdict.word == verdict.word }
  }

  /// What a judgement lays down to do.
  func actions(after judgement: Judgement) -> [String] { rule(with: judgement.outcome.verdict)?.actions ?? [] }

  /// What follows when from the verdict in force.
  var dates: [RuleDate] {
    state == .upcoming ? [] : ruleInForce?.dates ?? []
  }
}
