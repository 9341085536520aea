/// What the rules recommend to a board, in its own words.
struct RecommendationText {
  let gate: GateResult
  let files: [InputFile]

  /// What was decided against the recommendation.
  private var override: Verdict? { gate.record.decision?.state == .overridden ? gate.decidedOtherwise : nil }

  private var category: VerdictClass {
    gate.state == .upcoming ? .undetermined : gate.verdictInForce.category
  }

  var tone: StatusTone { StatusTone(category) }

  /// `Proceed with conditions`, `Do not proceed: HOLD by override`, `Do not proceed: HOLD at the follow-up`.
  var word: String {
    if let follow = gate.followUpInForce {
      return category == .undetermined ? words : "\(words): \(follow.judgement.outcome.verdict.word) at the follow-up"
    }
    return override.map { "\(words): \($0.word) by override" } ?? words
  }

  private var words: String {
    switch category {
    case .proceed: "Proceed"
    case .conditional: "Proceed with conditions"
    case .stop: "Do not proceed"
    case .undetermined:
      gate.state == .upcoming ? "No recommendation yet: not begun" : "No recommendation yet: evidence missing"
    }
  }

  /// What the board is asked, to follow these words.
  var resolution: String {
    if gate.state == .upcoming { return "for nothing yet: this gate begins on \(gate.gate.begins.day.text)." }
    if let follow = gate.followUpInForce { return resolution(of: follow) }
    if gate.record.decision?.isDecided == true {
      return "for nothing more: it is decided (\(DecisionText(gate: gate).phrase))."
    }
    if gate.record.decision?.state == .rejected {
      return PlainText.sentence("to settle \(gate.first.outcome.verdict.word), \(DecisionText(gate: gate).phrase)")
    }
    let headline = gate.ruleInForce?.headline.map { ": \($0)" } ?? ""
    let word = VerdictText(gate: gate, files: files).name
    switch category {
    case .proceed: return PlainText.sentence("to approve \(word)\(headline)")
    case .conditional: return PlainText.sentence("to approve \(word) with the conditions below\(headline)")
    case .stop: return PlainText.sentence("to confirm \(word)\(headline)")
    case .undetermined:
      return "for nothing yet: the evidence that is owed has to be there first."
    }
  }

  /// An approval of the first verdict does not decide the follow-up.
  private func resolution(of follow: FollowUp) -> String {
    let verdict = VerdictText(gate: gate, files: files).name
    let name = "\(verdict), the verdict of the follow-up of \(follow.date.day.text)"
    let headline = gate.ruleInForce?.headline.map { ": \($0)" } ?? ""
    switch category {
    case .proceed: return PlainText.sentence("to approve \(name)\(headline)")
    case .conditional: return PlainText.sentence("to approve \(name), with the conditions below\(headline)")
    case .stop: return PlainText.sentence("to confirm \(name)\(headline)")
    case .undetermined: return "for nothing yet: the evidence that the follow-up lacks has to be there first."
    }
  }
}
