/// The values for a board memo: two printed pages, the recommendation first.
struct BoardMemo {
  let source: DocumentSource

  static let shape = DocumentSource.shape.adding([
    "chip": .text, "meaning": .text, "facts": .list(["label": .text, "fact": .text]), "summary": .texts,
    "changes": .optionalRecord(["lead": .text, "items": .texts]),
    "scorecard": .record(MemoScorecard.shape),
    "conditions": .list(MemoConditions.shape), "noConditions": .optionalText, "moreConditions": .optionalText,
    "risks": .list(RiskRows.shape), "noRisks": .optionalText, "moreRisks": .optionalText,
    "timeline": .list(SixMonthPlan.row), "noTimeline": .optionalText,
    "moreTimeline": .optionalText,
    "strategy": .record(DocumentSource.narrative),
    "signers": .list(["role": .text, "standing": .text]), "computation": .text, "details": .optionalText,
    "today": .optionalText,
  ])

  /// So many rows of each list leave room for the rest on two pages.
  static let longest = 5
  /// Risks have longer texts.
  static let mostRisks = 4
  /// So much of the strategy.
  static let strategy = NarrativeCut(characters: 500, lines: 6)

  private var gate: GateResult { source.gate }

  var record: TemplateRecord {
    let recommendation = RecommendationText(gate: gate, files: source.results.files)
    let plan = MemoTimeline(source: source)
    let timeline = plan.rows
    let scorecard = MemoScorecard(source: source)
    return source.record(
      lists.merging([
        "chip": ReportMarkup.chip(recommendation.glyph, recommendation.word),
        "meaning": .text(VerdictText(gate: gate, files: source.results.files).meaning),
        "facts": .list(facts(recommendation)), "summary": .texts(MemoSummary(source: source).lines),
        "changes": MemoSummary(source: source).changes,
        "scorecard": .record(scorecard.record),
        "timeline": .list(timeline),
        "moreTimeline": source.more(plan.rest, see: "the plan of six months", at: "index.md#the-next-six-months"),
        "noTimeline": .optional(timeline.isEmpty ? "Nothing is dated in the six months to come." : nil),
        "strategy": source.narrative(
          .seriesB, cut: BoardMemo.strategy, rest: "*The rest stands in the planning kickoff.*"),
        "signers": .list(MemoSignatures(gate: gate).rows), "computation": .text(MemoComputation(source: source).text),
        "details": source.isPublic ? .absent : source.link(gate), "today": .optional(today),
      ]) { own, _ in own })
  }

  var figures: [Figure] { MemoScorecard(source: source).figures }

  /// Risks and plan are of the as-of day; where the verdict is of another one, they say so.
  private var today: String? {
    let today = source.results.asOf.day
    return today == gate.judgedAt.day ? nil : today.text
  }

  private var lists: [String: TemplateValue] {
    let conditions = MemoConditions(source: source).rows
    let risks = RiskRows(risks: source.briefing.risks ?? [], isBrief: true).rows
    return [
      "conditions": .list(Array(conditions.prefix(BoardMemo.longest))),
      "noConditions": .optional(conditions.isEmpty ? "None." : nil),
      "moreConditions": source.more(
        conditions.count - BoardMemo.longest, see: "the gate’s page", at: gate.documentName + ".md"),
      "risks": .list(Array(risks.prefix(BoardMemo.mostRisks))),
      "noRisks": source.missingRisks,
      "moreRisks": source.more(
        risks.count - BoardMemo.mostRisks, see: "the planning kickoff", at: source.kickoff.map { $0 + ".md#risks" }),
    ]
  }

  private func facts(_ recommendation: RecommendationText) -> [TemplateRecord] {
    let facts = [
      ("For", gate.heading), ("As of", gate.lastJudgement.judgedAt.text),
      ("The board is asked", recommendation.resolution),
      ("Decision", DecisionText(gate: gate).phrase),
    ]
    return facts.map { ["label": .text($0.0), "fact": .text($0.1)] }
  }
}
