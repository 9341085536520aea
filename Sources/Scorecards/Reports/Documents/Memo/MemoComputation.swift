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
      gate.rule(of: gate.first).map {
        "rule \((gate.first.outcome.rule ?? 0) + 1) was the first that holds: \($0.summary)"
      }
      ?? (gate.first.outcome.verdict.category == .undetermined
        ? "which of them holds can't be told yet" : "none of them covers the case")
    return "\(lead) up to \(gate.first.judgedAt.text), and \(outcome.trimmedStop). "
      + "The same inputs give the same memo; what people signed, waived or corrected is named as theirs." + followUp
  }

  /// The first rule alone decides at the extension date.
  private var followUp: String {
    guard let follow = gate.followUpInForce else { return "" }
    return
      " At the follow-up of \(follow.date.day.text) the first rule was asked again: \(follow.judgement.outcome.verdict.word)."
  }

  /// Characters of an override's reason: four lines on paper.
  static let longestReason = 400

  /// Who decided otherwise, and why, which is nothing to be short about; `nil` where nobody has.
  var override: String? {
    guard let one = gate.record.decision?.override else { return nil }
    let who = RecordText.person(one.role, PlainText.brief(one.name))
    let reason = one.reason.isEmpty ? "" : ": \(PlainText.brief(one.reason, to: MemoComputation.longestReason))"
    return PlainText.sentence("\(who) decided \(one.decision.word) against the recommendation\(reason)")
  }
}

extension String {
  /// Without a full stop at the end.
  fileprivate var trimmedStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
