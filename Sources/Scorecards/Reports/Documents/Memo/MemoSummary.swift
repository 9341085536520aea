/// The few lines that a board reads first, and what is new since the run before.
struct MemoSummary {
  let source: DocumentSource

  static let mostLines = 5
  static let mostChanges = 4

  private var gate: GateResult { source.gate }
  private var files: [InputFile] { source.results.files }

  /// At most five.
  var lines: [TemplateValue] {
    if gate.state == .upcoming { return [.text("Nothing is judged before it begins.")] }
    let lines = [source.why, trajectory, followUp, exceptions, waived]
    return lines.compactMap { $0 }.prefix(MemoSummary.mostLines).map(TemplateValue.text)
  }

  /// Where the weightiest obstacle is heading.
  private var trajectory: String? {
    // Once the follow-up is held there is no day left to head for.
    if gate.followUpInForce != nil { return nil }
    return gate.first.principalObstacle.flatMap { gate.first.result(for: $0.criterion) }.flatMap { result in
      TrajectoryText(result, today: gate.first.judgedAt.day).map { "\(result.criterion.title): \($0.sentence)" }
    }
  }

  private var followUp: String? {
    guard let follow = gate.followUp, let phrase = gate.followUpPhrase else { return nil }
    let first = "The first verdict, of \(gate.gate.deadline.day.text), was \(gate.firstVerdict.word)"
    if gate.followUpInForce != nil {
      return "\(first); it stays on record. Decision: \(PlainText.sentence(DecisionText(gate: gate).phrase))"
    }
    return PlainText.sentence("Follow-up of \(follow.date.day.text): \(phrase)")
  }

  private var exceptions: String? {
    let judgement = gate.judgementInForce
    let texts = judgement.exceptionTexts(files).map { "\($0.title) (\($0.brief))" }
    let isPart = judgement.hidesExceptions
    if texts.isEmpty { return isPart ? "There are exceptions, which the rules do not count." : nil }
    let lead = isPart ? "Among the exceptions" : PlainText.count(texts.count, "exception")
    return "\(lead), which the rules do not count: \(PlainText.list(texts, atMost: 3))."
  }

  private var waived: String? {
    gate.record.withWaivers.map { "With the waivers in force it would be \($0.verdict.word)." }
  }

  /// The gravest changes.
  var changes: TemplateValue {
    guard case .fields(let fields) = ChangesSection(ledger: source.ledger).fields(of: gate),
      let lead = fields.values["lead"]
    else { return .absent }
    let all = ["headlines", "items"].flatMap { key -> [TemplateValue] in
      if case .texts(let texts) = fields.values[key] { texts } else { [] }
    }
    let rest = all.count - MemoSummary.mostChanges
    let page = source.isPublic ? nil : MarkdownText.link("the gate’s page", to: gate.documentName + ".md")
    let more: [TemplateValue] = rest > 0 ? [.markup("and \(rest) more" + (page.map { ": see \($0)" } ?? ""))] : []
    return .fields(["lead": lead, "items": .texts(all.prefix(MemoSummary.mostChanges) + more)])
  }
}
