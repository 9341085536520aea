/// Who decides, and what to do where something fails: the parts of a gate that do not change from night to night.
struct AuthoritySection {
  let gate: GateResult

  static let shape: TemplateShape = ["facts": .list(["label": .text, "fact": .text]), "signatures": .text]
  static let escalation: TemplateShape = [
    "rows": .list(["failure": .text, "owner": .text, "action": .text, "within": .text])
  ]
  static let rollback: TemplateShape = [
    "levels": .list(["title": .text, "when": .optionalText, "steps": .texts, "commands": .optionalText])
  ]

  var fields: TemplateFields {
    let authority = gate.gate.authority
    let facts = [
      ("Must approve", authority.approve), ("Final call", authority.finalCall), ("Informed", authority.inform),
      ("Accountable for delivery", gate.gate.accountable),
    ].filter { !$0.1.isEmpty }
    return [
      "facts": .list(
        facts.map { label, names in
          let note = label == "Final call" ? authority.note.map { ", \($0)" } ?? "" : ""
          return ["label": .text(label), "fact": .text(PlainText.list(names) + note)]
        }),
      "signatures": .text(signatures),
    ]
  }

  var escalation: TemplateValue {
    let rows = gate.gate.escalation.map { one -> TemplateFields in
      [
        "failure": .text(one.failure), "owner": .text(one.owner), "action": .text(one.action),
        "within": .text(one.within ?? ""),
      ]
    }
    return rows.isEmpty ? .absent : .fields(["rows": .list(rows)])
  }

  var rollback: TemplateValue {
    let levels = gate.gate.rollback.map { level -> TemplateFields in
      [
        "title": .text(level.title), "when": .optional(level.when.map(PlainText.sentence)),
        "steps": .texts(level.steps.map(TemplateValue.text)),
        "commands": level.commands.map(ReportMarkup.fenced) ?? .absent,
      ]
    }
    return levels.isEmpty ? .absent : .fields(["levels": .list(levels)])
  }

  private var signatures: String {
    let signers = gate.gate.signers
    let lead = "The verdict of the rules is a recommendation."
    if signers.isEmpty { return lead }
    let line = gate.state == .upcoming ? "" : " \(DecisionText(gate: gate).line)"
    return "\(lead) It becomes the decision when \(PlainText.list(signers)) "
      + "\(signers.count == 1 ? "has" : "have") signed.\(line)"
  }
}
