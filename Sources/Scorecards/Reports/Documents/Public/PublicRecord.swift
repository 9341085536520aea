extension GateRecord {
  /// Reasons are left out; of overrides stay the one that decides and the one that has to be made again; a verdict with
  /// waivers stands only where all of them are of public criteria.
  func publicPart(of criteria: Set<String>) -> GateRecord {
    let told = waivers.filter { criteria.contains($0.waiver.criterion) }
    let isWhole = told.count { $0.period == .inForce } == waivers.count { $0.period == .inForce }
    return GateRecord(
      firstDeadline: firstDeadline, passedExtension: passedExtension, waivers: told.map(\.publicPart),
      withWaivers: isWhole ? withWaivers?.publicPart : nil, decision: decision?.publicPart,
      overrides: outdatedOverride.map { [$0.publicPart] } ?? [])
  }
}

extension Decision {
  fileprivate var publicPart: Decision {
    Decision(
      state: state, digest: digest, missing: missing, signOffs: signOffs.map(\.publicPart), verdict: verdict,
      override: override?.publicPart)
  }
}

extension WeighedSignOff {
  /// Who voted how and when; neither a comment nor whose machine it was.
  fileprivate var publicPart: WeighedSignOff {
    WeighedSignOff(
      signOff: SignOff(
        gate: signOff.gate, role: signOff.role, name: signOff.name, time: signOff.time, vote: signOff.vote,
        comment: nil, run: nil, digest: signOff.digest, user: nil, authentication: signOff.authentication),
      weight: weight)
  }
}

extension JudgedWaiver {
  fileprivate var publicPart: JudgedWaiver {
    JudgedWaiver(
      waiver: Waiver(
        gate: waiver.gate, criterion: waiver.criterion, approver: waiver.approver, name: waiver.name, reason: "",
        from: waiver.from, until: waiver.until, issue: nil),
      period: period)
  }
}

extension Override {
  /// The digest stays, by which it is told that it is outdated.
  fileprivate var publicPart: Override {
    Override(
      gate: gate, role: role, name: name, reason: "", time: time, decision: decision, recommended: recommended,
      digest: digest, user: nil)
  }
}
