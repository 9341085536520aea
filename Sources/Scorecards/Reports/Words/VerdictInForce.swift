// Recommended and decided are two things, and so are a verdict and that of its follow-up: where they differ, every report
// says both, the one in force first.

extension GateResult {
  /// A chip; two where another verdict is in force than the rules recommended: `**✕ HOLD** decided against **✓ GO**`,
  /// `**✕ HOLD** at the follow-up of Mar 15, 2026, first **◐ CONDITIONAL GO**`.
  var verdictMarkup: TemplateValue {
    let words: String
    if let follow = followUpInForce {
      words = "at the follow-up of \(follow.date.day.text), first"
    } else if decidedOtherwise != nil {
      words = "decided against"
    } else {
      return ReportMarkup.chip(outcome.verdict)
    }
    let before = followUpInForce == nil ? outcome.verdict : firstVerdict
    return ReportMarkup.joined([ReportMarkup.chip(verdictInForce), .text(words), ReportMarkup.chip(before)])
  }

  /// `GO`; `HOLD decided, GO recommended`; `HOLD at the follow-up of Mar 15, 2026, CONDITIONAL GO first`.
  var verdictWords: String {
    if let follow = followUpInForce {
      return "\(verdictInForce.word) at the follow-up of \(follow.date.day.text), \(firstVerdict.word) first"
    }
    return decidedOtherwise.map { "\($0.word) decided, \(outcome.verdict.word) recommended" } ?? outcome.verdict.word
  }

  /// How the follow-up stands: `HOLD`; `it would be HOLD today` as long as it is open; `nil` where none is held.
  var followUpStanding: String? {
    guard let followUp, mayHaveFollowUp else { return nil }
    let word = followUp.outcome.verdict.word
    if followUp.state != .open { return word }
    return followUp.outcome.verdict.category == .undetermined
      ? "today it could not be told yet" : "it would be \(word) today"
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
    mayHaveFollowUp && (state == .due || state == .decided) && firstVerdict.category == .conditional
  }
}
