/// The scorecard in brief: every criterion of a short gate, of a long one those that are not met.
struct MemoScorecard {
  let source: DocumentSource

  static let shape: TemplateShape = [
    "lead": .text, "rows": .list(ScorecardSection.row), "more": .optionalText,
  ]

  /// A gate with more criteria is told by its gaps.
  static let longest = 15
  static let mostGaps = 10

  private var gate: GateResult { source.gate }

  var record: TemplateRecord {
    if gate.state == .upcoming {
      let count = PlainText.count(gate.criteria.count, "criterion", "criteria")
      return ["lead": .text("\(count), not judged yet."), "rows": .list([]), "more": .absent]
    }
    let isShort = gate.criteria.count <= MemoScorecard.longest
    let shown = isShort ? gate.criteria : Array(gaps.prefix(MemoScorecard.mostGaps))
    let rest = isShort ? 0 : gaps.count - shown.count
    let marks = gate.criteria.contains { !$0.isDecisive }
    return [
      "lead": .text(lead(isShort)),
      "rows": .list(shown.map { ScorecardSection.row($0, source.results.files, marksDeciding: marks) }),
      "more": .optional(rest > 0 ? "And \(rest) more that are not met." : nil),
    ]
  }

  /// Those that decide first.
  private var gaps: [CriterionResult] {
    let gaps = gate.criteria.filter { $0.status != .met }
    return gaps.filter(\.isDecisive) + gaps.filter { !$0.isDecisive }
  }

  /// `38 of 41 met: Scale 5 of 5, Compliance 11 of 12.`
  private func lead(_ isShort: Bool) -> String {
    let met = gate.criteria.count { $0.status == .met }
    let categories = gate.criteria.map(\.criterion.category).distinct.map { category in
      let own = gate.criteria.filter { $0.criterion.category == category }
      return "\(category) \(own.count { $0.status == .met }) of \(own.count)"
    }
    let total = "\(met) of \(gate.criteria.count) met: \(PlainText.list(categories, atMost: 8))."
    return isShort || gaps.isEmpty ? total : total + " These are not:"
  }
}
