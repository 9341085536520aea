/// What stands between the project and the best verdict, smallest distance first, and the exceptions beside it.
struct PathSection {
  let gate: GateResult
  let judgement: Judgement
  let files: [InputFile]

  static let item: TemplateShape = ["chip": .text, "title": .text, "text": .text, "owner": .text]
  static let shape: TemplateShape = ["heading": .text, "nothing": .optionalText, "items": .list(item)]
  static let exceptions: TemplateShape = ["why": .text, "items": .list(item)]

  /// Absent for a gate that has not begun.
  var fields: TemplateValue {
    if gate.state == .upcoming { return .absent }
    return .fields([
      "heading": .text(heading), "nothing": .optional(judgement.path.isEmpty ? gate.openWay(judgement) : nil),
      "items": .list(steps),
    ])
  }

  /// What to bring is said once where several want the same.
  private var steps: [TemplateFields] {
    var said: Set<String> = []
    return judgement.pathTexts(files).map { text in
      let isNew = !text.result.status.isUnknown || said.insert(text.remedy).inserted
      return values(text, step(text, withRemedy: isNew))
    }
  }

  private var heading: String {
    if gate.state == .open { return "What stands between us and \(gate.bestWord)" }
    return "What stood between us and \(gate.bestWord) on \(judgement.judgedAt.day.text)"
  }

  var exceptions: TemplateValue {
    if gate.state == .upcoming || judgement.exceptions.isEmpty { return .absent }
    let texts = judgement.exceptionTexts(files)
    return .fields([
      "why": .text(PathSection.why(texts)), "items": .list(texts.map { values($0, exception($0)) }),
    ])
  }

  /// A criterion is an exception because no rule looks at it, or because it counts as met though it does not apply.
  private static func why(_ texts: [CriterionText]) -> String {
    let aside = texts.contains { !$0.result.isDecisive }
    let waved = texts.contains { $0.result.isDecisive }
    let sentences = [
      aside ? "The rules do not look at \(waved ? "some of these" : "these"), so they do not change the verdict." : nil,
      waved ? "What does not apply counts as met, with the reason that its checklist gives." : nil,
      "They are named here so that none goes unseen.",
    ]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  private func values(_ text: CriterionText, _ words: String) -> TemplateFields {
    [
      "chip": ReportMarkup.chip(text.result.status),
      "title": ReportMarkup.strongLink(text.title, to: "#\(text.result.criterion.anchor)"),
      "text": ReportMarkup.inner(words),
      "owner": .text(text.owner),
    ]
  }

  /// Figure against target, where it is heading, or what to bring.
  func step(_ text: CriterionText, withRemedy: Bool = true) -> String {
    var sentences = [PlainText.sentence(PlainText.capitalised(text.phrase))]
    if let trajectory = TrajectoryText(text.result, today: judgement.judgedAt.day) {
      sentences.append(trajectory.sentence)
    }
    if text.result.status.isUnknown {
      if withRemedy { sentences.append(text.remedy) }
    } else if text.result.criterion.irreversible {
      sentences.append("This can't be undone.")
    }
    return sentences.joined(separator: " ")
  }

  /// Why it is an exception follows from whether a rule looks at it.
  func exception(_ text: CriterionText) -> String {
    let phrase = PlainText.sentence(PlainText.capitalised(text.phrase))
    if text.result.status == .met { return phrase + " It counts as met for that reason." }
    return phrase + (text.result.status.isUnknown ? " " + text.remedy : "")
  }
}
