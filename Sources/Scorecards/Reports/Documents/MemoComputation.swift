/// How the verdict came about, for people who know neither rules nor criteria.
struct MemoComputation {
  let source: DocumentSource

  private var gate: GateResult { source.gate }

  /// Two sentences.
  var text: String {
    if gate.state == .upcoming { return "Nothing is computed before the gate begins. What stands here is the plan." }
    let (files, rules) = (source.results.files.count, gate.gate.rules.count)
    let tried = rules == 1 ? "was tried" : "were tried in order"
    let lead =
      "The \(PlainText.count(rules, "rule")) of this gate \(tried) on what \(PlainText.count(files, "input file")) "
      + (files == 1 ? "says" : "say")
    let outcome =
      gate.chosenRule.map { "rule \((gate.outcome.rule ?? 0) + 1) was the first that holds: \($0.summary)" }
      ?? (gate.outcome.verdict.category == .undetermined
        ? "which of them holds can't be told yet" : "none of them covers the case")
    return "\(lead) up to \(gate.judgedAt.text), and \(outcome.trimmedStop). "
      + "\(override)he same inputs give the same memo; what people signed, waived or corrected is named as theirs."
      + followUp
  }

  /// The first rule alone decides at the extension date.
  private var followUp: String {
    guard let follow = gate.followUpInForce else { return "" }
    return
      " At the follow-up of \(follow.date.day.text) the first rule was asked again: \(follow.outcome.verdict.word)."
  }

  /// Who decided otherwise, and why; the sentence's first letter follows.
  private var override: String {
    guard let one = gate.record.decision?.override else { return "T" }
    let who = RecordText.person(one.role, PlainText.brief(one.name))
    let reason = one.reason.isEmpty ? "" : " (\(PlainText.brief(one.reason)))"
    return "\(who) decided \(one.decision.word) against it\(reason); t"
  }
}

extension String {
  /// Without a full stop at the end.
  fileprivate var trimmedStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
