/// What stands most in a gate's way, long and short.
struct ObstacleText {
  private let gate: GateResult
  private let judgement: Judgement
  private let files: [InputFile]

  /// Of the judgement in force.
  init(gate: GateResult, files: [InputFile]) {
    self.gate = gate
    judgement = gate.judgementInForce
    self.files = files
  }

  /// One sentence or two for the top of the index.
  var sentence: String {
    if gate.state == .upcoming { return "Nothing is judged before it begins." }
    guard let text = principal else {
      let verdict = judgement.outcome.verdict
      return verdict.category == .proceed
        ? "All that \(verdict.word) asks for is there." : gate.openWay(judgement)
    }
    let rest = judgement.path.count - 1
    let more = rest == 0 ? "" : " \(PlainText.count(rest, "more thing")) \(rest == 1 ? "stands" : "stand") in the way."
    let phrase = PlainText.sentence(text.phrase)
    return "Most in the way of \(gate.bestWord) is “\(text.title)”: \(phrase) Owner: \(text.owner).\(more)"
  }

  /// `Learners: 800,000 short and 2 more; 1 exception`; a dash where there is nothing to name.
  var short: String {
    if gate.state == .upcoming { return PlainText.none }
    let count = judgement.exceptions.isEmpty ? nil : PlainText.count(judgement.exceptions.count, "exception")
    let exceptions = judgement.hidesExceptions ? "exceptions" : count
    let parts = [obstacle ?? VerdictText(gate: gate, files: files).lostBriefly, exceptions].compactMap { $0 }
    return parts.isEmpty ? PlainText.none : parts.joined(separator: "; ")
  }

  /// The same, where the obstacle's name leads to its row on the gate's page.
  var shortLink: TemplateValue {
    guard obstacle != nil, gate.state != .upcoming, let text = principal, short.hasPrefix(text.title) else {
      return .text(short)
    }
    let target = "\(gate.documentName).md#\(text.result.criterion.anchor)"
    guard case .markup(let rest) = ReportMarkup.inner(String(short.dropFirst(text.title.count))) else {
      return .text(short)
    }
    return .markup(MarkdownText.link(text.title, to: target) + rest)
  }

  /// Where the obstacle is heading, in a few words: `late, Mar 16`; `nil` where nobody can tell.
  var trend: (tone: StatusTone, words: String)? {
    guard gate.state != .upcoming, let result = principal?.result,
      let text = TrajectoryText(result, today: judgement.judgedAt.day)
    else { return nil }
    return text.brief
  }

  /// Who owns the obstacle, or who is accountable where files are lost; `nil` where nothing stands in the way.
  var owner: String? {
    if gate.state == .upcoming || isCleared { return nil }
    if let text = principal { return text.owner }
    return VerdictText(gate: gate, files: files).lostBriefly.map { _ in PlainText.list(gate.gate.accountable) }
  }

  /// Nothing stands in the way of the first verdict any more where the follow-up was held and lets the project proceed.
  private var isCleared: Bool {
    gate.inForce == .first && gate.heldFollowUp?.judgement.outcome.verdict.category == .proceed
  }

  /// What blocks: the weightiest by name, and how many more there are.
  private var obstacle: String? {
    guard let text = principal else { return nil }
    // Two criteria may have one title.
    let others = judgement.pathTexts(files).filter { $0.result.criterion.id != text.result.criterion.id }.map(\.title)
    let names = PlainText.list(["\(text.title): \(text.brief)"] + others, atMost: 1)
    return isCleared ? "\(names), met at the follow-up" : names
  }

  private var principal: CriterionText? {
    judgement.principalObstacle.flatMap { judgement.result(for: $0.criterion) }.map {
      CriterionText(result: $0, files: files)
    }
  }
}
