/// The scorecard in brief: the criteria that decide, where they are few, and those that are not met.
struct MemoScorecard {
  let source: DocumentSource

  static let shape: TemplateShape = [
    "lead": .text, "rows": .list(ScorecardSection.row), "more": .optionalText,
  ]

  /// Where more decide, only what is not met is told.
  static let mostDeciding = 8
  static let longest = 8

  private var gate: GateResult { source.gate }
  private var criteria: [CriterionResult] { gate.judgementInForce.criteria }

  var fields: TemplateFields {
    if gate.state == .upcoming {
      let count = PlainText.count(criteria.count, "criterion", "criteria")
      return ["lead": .text("\(count), not judged yet."), "rows": .list([]), "more": .absent]
    }
    let shown = shown
    let bullets = bullets
    let marks = criteria.contains { !$0.isDecisive }
    let rest = told.count - shown.count
    return [
      "lead": .text(lead),
      "rows": .list(
        shown.map {
          ScorecardSection.row(
            $0, source.results.files, remark: marks && $0.isDecisive ? "decides" : nil,
            bullet: bullets[$0.criterion.id])
        }),
      "more": source.more(
        rest, " that are not met", see: "the gate’s page", at: gate.documentName + ".md#scorecard"),
    ]
  }

  /// In the order in which they are shown.
  var figures: [Figure] {
    let bullets = bullets
    return shown.compactMap { bullets[$0.criterion.id] }
  }

  /// Beside many criteria that are not met there is no room for charts; the gate's page has them.
  private var bullets: [String: Figure] { deciding.isEmpty ? [:] : source.bullets(of: shown) }

  private var shown: [CriterionResult] {
    gate.state == .upcoming ? [] : Array(told.prefix(MemoScorecard.longest))
  }

  private var deciding: [CriterionResult] {
    let deciding = criteria.filter(\.isDecisive)
    return deciding.count <= MemoScorecard.mostDeciding ? deciding : []
  }

  /// Those that decide come first, so that what is left out is told as not met.
  private var told: [CriterionResult] {
    let first = deciding
    let ids = Set(first.map(\.criterion.id))
    let gaps = criteria.filter { $0.status != .met && !ids.contains($0.criterion.id) }
    return first + gaps.filter(\.isDecisive) + gaps.filter { !$0.isDecisive }
  }

  /// `38 of 41 met: Scale 5 of 5 and Compliance 11 of 12. Those that are not met:`
  private var lead: String {
    let met = criteria.count { $0.status == .met }
    let total = "\(met) of \(criteria.count) met: \(PlainText.list(criteria.metByCategory, atMost: 8))."
    if told.isEmpty { return total }
    return total + (deciding.isEmpty ? " Those that are not met:" : " Those that decide, and those that are not met:")
  }
}
