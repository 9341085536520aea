// Recommended and decided are two things: where they differ, every report says both, the decided one first.

extension GateResult {
  /// What was decided, where it is not what the rules recommend.
  var decidedOtherwise: Verdict? {
    guard let decision = record.decision, decision.isDecided, let decided = decision.verdict,
      decided.word != outcome.verdict.word
    else { return nil }
    return decided
  }

  /// What was decided, else what the rules recommend.
  var verdictInForce: Verdict { decidedOtherwise ?? outcome.verdict }

  /// A chip; two where another verdict was decided: `**✕ HOLD** decided against **✓ GO**`.
  var verdictMarkup: TemplateValue {
    guard let decided = decidedOtherwise else { return ReportMarkup.chip(outcome.verdict) }
    return ReportMarkup.joined([
      ReportMarkup.chip(decided), .text("decided against"), ReportMarkup.chip(outcome.verdict),
    ])
  }

  /// `GO`; `HOLD decided, GO recommended`.
  var verdictWords: String {
    decidedOtherwise.map { "\($0.word) decided, \(outcome.verdict.word) recommended" } ?? outcome.verdict.word
  }

  /// Its follow-up is held, or may be: only a conditional verdict has one, and until the deadline any may come.
  var mayHaveFollowUp: Bool {
    if gate.extensionDate == nil { return false }
    if let decided = decidedOtherwise { return decided.category == .conditional }
    switch state {
    case .upcoming, .open: return true
    case .due, .decided: return followUp != nil || outcome.verdict.category == .conditional
    }
  }

  /// It is held for sure.
  var hasFollowUp: Bool {
    mayHaveFollowUp && (state == .due || state == .decided) && verdictInForce.category == .conditional
  }
}
