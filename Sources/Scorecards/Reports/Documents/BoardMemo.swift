/// The values for a board memo: two printed pages, the recommendation first.
struct BoardMemo {
  let source: DocumentSource

  static let shape = DocumentSource.shape.adding([
    "chip": .text, "meaning": .text, "facts": .list(["label": .text, "fact": .text]), "summary": .texts,
    "changes": .optionalRecord(["lead": .text, "items": .texts]),
    "scorecard": .record(MemoScorecard.shape),
    "conditions": .list(MemoConditions.shape), "noConditions": .optionalText, "moreConditions": .optionalText,
    "risks": .list(RiskRows.shape), "noRisks": .optionalText, "moreRisks": .optionalText,
    "timeline": .list(["day": .text, "what": .text, "standing": .text, "owner": .text]), "noTimeline": .optionalText,
    "moreTimeline": .optionalText,
    "strategy": .record(DocumentSource.narrative),
    "signers": .list(["role": .text, "standing": .text]), "computation": .text, "details": .text,
  ])

  /// So many rows of each list leave room for the rest on two pages.
  static let longest = 5
  /// Characters of the strategy.
  static let strategyLength = 500

  private var gate: GateResult { source.gate }

  var record: TemplateRecord {
    let recommendation = RecommendationText(gate: gate, files: source.results.files)
    let plan = MemoTimeline(source: source)
    let timeline = plan.rows
    return source.record(
      lists.merging([
        "chip": ReportMarkup.chip(recommendation.glyph, recommendation.word),
        "meaning": .text(VerdictText(gate: gate, files: source.results.files).meaning),
        "facts": .list(facts(recommendation)), "summary": .texts(MemoSummary(source: source).lines),
        "changes": MemoSummary(source: source).changes,
        "scorecard": .record(MemoScorecard(source: source).record),
        "timeline": .list(timeline), "moreTimeline": .optional(plan.rest > 0 ? "And \(plan.rest) more." : nil),
        "noTimeline": .optional(timeline.isEmpty ? "Nothing is dated in the six months to come." : nil),
        "strategy": source.narrative(
          .seriesB, upTo: BoardMemo.strategyLength, rest: "*The rest stands in the planning kickoff.*"),
        "signers": .list(MemoSignatures(gate: gate).rows), "computation": .text(MemoComputation(source: source).text),
        "details": ReportMarkup.link(gate.heading, to: gate.documentName + ".md"),
      ]) { own, _ in own })
  }

  private var lists: [String: TemplateValue] {
    let conditions = MemoConditions(source: source).rows
    let risks = RiskRows(risks: source.briefing.risks ?? []).rows
    return [
      "conditions": .list(Array(conditions.prefix(BoardMemo.longest))),
      "noConditions": .optional(conditions.isEmpty ? "None." : nil),
      "moreConditions": more(conditions.count), "risks": .list(Array(risks.prefix(BoardMemo.longest))),
      "noRisks": source.missingRisks, "moreRisks": more(risks.count),
    ]
  }

  private func more(_ count: Int) -> TemplateValue {
    .optional(count > BoardMemo.longest ? "And \(count - BoardMemo.longest) more." : nil)
  }

  private func facts(_ recommendation: RecommendationText) -> [TemplateRecord] {
    let facts = [
      ("For", gate.heading), ("As of", gate.judgedAt.text), ("The board is asked", recommendation.resolution),
      ("Decision", DecisionText(gate: gate).phrase),
    ]
    return facts.map { ["label": .text($0.0), "fact": .text($0.1)] }
  }
}
