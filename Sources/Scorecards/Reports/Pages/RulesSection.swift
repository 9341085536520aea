/// What follows from the verdict, and the rules that it came from.
struct RulesSection {
  let gate: GateResult

  static let shape: TemplateShape = [
    "headline": .optionalText, "actions": .texts, "silence": .optionalText,
    "rules": .list(["number": .text, "chip": .text, "when": .text, "outcome": .text]),
  ]

  var fields: TemplateFields {
    let actions = gate.ruleInForce?.actions ?? []
    return [
      "headline": .optional(gate.ruleInForce?.headline.map(PlainText.sentence)),
      "actions": .texts(actions.map(TemplateValue.text)),
      "silence": .optional(actions.isEmpty ? silence : nil),
      "rules": .list(gate.gate.rules.enumerated().map { rule($0.offset, $0.element) }),
    ]
  }

  private func rule(_ index: Int, _ rule: Rule) -> TemplateFields {
    [
      "number": .text(String(index + 1)), "chip": ReportMarkup.chip(rule.verdict),
      "when": .text(PlainText.capitalised(rule.summary)), "outcome": .text(RuleText(gate: gate).outcome(ofRule: index)),
    ]
  }

  /// Why there are no actions.
  private var silence: String {
    if gate.state == .upcoming { return "Nothing yet: the gate has not begun." }
    if gate.verdictInForce.category == .undetermined {
      return "Nothing follows until the evidence is there: each verdict that is still possible has other consequences."
    }
    return gate.decidedOtherwise == nil && gate.ruleInForce == nil
      ? "No rule covers this case, so no action is laid down." : "The gate lays down no action for this verdict."
  }
}
