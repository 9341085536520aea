/// A change of a verdict as the feed tells it.
struct VerdictChangeText {
  let change: VerdictChange
  /// It was found before the deadline, so that the rules recommended nothing yet.
  var isProvisional = false

  private var gate: String { "Gate \(change.number)" }
  private var chip: String { "\(change.verdict.category.glyph) \(change.verdict.word)" }
  /// What was recommended, where another verdict was decided.
  private var recommended: String? { change.recommended.flatMap { $0 == change.verdict ? nil : $0.word } }

  /// `Gate 7: ✓ GO, was HOLD`; `Gate 7, follow-up: ✓ GO`; `Gate 7, decided: ✕ HOLD, recommended was GO`.
  var title: String {
    let was = change.before.map { $0 == change.verdict ? "" : ", was \($0.word)" } ?? ""
    switch change.kind {
    case .recommended: return "\(gate): \(chip)\(isProvisional ? " if decided now" : "")\(was)"
    case .followUp: return "\(gate), follow-up: \(chip)\(was)"
    case .decided: return "\(gate), decided: \(chip)\(recommended.map { ", recommended was \($0)" } ?? "")"
    }
  }

  var sentences: String {
    let asOf = "As of \(change.run.asOf.text)"
    let subject = "\(gate), \(PlainText.sentence(change.title))"
    switch change.kind {
    case .recommended: return "\(asOf) \(recommendation(subject))\(past)\(signing)"
    case .followUp:
      return "\(asOf) the verdict at the follow-up is \(change.verdict.word) for \(subject)\(past) The first verdict "
        + "stays on record."
    case .decided:
      let against = recommended.map { " The rules recommended \($0)." } ?? " It is what the rules recommended."
      return "\(asOf) \(change.verdict.word) is decided for \(subject)\(against)"
    }
  }

  private var past: String {
    guard let before = change.before else { return " It is the first one." }
    return before == change.verdict
      ? " As it would have been before the deadline." : " Before, it was \(before.word)."
  }

  private func recommendation(_ subject: String) -> String {
    let word = change.verdict.word
    if change.verdict.category == .undetermined { return "the verdict can't be told yet for \(subject)" }
    return isProvisional
      ? "the rules would recommend \(word), if it were decided now, for \(subject)"
      : "the rules recommend \(word) for \(subject)"
  }

  private var signing: String {
    isProvisional || change.verdict.category == .undetermined
      ? "" : " What they recommend becomes the decision when those with authority have signed."
  }
}
