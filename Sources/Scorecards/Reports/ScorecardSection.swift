/// Every criterion of a gate with its status, by category.
struct ScorecardSection {
  let gate: GateResult
  let files: [InputFile]
  let spans: StatusSpanText

  /// Above this a table for each category reads better than one for all.
  static let longest = 20

  static let row: TemplateShape = [
    "criterion": .text, "decides": .flag, "chip": .text, "actual": .text, "target": .text, "margin": .text,
    "owner": .text, "since": .optionalText,
  ]
  static let category: TemplateShape = ["category": .text, "heading": .text, "rows": .list(row)]
  static let shape: TemplateShape = [
    "legend": .text, "bands": .optionalText, "isLong": .flag, "categories": .list(category),
  ]

  var record: TemplateRecord {
    [
      "legend": .text(legend), "bands": .optional(bands),
      "isLong": .flag(gate.criteria.count > ScorecardSection.longest),
      "categories": .list(categories),
    ]
  }

  private var categories: [TemplateRecord] {
    let marks = gate.criteria.contains { !$0.isDecisive }
    return gate.criteria.map(\.criterion.category).distinct.map { category in
      let own = gate.criteria.filter { $0.criterion.category == category }
      return [
        "category": ReportMarkup.strong(category), "heading": .text(heading(category, own)),
        "rows": .list(
          own.map { ScorecardSection.row($0, files, marksDeciding: marks, since: spans.text($0.criterion.id)) }),
      ]
    }
  }

  /// `Compliance: 11 of 12 met`.
  private func heading(_ category: String, _ own: [CriterionResult]) -> String {
    let met = own.count { $0.status == .met }
    return gate.state == .upcoming ? category : "\(category): \(met) of \(own.count) met"
  }

  static func row(_ result: CriterionResult, _ files: [InputFile], marksDeciding: Bool, since: String? = nil)
    -> TemplateRecord
  {
    let text = CriterionText(result: result, files: files)
    let written = result.criterion.isMeasured ? ReportMarkup.unbroken : ReportMarkup.inner
    return [
      "criterion": .text(text.title), "decides": .flag(marksDeciding && result.isDecisive),
      "chip": ReportMarkup.chip(result.status), "actual": written(text.shown), "target": written(text.target),
      "margin": written(text.margin),
      "owner": .text(text.owner), "since": .optional(since),
    ]
  }

  private var margins: String { gate.state == .upcoming ? "" : "A margin with + is on the good side of its target." }

  private var legend: String {
    let deciding = gate.criteria.count(where: \.isDecisive)
    if deciding == gate.criteria.count { return "Each of these \(deciding) criteria decides. \(margins)" }
    return "\(deciding) of the \(gate.criteria.count) criteria decide; they are marked. "
      + "The others do not change the verdict, and each one that is not met is named as an exception. \(margins)"
  }

  /// Where the gate says what is enough though short of the target.
  private var bands: String? {
    let sentences = [
      bands("Short of the target, these are still acceptable", \.acceptable),
      bands("Short of the target, these count as partial", \.partial),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func bands(_ lead: String, _ band: KeyPath<Measure, Threshold?>) -> String? {
    let texts = gate.criteria.compactMap { result -> String? in
      guard case .measured(let measure) = result.criterion.source, let threshold = measure[keyPath: band] else {
        return nil
      }
      return "\(result.criterion.title) \(MeasureText(measure: measure).target(threshold))"
    }
    return texts.isEmpty ? nil : "\(lead): \(texts.joined(separator: "; "))."
  }
}
