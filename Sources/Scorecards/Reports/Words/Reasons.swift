/// Why a judgement's verdict is what it is, in sentences that results and reports share.
struct Reasons {
  let gate: GateResult
  let judgement: Judgement
  let files: [InputFile]

  var sentences: [String] {
    [verdictSentence, VerdictText(gate: gate, judgement: judgement, files: files).lost].compactMap { $0 }
      + judgement.results(for: judgement.blocking).map(sentence)
  }

  /// How the verdict came about.
  var verdictSentence: String {
    let outcome = judgement.outcome
    if judgement.state == .upcoming { return "The gate has not begun; it begins on \(gate.gate.begins.day.text)." }
    if outcome.verdict.category == .undetermined {
      let words = outcome.possible.map(\.word).joined(separator: ", ")
      return "Missing evidence could still change the verdict; possible: \(words)."
    }
    guard let index = outcome.rule, gate.gate.rules.indices.contains(index) else {
      return "No rule matched; \(PlainText.list(gate.gate.authority.finalCall)) have the final call."
    }
    return PlainText.sentence("Rule \(index + 1): \(gate.gate.rules[index].summary)")
  }

  /// What one criterion says: status, figure, target, and where it stands between them.
  func sentence(_ result: CriterionResult) -> String {
    PlainText.sentence("\(result.criterion.title): \(phrase(result))")
  }

  /// `missed, 4,200,000 against a target of at least 5,000,000 (800,000 short)`; `missing, no checklist mentions it`.
  func phrase(_ result: CriterionResult) -> String {
    "\(result.status.rawValue), \(CriterionText(result: result, files: files).phrase)"
  }
}
