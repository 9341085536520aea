/// A gate's row on the index: its verdict, its deadline, the one thing that blocks it, and where that is heading.
struct IndexRow {
  let gate: GateResult
  let results: Results

  static let shape: TemplateShape = [
    "gate": .text, "chip": .text, "state": .text, "deadline": .text, "left": .text, "obstacle": .text,
    "owner": .optionalText, "spark": .optionalText, "trend": .text,
  ]

  var fields: TemplateFields {
    let obstacle = ObstacleText(gate: gate, files: results.files)
    return [
      "gate": link,
      "chip": gate.state == .upcoming ? .text("not begun") : ReportMarkup.chip(gate.verdictInForce),
      "state": .text(state),
      "deadline": .text(gate.gate.deadline.day.text),
      "left": .text(gate.gate.deadline.distance(from: results.asOf)),
      "obstacle": obstacle.shortLink, "owner": .optional(obstacle.owner),
      "spark": IndexPictures.spark(gate).map(ReportMarkup.image) ?? .absent,
      "trend": obstacle.trend.map { ReportMarkup.chip($0.tone, $0.words) } ?? .text(PlainText.none),
    ]
  }

  private var followUp: String {
    guard let follow = gate.followUp, let phrase = gate.followUpPhrase else { return "" }
    let day = follow.date.day.shortText
    return gate.followUpInForce == nil ? "; follow-up of \(day): \(phrase)" : ""
  }

  /// Where the follow-up's verdict leads, what came before it.
  private var first: String {
    guard let follow = gate.followUpInForce else { return "" }
    return "at the follow-up of \(follow.date.day.shortText), first \(gate.firstVerdict.word); "
  }

  var link: TemplateValue {
    ReportMarkup.link(gate.heading, to: gate.documentName + ".md")
  }

  private var state: String {
    let decision = DecisionText(gate: gate).phrase
    let waived = gate.record.withWaivers.map { "; with waivers: \($0.verdict.word)" } ?? ""
    return switch gate.state {
    case .upcoming: "begins \(gate.gate.begins.day.text)"
    case .open: open + waived
    case .due: "\(first)decision \(decision)\(followUp)\(waived)"
    case .decided: "\(first)decided: \(decision)\(followUp)\(waived)"
    }
  }

  private var open: String {
    let lead = gate.record.firstDeadline == nil ? "open" : "reopened"
    let isRejected = gate.record.decision?.state == .rejected
    return "\(lead), verdict as of today" + (isRejected ? "; \(DecisionText(gate: gate).phrase)" : "")
  }
}
