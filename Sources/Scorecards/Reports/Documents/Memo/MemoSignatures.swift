/// Who must sign, and what those who have signed said.
struct MemoSignatures {
  let gate: GateResult

  /// Of more signers the roles are told, and not who holds them: the gate's page has the names.
  static let mostNamed = 8

  private var isCrowded: Bool { gate.gate.signers.count > MemoSignatures.mostNamed }

  var rows: [TemplateFields] {
    let all = gate.record.decision?.signOffs ?? []
    let names = PlainText.brief(apart: gate.gate.signers)
    return zip(gate.gate.signers, names).map { role, name in
      let own = all.filter { $0.signOff.role == role }
      let isOutdated = gate.record.outdatedOverride?.role == role
      let word = own.last { $0.isVote } ?? (isOutdated ? nil : own.last)
      return ["role": .text(name), "standing": .text(word.map(text) ?? silence(role))]
    }
  }

  /// An override decides without them, unless it is outdated.
  private func silence(_ role: String) -> String {
    if let override = gate.record.outdatedOverride, override.role == role {
      return "\(text(override)), but outdated: to be decided again"
    }
    guard let decision = gate.record.decision, decision.state == .overridden else { return "has not signed" }
    if let override = decision.override, override.role == role {
      return text(override)
    }
    return "did not sign, nor has to any more"
  }

  private func text(_ override: Override) -> String {
    "decided \(override.decision.word), \(person(override.name))\(override.time.day.text)"
  }

  private func person(_ name: String) -> String { isCrowded ? "" : PlainText.brief(name) + ", " }

  /// A signature that does not count says why.
  private func text(_ one: WeighedSignOff) -> String {
    let signed = "\(one.signOff.vote.past), \(person(one.signOff.name))\(one.signOff.time.day.text)"
    return one.isVote ? signed : "\(signed), but \(one.weight.wording)"
  }
}

extension WeighedSignOff {
  fileprivate var isVote: Bool { weight == .counts || weight == .overruled }
}
