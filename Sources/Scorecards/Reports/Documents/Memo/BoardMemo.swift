/// The values for a board memo: two printed pages, the recommendation first.
struct BoardMemo {
  let source: DocumentSource

  static let shape = DocumentSource.shape.adding([
    "chip": .text, "meaning": .text, "facts": .list(["label": .text, "fact": .text]), "summary": .texts,
    "changes": .optionalFields(["lead": .text, "items": .texts]),
    "scorecard": .fields(MemoScorecard.shape),
    "conditions": .list(MemoConditions.shape), "noConditions": .optionalText, "moreConditions": .optionalText,
    "risks": .list(RiskRows.shape), "noRisks": .optionalText, "moreRisks": .optionalText,
    "timeline": .list(SixMonthPlan.row), "noTimeline": .optionalText,
    "moreTimeline": .optionalText,
    "strategy": .fields(DocumentSource.narrative),
    "signers": .list(["role": .text, "standing": .text]), "override": .optionalText,
    "computation": .text, "details": .optionalText,
    "today": .optionalText,
  ])

  /// Rows that each list has at most, however much room there is; risks have longer texts.
  static let longest = 5
  static let mostRisks = 4
  /// So much of the strategy.
  static let strategy = NarrativeCut(characters: 500, lines: 6)
  /// So much where even the shortest lists would leave no room for that.
  static let shortStrategy = NarrativeCut(characters: 220, lines: 2)

  private var gate: GateResult { source.gate }

  var fields: TemplateFields {
    let whole = told(BoardMemo.strategy)
    let isCrowded = BoardMemo.height(of: whole, figures.count) + MemoSpace.leastLists > MemoSpace.pages
    let told = isCrowded ? told(BoardMemo.shortStrategy) : whole
    return source.fields(told.merging(lists(beside: BoardMemo.height(of: told, figures.count))) { own, _ in own })
  }

  /// All but the lists whose length depends on how much room the rest leaves.
  private func told(_ strategy: NarrativeCut) -> [String: TemplateValue] {
    let recommendation = RecommendationText(gate: gate, files: source.results.files)
    let summary = MemoSummary(source: source)
    let computation = MemoComputation(source: source)
    return [
      "chip": ReportMarkup.chip(recommendation.tone, recommendation.word),
      "meaning": .text(VerdictText(gate: gate, files: source.results.files).meaning),
      "facts": .list(facts(recommendation)), "summary": .texts(summary.lines), "changes": summary.changes,
      "scorecard": .fields(MemoScorecard(source: source).fields),
      "strategy": source.narrative(
        .seriesB, cut: strategy,
        rest: source.kickoff == nil ? "*The rest is left out here.*" : "*The rest stands in the planning kickoff.*"),
      "signers": .list(MemoSignatures(gate: gate).rows), "override": .optional(computation.override),
      "computation": .text(computation.text), "details": source.isPublic ? .absent : source.link(gate),
      "today": .optional(today),
    ]
  }

  var figures: [Figure] { MemoScorecard(source: source).figures }

  /// Risks and plan are of the as-of day; where the verdict is of another one, they say so.
  private var today: String? {
    let today = source.results.asOf.day
    return today == gate.first.judgedAt.day ? nil : today.text
  }

  private func lists(beside height: Int) -> [String: TemplateValue] {
    let conditions = MemoConditions(source: source).rows
    let risks = RiskRows(risks: source.briefing.risks ?? [], isBrief: true).rows
    let plan = MemoTimeline(source: source)
    let most = MemoSpace.rows(
      risks: .init(heights: risks.map(MemoSpace.row), most: BoardMemo.mostRisks, least: 1),
      dates: .init(heights: plan.rows().map(MemoSpace.row), most: MemoTimeline.longest, least: 1),
      conditions: .init(heights: conditions.map(MemoSpace.row), most: BoardMemo.longest, least: 2), beside: height)
    return [
      "conditions": .list(Array(conditions.prefix(most.conditions))),
      "noConditions": .optional(conditions.isEmpty ? "None." : nil),
      "moreConditions": source.more(
        conditions.count - most.conditions, see: "the gate’s page", at: gate.documentName + ".md"),
      "risks": .list(Array(risks.prefix(most.risks))), "noRisks": source.missingRisks,
      "moreRisks": source.more(
        risks.count - most.risks, see: "the planning kickoff", at: source.kickoff.map { $0 + ".md#risks" }),
      "timeline": .list(plan.rows(most.dates)),
      "noTimeline": .optional(plan.count == 0 ? "Nothing is dated in the six months to come." : nil),
      "moreTimeline": source.more(
        plan.count - most.dates, see: "the plan of six months", at: "index.md#the-next-six-months"),
    ]
  }

  /// Of a report that looks from another day than the verdict, both days.
  private var judged: (String, String) {
    let judgedAt = gate.judgementInForce.judgedAt.text
    return today.map { ("Judged as of", "\(judgedAt) (report of \($0))") } ?? ("As of", judgedAt)
  }

  private func facts(_ recommendation: RecommendationText) -> [TemplateFields] {
    let facts = [
      ("For", gate.heading), judged, ("The board is asked", recommendation.resolution),
      ("Decision", DecisionText(gate: gate).briefPhrase),
    ]
    return facts.map { ["label": .text($0.0), "fact": .text($0.1)] }
  }
}
