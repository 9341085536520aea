/// The verdict band of a gate's page: verdict, what it means, and the facts of the decision.
struct BandSection {
  let gate: GateResult
  let results: Results

  static let shape: TemplateShape = [
    "chip": .text, "meaning": .text, "why": .text, "facts": .list(["label": .text, "fact": .text]),
  ]

  var fields: TemplateFields {
    let text = VerdictText(gate: gate, files: results.files)
    return [
      "chip": gate.verdictMarkup,
      "meaning": .text(text.meaning),
      "why": .text(text.why),
      "facts": .list(facts(text).map { ["label": .text($0.0), "fact": .text($0.1)] }),
    ]
  }

  private func facts(_ text: VerdictText) -> [(String, String)] {
    let deadline = gate.gate.deadline
    var facts = [("Decision", DecisionText(gate: gate).phrase)]
    if let waived = gate.record.withWaivers { facts.append(("With waivers", waived.verdict.word)) }
    if let first = gate.record.firstDeadline { facts.append(("Reopened", "its first deadline was \(first.text)")) }
    let last = gate.judgementInForce.outcome
    if last.verdict.category == .undetermined, gate.state != .upcoming {
      facts.append(("Still possible", PlainText.list(last.possible.map(\.word), joined: "or")))
    }
    let owners = text.owing.map(\.owner).distinct
    if !owners.isEmpty { facts.append(("Evidence owed by", PlainText.list(owners))) }
    facts.append(("Deadline", "\(deadline.text) (\(deadline.distance(from: results.asOf)))"))
    facts += followUp
    if let headline = gate.ruleInForce?.headline { facts.append(("What follows", headline)) }
    if gate.state != .upcoming && gate.first.judgedAt != deadline {
      facts.append(("Judged at", gate.first.judgedAt.text))
    }
    return facts
  }

  private var followUp: [(String, String)] {
    guard let follow = gate.followUp, let phrase = gate.followUpPhrase else { return [] }
    let first = ("First verdict", "\(gate.gate.deadline.day.text): \(gate.firstVerdict.word)")
    return (gate.followUpInForce == nil ? [] : [first]) + [("Follow-up", "\(follow.date.day.text): \(phrase)")]
  }
}
