/// Who must sign, and what those who have signed said.
struct MemoSignatures {
  let gate: GateResult

  var rows: [TemplateRecord] {
    let all = gate.record.decision?.signOffs ?? []
    let names = PlainText.brief(apart: gate.gate.signers)
    return zip(gate.gate.signers, names).map { role, name in
      let own = all.filter { $0.signOff.role == role }
      let isOutdated = gate.record.outdatedOverride?.role == role
      let word = own.last { $0.isVote } ?? (isOutdated ? nil : own.last)
      return ["role": .text(name), "standing": .text(word.map(MemoSignatures.text) ?? silence(role))]
    }
  }

  /// An override decides without them, unless it is outdated.
  private func silence(_ role: String) -> String {
    if let override = gate.record.outdatedOverride, override.role == role {
      return "\(MemoSignatures.text(override)), but outdated: to be decided again"
    }
    guard let decision = gate.record.decision, decision.standing == .overridden else { return "has not signed" }
    if let override = decision.override, override.role == role {
      return MemoSignatures.text(override)
    }
    return "did not sign, nor has to any more"
  }

  private static func text(_ override: Override) -> String {
    "decided \(override.decision.word), \(PlainText.brief(override.name)), \(override.time.day.text)"
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
