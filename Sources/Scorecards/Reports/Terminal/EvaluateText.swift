/// `evaluate --format text`: about one screen for each gate.
struct EvaluateText {
  let results: Results
  /// Whether the terminal shows colours.
  let isColoured: Bool

  /// Above this only the criteria that are not met are listed.
  static let longest = 20

  private var terminal: TerminalText { TerminalText(isColoured: isColoured) }

  var document: String {
    let parts = [problems].filter { !$0.isEmpty } + results.gates.map(gate)
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var problems: [String] {
    results.files.compactMap { file in
      FileText.problem(file).map { terminal.toned("\(StatusTone.missed.glyph) \(file.name): \($0)", .missed) }
    }
  }

  private func gate(_ gate: GateResult) -> [String] {
    let verdict = VerdictText(gate: gate, files: results.files)
    let leading = gate.verdictInForce
    let deadline = gate.gate.deadline
    let head = [
      terminal.toned(gate.heading, .strong),
      terminal.toned("\(leading.category.glyph) \(gate.verdictWords)", leading.category.tone),
      terminal.toned("Deadline \(deadline.text), \(deadline.distance(from: results.asOf))", .soft),
    ]
    let why = terminal.wrapped("\(verdict.meaning) \(verdict.why)", indent: "  ")
    if gate.state == .upcoming { return head + why }
    let decision = terminal.wrapped(DecisionText(gate: gate).line, indent: "  ")
    let judgement = gate.judgementInForce
    return head + why + followUp(gate) + decision + path(gate, judgement) + exceptions(gate, judgement)
      + criteria(judgement) + record(gate)
  }

  private func followUp(_ gate: GateResult) -> [String] {
    guard let follow = gate.followUp, let phrase = gate.followUpPhrase else { return [] }
    return terminal.wrapped(PlainText.sentence("Follow-up of \(follow.date.day.text): \(phrase)"), indent: "  ")
  }

  private func record(_ gate: GateResult) -> [String] {
    let text = RecordText(gate: gate, corrections: results.corrections)
    let sentences =
      text.signOffs + text.waivers + text.overrides + text.reopenings + text.corrected + text.estimates
    if sentences.isEmpty { return [] }
    return title("What people decided") + sentences.flatMap(bullet)
  }

  private func bullet(_ sentence: String) -> [String] {
    let lines = terminal.wrapped(sentence, indent: "    ")
    return lines.prefix(1).map { "  - " + $0.dropFirst(4) } + lines.dropFirst()
  }

  private func path(_ gate: GateResult, _ judgement: Judgement) -> [String] {
    let section = PathSection(gate: gate, judgement: judgement, files: results.files)
    let steps = judgement.pathTexts(results.files)
    if steps.isEmpty { return [] }
    return title("In the way of \(gate.bestWord)") + steps.flatMap { item($0, section.step($0)) }
  }

  private func exceptions(_ gate: GateResult, _ judgement: Judgement) -> [String] {
    let section = PathSection(gate: gate, judgement: judgement, files: results.files)
    let texts = judgement.exceptionTexts(results.files)
    if texts.isEmpty { return [] }
    return title("Exceptions, which do not change the verdict") + texts.flatMap { item($0, section.exception($0)) }
  }

  private func criteria(_ judgement: Judgement) -> [String] {
    let isLong = judgement.criteria.count > EvaluateText.longest
    let shown = isLong ? judgement.criteria.filter { $0.status != .met } : judgement.criteria
    let marks = judgement.criteria.contains { !$0.isDecisive }
    let rows = shown.map { result in
      let text = CriterionText(result: result, files: results.files)
      let name = text.title + (marks && result.isDecisive ? " (decides)" : "")
      let cells = [
        "\(result.status.glyph) \(result.status.rawValue)", name, text.shown ?? PlainText.none, text.target,
        text.margin ?? PlainText.none, text.owner,
      ]
      return (tone: result.status.tone, cells: cells)
    }
    let met = judgement.criteria.count - shown.count
    let rest = met > 0 ? ["  and \(PlainText.count(met, "criterion", "criteria")) met"] : []
    return title("Criteria: status, actual, target, margin, owner") + terminal.table(rows) + rest
  }

  private func title(_ text: String) -> [String] { ["", terminal.toned(text, .strong)] }

  private func item(_ text: CriterionText, _ words: String) -> [String] {
    let status = text.result.status
    let chip = terminal.toned("\(status.glyph) \(status.rawValue)", status.tone)
    let title = "  \(chip) \(terminal.plain(text.title)) (\(terminal.plain(text.owner)))"
    return [title] + terminal.wrapped(words, indent: "      ")
  }
}
