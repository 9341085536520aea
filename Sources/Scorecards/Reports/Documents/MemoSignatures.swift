/// Who must sign, and what those who have signed said.
struct MemoSignatures {
  let gate: GateResult

  var rows: [TemplateRecord] {
    let all = gate.record.decision?.signOffs ?? []
    return gate.gate.signers.map { role in
      let own = all.filter { $0.signOff.role == role }
      let standing = (own.last { $0.isVote } ?? own.last).map(MemoSignatures.text) ?? silence(role)
      return ["role": .text(PlainText.brief(role)), "standing": .text(standing)]
    }
  }

  /// An override decides without them.
  private func silence(_ role: String) -> String {
    guard let decision = gate.record.decision, decision.standing == .overridden else { return "has not signed" }
    if let override = decision.override, override.role == role {
      return "decided \(override.decision.word), \(PlainText.brief(override.name)), \(override.time.day.text)"
    }
    return "did not sign, nor has to any more"
  }

  /// A signature that does not count says why.
  private static func text(_ one: SignOffStanding) -> String {
    let signed = "\(one.signOff.vote.past), \(PlainText.brief(one.signOff.name)), \(one.signOff.time.day.text)"
    return one.isVote ? signed : "\(signed), but \(one.weight.wording)"
  }
}

extension SignOffStanding {
  fileprivate var isVote: Bool { weight == .counts || weight == .overruled }
}
