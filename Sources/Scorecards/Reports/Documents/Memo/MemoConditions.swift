/// What is tied to the recommendation: what stands in the way of the best verdict, and the exceptions beside it.
struct MemoConditions {
  let source: DocumentSource

  static let shape: TemplateShape = [
    "kind": .text, "chip": .text, "title": .text, "text": .text, "owner": .text, "by": .text,
  ]

  private var gate: GateResult { source.gate }
  private var judgement: Judgement { gate.judgementInForce }
  private var files: [InputFile] { source.results.files }

  var rows: [TemplateFields] {
    if gate.state == .upcoming { return [] }
    return judgement.pathTexts(files).map { row("condition", $0, by: until) }
      + judgement.exceptionTexts(files).map { row("exception", $0, by: nil) }
  }

  /// The day on which the gate is judged with them, for the last time.
  private var until: Day? {
    if gate.inForce == .followUp { return nil }
    let isConditional = gate.mayHaveFollowUp && judgement.outcome.possible.contains { $0.category == .conditional }
    return (isConditional ? gate.gate.extensionDate?.day : nil) ?? (gate.state == .open ? gate.gate.deadline.day : nil)
  }

  private func row(_ kind: String, _ text: CriterionText, by day: Day?) -> TemplateFields {
    let waiver = gate.record.waivers.last { $0.period == .inForce && $0.waiver.criterion == text.result.criterion.id }
    let waived = waiver.map { "; waived by \(PlainText.brief($0.waiver.approver)) until \($0.waiver.until.text)" } ?? ""
    let phrase = PlainText.brief(PlainText.capitalised(text.phrase), to: PlainText.briefSentence)
    // Where neither checklist nor gate dates it, the roadmap may.
    let due = text.result.finding.item?.due ?? day ?? source.sixMonths.roadmap.due(of: text.result.criterion.id)
    return [
      "kind": .text(kind), "chip": ReportMarkup.chip(text.result.status), "title": .text(text.title),
      "text": ReportMarkup.inner(phrase + waived), "owner": .text(text.owner),
      "by": due.map { ReportMarkup.unbroken($0.text) } ?? .text("no date set"),
    ]
  }
}
