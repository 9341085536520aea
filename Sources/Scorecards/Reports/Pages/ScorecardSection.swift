/// Every criterion of a gate with its status, what matters first.
struct ScorecardSection {
  let judgement: Judgement
  /// The word for what is aimed at.
  let aim: String
  let files: [InputFile]
  let spans: StatusSpanText
  /// By the criterion's id.
  var bullets: [String: Figure] = [:]

  /// Above this a table for each group reads better than one for all.
  static let longest = 20

  static let row: TemplateShape = [
    "criterion": .text, "remark": .optionalText, "chip": .text, "bullet": .optionalText, "actual": .text,
    "target": .text, "margin": .text, "owner": .text, "since": .optionalText,
  ]
  static let group: TemplateShape = ["group": .text, "heading": .text, "rows": .list(row)]
  static let shape: TemplateShape = [
    "legend": .text, "bands": .optionalText, "isLong": .flag, "groups": .list(group),
  ]

  var fields: TemplateFields {
    [
      "legend": .text(ScorecardLegend(judgement: judgement).text),
      "bands": .optional(ScorecardLegend(judgement: judgement).bands),
      "isLong": .flag(judgement.criteria.count > ScorecardSection.longest),
      "groups": .list(groups),
    ]
  }

  private var groups: [TemplateFields] {
    let marks = judgement.criteria.contains { !$0.isDecisive }
    let hasCategories = judgement.state != .upcoming && Set(judgement.criteria.map(\.criterion.category)).count > 1
    return judgement.criterionGroups(towards: aim).map { group in
      [
        "group": ReportMarkup.strong(group.name),
        "heading": .text(judgement.state == .upcoming ? group.name : "\(group.name): \(group.criteria.count)"),
        "rows": .list(group.criteria.map { row($0, marks, hasCategories) }),
      ]
    }
  }

  /// The category stands with each name, unless the group is the category or there is but one.
  private func row(_ result: CriterionResult, _ marks: Bool, _ hasCategories: Bool) -> TemplateFields {
    let decides = marks && result.isDecisive ? "decides" : nil
    let category = hasCategories ? result.criterion.category : nil
    let remark = [category, decides].compactMap { $0 }.joined(separator: " · ")
    return ScorecardSection.row(
      result, files, remark: remark.isEmpty ? nil : remark, since: spans.text(result.criterion.id),
      bullet: bullets[result.criterion.id])
  }

  /// - Parameter isPlace: links lead to this row, the first of its criterion in the document; else it leads to that.
  static func row(
    _ result: CriterionResult, _ files: [InputFile], remark: String? = nil, since: String? = nil, bullet: Figure? = nil,
    isPlace: Bool = true
  ) -> TemplateFields {
    let text = CriterionText(result: result, files: files)
    let written = result.criterion.isMeasured ? ReportMarkup.unbroken : ReportMarkup.inner
    let name =
      isPlace
      ? ReportMarkup.place(text.title, named: result.criterion.anchor)
      : ReportMarkup.link(text.title, to: "#\(result.criterion.anchor)")
    return [
      "criterion": name, "remark": .optional(remark),
      "chip": ReportMarkup.chip(result.status), "bullet": bullet.map(ReportMarkup.image) ?? .absent,
      "actual": written(text.shown), "target": written(text.target), "margin": written(text.margin),
      "owner": .text(text.owner), "since": .optional(since),
    ]
  }
}
