/// The verdict at the extension date, beside the first one, which stays on record.
struct FollowUpSection {
  let gate: GateResult
  let files: [InputFile]

  static let shape: TemplateShape = [
    "date": .text, "chip": .text, "summary": .text, "rows": .list(ScorecardSection.row),
  ]

  var fields: TemplateValue {
    guard let follow = gate.followUp else { return .absent }
    let deciding = Set(gate.gate.rules.first?.when.criteria ?? [])
    let rows = follow.judgement.criteria.filter { deciding.contains($0.criterion.id) && $0.status != .met }
    return .fields([
      "date": .text(follow.date.day.text), "chip": ReportMarkup.chip(follow.judgement.outcome.verdict),
      "summary": .text(summary(follow)),
      "rows": .list(rows.map { ScorecardSection.row($0, files, isPlace: false) }),
    ])
  }

  private func summary(_ follow: FollowUp) -> String {
    let (judgedAt, word) = (follow.judgement.judgedAt.text, follow.judgement.outcome.verdict.word)
    if gate.heldFollowUp == nil {
      return
        "If the follow-up were held now, on the evidence up to \(judgedAt), the verdict would be \(word). \(first)"
    }
    if let decided = gate.decidedOtherwise, gate.followUpInForce == nil {
      return "Judged again on the evidence up to \(judgedAt), the verdict was \(word). It is not in force: "
        + "\(decided.word) was decided after it."
    }
    return "Judged again on the evidence up to \(judgedAt), the verdict is \(word). \(first)"
  }

  private var first: String {
    "The verdict of \(gate.gate.deadline.day.text), \(gate.firstVerdict.word), stays on record."
  }
}
