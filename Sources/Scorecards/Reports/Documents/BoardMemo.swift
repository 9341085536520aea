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
    "strategy": .record(DocumentSource.narrative),
    "signers": .list(["role": .text, "standing": .text]), "computation": .text, "details": .text,
  ])

  /// So many rows of each list leave room for the rest on two pages.
  static let longest = 6
  /// Characters of the strategy.
  static let strategyLength = 500

  private var gate: GateResult { source.gate }

  var record: TemplateRecord {
    let recommendation = RecommendationText(gate: gate, files: source.results.files)
    let timeline = MemoTimeline(source: source).rows
    return source.record(
      lists.merging([
        "chip": ReportMarkup.chip(recommendation.glyph, recommendation.word),
        "meaning": .text(VerdictText(gate: gate, files: source.results.files).meaning),
        "facts": .list(facts(recommendation)), "summary": .texts(MemoSummary(source: source).lines),
        "changes": MemoSummary(source: source).changes,
        "scorecard": .record(MemoScorecard(source: source).record),
        "timeline": .list(timeline),
        "noTimeline": .optional(timeline.isEmpty ? "Nothing is dated in the six months to come." : nil),
        "strategy": source.narrative(
          .seriesB, upTo: BoardMemo.strategyLength, rest: "*The rest stands in the planning kickoff.*"),
        "signers": .list(signers), "computation": .text(computation),
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

  private var signers: [TemplateRecord] {
    let counting = (gate.record.decision?.signOffs ?? []).filter { $0.weight == .counts || $0.weight == .overruled }
    return gate.gate.signers.map { role in
      let signed = counting.last { $0.signOff.role == role }?.signOff
      let standing = signed.map { "\($0.vote.past), \($0.name), \($0.time.day.text)" } ?? "has not signed"
      return ["role": .text(role), "standing": .text(standing)]
    }
  }

  /// Two sentences.
  private var computation: String {
    if gate.state == .upcoming { return "Nothing is computed before the gate begins. What stands here is the plan." }
    let files = PlainText.count(source.results.files.count, "input file")
    let lead =
      "The \(PlainText.count(gate.gate.rules.count, "rule")) of this gate were tried in order on what \(files) say"
    let outcome =
      gate.outcome.rule.map { "rule \($0 + 1) was the first that holds: \(gate.gate.rules[$0].summary)" }
      ?? (gate.outcome.verdict.category == .undetermined
        ? "which of them holds can't be told yet" : "none of them covers the case")
    return "\(lead) up to \(gate.judgedAt.text), and \(outcome.trimmedStop). "
      + "The same files, definitions and record give the same memo; what people signed, waived or corrected is named as theirs."
  }
}

extension String {
  /// Without a full stop at the end.
  fileprivate var trimmedStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
