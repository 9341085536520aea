/// Recommended verdict and decision, told apart.
struct DecisionText {
  let gate: GateResult
  private var mostNames: Int?

  init(gate: GateResult) { self.gate = gate }

  private var decision: Decision? { gate.record.decision }

  /// `Recommended: GO. Decision: pending, CFO and Board have not signed.`
  var line: String {
    let second = gate.record.withWaivers.map { "; with waivers: \($0.verdict.word)" } ?? ""
    return "Recommended: \(gate.first.outcome.verdict.word)\(second). Decision: \(PlainText.sentence(phrase))"
  }

  /// `pending, CFO and Board have not signed`, `GO, approved by CEO and CFO`.
  var phrase: String {
    if gate.state == .upcoming { return "not due yet" }
    switch decision?.state ?? .pending {
    case .pending: return pending + outdated
    case .approved: return approved
    case .rejected: return "rejected by \(names(rejecting))\(outdated)"
    case .overridden: return overridden
    }
  }

  /// Those who approved, those who were outvoted, and whether anybody could have written it.
  private var approved: String {
    let approving = roles(voting: .approve)
    let outvoted = (decision?.signOffs ?? []).filter { $0.weight == .overruled }.map(\.signOff.role)
    let others = outvoted.isEmpty ? "" : "; \(names(outvoted)) rejected and outvoted"
    let isProven = (decision?.signOffs ?? []).allSatisfy { one in
      one.weight != .counts || one.signOff.authentication == .verified
    }
    return "\(decided), approved by \(names(gate.gate.signers.filter(approving.contains)))\(others)"
      + (isProven ? "" : " (unauthenticated)")
  }

  private var decided: String { decision?.verdict?.word ?? PlainText.none }

  /// The same with at most four names, where there is little room.
  var briefPhrase: String {
    var brief = self
    brief.mostNames = 4
    return brief.phrase
  }

  private func names(_ roles: [String]) -> String {
    mostNames.map { PlainText.list(PlainText.brief(apart: roles), atMost: $0) } ?? PlainText.list(roles)
  }

  private var pending: String {
    let missing = decision?.missing ?? gate.gate.signers
    let abstaining = roles(voting: .abstain).filter(missing.contains)
    let unchecked = unchecked.filter(missing.contains)
    let silent = missing.filter { !abstaining.contains($0) && !unchecked.contains($0) }
    let parts = [
      silent.isEmpty ? nil : "\(names(silent)) \(silent.count == 1 ? "has" : "have") not signed",
      abstaining.isEmpty ? nil : "\(names(abstaining)) abstained",
      unchecked.isEmpty ? nil : "what \(names(unchecked)) signed can't be checked",
    ].compactMap { $0 }
    return (["pending"] + parts).joined(separator: ", ")
  }

  private var overridden: String {
    guard let override = decision?.override else { return decided }
    return "\(decided), an override of \(override.recommended ?? gate.first.outcome.verdict.word) by "
      + "\(override.role) (\(override.name), unauthenticated)"
  }

  private var outdated: String {
    gate.record.outdatedOverride.map {
      "; \($0.role) decided \($0.decision.word) on \($0.time.day.text): outdated, to be decided again"
    } ?? ""
  }

  /// Those with a signature that can't be checked.
  private var unchecked: [String] {
    (decision?.signOffs ?? []).filter { $0.weight == .unchecked }.map(\.signOff.role).distinct
  }

  private var rejecting: [String] { roles(voting: .reject).filter(gate.gate.signers.contains) }

  private func roles(voting vote: SignOff.Vote) -> [String] {
    (decision?.signOffs ?? []).filter { $0.weight == .counts && $0.signOff.vote == vote }.map(\.signOff.role)
  }
}

extension WeighedSignOff.Weight {
  /// Whether it counts, and if not, why.
  var wording: String {
    switch self {
    case .counts: "counts"
    case .overruled: "outvoted by the final call"
    case .outdated: "outdated: what is recommended now is not what was signed"
    case .unsigned: "does not count: it has no signature, and this role signs with a key"
    case .unproven: "does not count: its signature does not hold"
    case .unchecked: "does not count: its signature can't be checked"
    case .replaced: "replaced by a later one of the same role"
    case .reopened: "void: the gate was reopened after it"
    case .nothingToApprove: "does not count: the verdict can't be told yet"
    }
  }
}

extension SignOff.Authentication {
  var wording: String {
    switch self {
    case .none: "unauthenticated"
    case .verified: "signature verified"
    case .failed: "bad signature"
    case .unchecked: "signature can't be checked"
    }
  }
}

extension SignOff.Vote {
  var past: String {
    switch self {
    case .approve: "approved"
    case .reject: "rejected"
    case .abstain: "abstained"
    }
  }
}
