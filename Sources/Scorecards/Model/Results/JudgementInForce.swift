// Which verdict leads, and what follows from it: the one place that says so, which every report asks. The first verdict
// stays on record and is told beside it.

extension GateResult {
  /// What was decided, where it is not what the rules recommend.
  var decidedOtherwise: Verdict? {
    guard let decision = record.decision, decision.isDecided, let decided = decision.verdict,
      decided.word != outcome.verdict.word
    else { return nil }
    return decided
  }

  /// What was decided at the deadline, else what the rules recommended for it.
  var firstVerdict: Verdict { decidedOtherwise ?? outcome.verdict }

  /// The follow-up whose verdict leads: its date has passed, it follows a conditional verdict, and nobody decided after
  /// it. That those with authority approved the conditional verdict does not decide its follow-up.
  var followUpInForce: FollowUp? {
    guard let followUp, followUp.state != .open, firstVerdict.category == .conditional else { return nil }
    if let decision = record.decision, decision.isDecided, let override = decision.override,
      override.time > followUp.date
    {
      return nil
    }
    return followUp
  }

  /// The verdict that leads: the follow-up's once it is held, else what was decided, else what the rules recommend.
  var verdictInForce: Verdict { followUpInForce?.outcome.verdict ?? firstVerdict }

  /// The rule whose consequences follow: the one that the rules' order chose, or where another verdict leads the first
  /// with that verdict.
  var ruleInForce: Rule? {
    let word = verdictInForce.word
    return word == outcome.verdict.word ? chosenRule : gate.rules.first { $0.verdict.word == word }
  }

  /// What follows when from the verdict that leads.
  var dates: [RuleDate] {
    state == .upcoming ? [] : ruleInForce?.dates ?? []
  }

  /// What the rules found when they were last asked: at the follow-up once its verdict leads, else at the deadline. It
  /// has no decision of its own, since nobody signs a follow-up.
  var lastJudgement: GateResult {
    guard let follow = followUpInForce else { return self }
    var judged = GateResult(
      gate: gate, state: state, judgedAt: follow.judgedAt, outcome: follow.outcome, criteria: follow.criteria,
      exceptions: follow.exceptions, blocking: follow.blocking, path: follow.path, followUp: nil, lost: follow.lost)
    judged.record.waivers = record.waivers
    judged.hidesExceptions = hidesExceptions
    return judged
  }

  /// Its follow-up was held, and does not let the project proceed.
  var hasFailedFollowUp: Bool { followUpInForce.map { $0.outcome.verdict.category != .proceed } ?? false }
}
