/// Risks, the gravest first; equal ones in the order in which they were written.
struct RiskRows {
  let risks: [Risk]

  static let shape: TemplateShape = [
    "title": .text, "kind": .text, "level": .text, "movement": .text, "mitigation": .text, "owner": .text,
  ]

  var rows: [TemplateRecord] {
    Risk.Level.allCases.flatMap { level in risks.filter { $0.level == level } }.map { risk in
      [
        "title": .text(risk.title), "kind": .text(PlainText.capitalised(risk.kind.rawValue)),
        "level": .text(risk.level.rawValue), "movement": .text(risk.movement.words),
        "mitigation": .text(PlainText.sentence(risk.mitigation)), "owner": .text(risk.owner),
      ]
    }
  }
}

extension Risk.Movement {
  fileprivate var words: String {
    switch self {
    case .rising: "↑ rising"
    case .steady: "→ steady"
    case .falling: "↓ falling"
    case .new: "new"
    }
  }
}
