/// Risks, the gravest first; equal ones in the order in which they were written.
struct RiskRows {
  let risks: [Risk]
  /// Texts are cut where they would take much room.
  var isBrief = false

  static let shape: TemplateShape = [
    "title": .text, "kind": .text, "level": .text, "movement": .text, "mitigation": .text, "owner": .text,
  ]

  var rows: [TemplateFields] {
    Risk.Level.allCases.flatMap { level in risks.filter { $0.level == level } }.map { risk in
      [
        "title": .text(brief(risk.title, to: RiskRows.briefTitle)),
        "kind": .text(PlainText.capitalised(risk.kind.rawValue)),
        "level": .text(risk.level.rawValue), "movement": .text(risk.movement.words),
        "mitigation": .text(brief(PlainText.sentence(risk.mitigation), to: PlainText.briefSentence)),
        "owner": .text(isBrief ? PlainText.brief(risk.owner) : risk.owner),
      ]
    }
  }

  private static let briefTitle = 60

  private func brief(_ text: String, to length: Int) -> String { isBrief ? PlainText.brief(text, to: length) : text }
}

extension Risk.Movement {
  fileprivate var words: String {
    switch self {
    case .rising: "↑\u{A0}rising"
    case .steady: "→\u{A0}steady"
    case .falling: "↓\u{A0}falling"
    case .new: "new"
    }
  }
}
