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
      return ReportMarkup.chip(first.outcome.verdict)
    }
    let before = followUpInForce == nil ? first.outcome.verdict : firstVerdict
    return ReportMarkup.joined([ReportMarkup.chip(verdictInForce), .text(words), ReportMarkup.chip(before)])
  }

  /// `GO`; `HOLD decided, GO recommended`; `HOLD at the follow-up of Mar 15, 2026, CONDITIONAL GO first`.
  var verdictWords: String {
    if let follow = followUpInForce {
      return "\(verdictInForce.word) at the follow-up of \(follow.date.day.text), \(firstVerdict.word) first"
    }
    let recommended = first.outcome.verdict.word
    return decidedOtherwise.map { "\($0.word) decided, \(recommended) recommended" } ?? recommended
  }

  /// How the follow-up stands: `HOLD`; `it would be HOLD today` as long as it is open; `nil` where none is held.
  var followUpPhrase: String? {
    guard let followUp, mayHaveFollowUp else { return nil }
    let verdict = followUp.judgement.outcome.verdict
    if heldFollowUp != nil { return verdict.word }
    return verdict.category == .undetermined
      ? "today it could not be told yet" : "it would be \(verdict.word) today"
  }
}
