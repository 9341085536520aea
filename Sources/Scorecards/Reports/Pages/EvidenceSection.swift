/// Where every figure comes from, so that an auditor can find it again.
struct EvidenceSection {
  let judgement: Judgement
  let files: [InputFile]

  static let shape: TemplateShape = [
    "rows": .list([
      "criterion": .text, "places": .text, "time": .text, "reading": .text, "digests": .optionalText, "remark": .text,
    ])
  ]

  /// Absent for a gate that has not begun.
  var fields: TemplateValue {
    judgement.state == .upcoming ? .absent : .fields(["rows": .list(judgement.criteria.map(row))])
  }

  private func row(_ result: CriterionResult) -> TemplateFields {
    let text = EvidenceText(result: result, files: files, judgedAt: judgement.judgedAt)
    return [
      "criterion": .text(result.criterion.title),
      "places": .text(text.placesInShort),
      "time": ReportMarkup.inner(text.time),
      "reading": reading(text), "digests": text.digests.isEmpty ? .absent : ReportMarkup.codes(text.digests),
      "remark": .text(text.remark ?? ""),
    ]
  }

  /// What a checklist shows as evidence becomes a link only where it is a web address.
  private func reading(_ text: EvidenceText) -> TemplateValue {
    guard case .item = text.result.criterion.source, let shown = text.result.finding.item?.evidence,
      ["http", "https"].contains(LinkTarget.scheme(of: shown)?.lowercased())
    else { return .text(text.reading.map(PlainText.capitalised) ?? "") }
    return ReportMarkup.link(shown, to: shown)
  }
}
