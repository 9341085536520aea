extension CriterionResult {
  var isPublic: Bool { criterion.audience == .everyone }
}

extension GateResult {
  /// The verdict and what is public beneath it. Of the rules only their verdicts stay: their words may name figures.
  var publicPart: GateResult {
    let known = criteria.filter(\.isPublic)
    let ids = Set(known.map(\.criterion.id))
    var shown = GateResult(
      gate: gate.publicPart, state: state, judgedAt: judgedAt, outcome: outcome, criteria: known,
      exceptions: exceptions.filter(ids.contains), blocking: blocking.filter(ids.contains),
      path: path.filter { ids.contains($0.criterion) }, followUp: followUp?.publicPart(of: ids), lost: lost)
    shown.record = record.publicPart(of: ids)
    return shown
  }
}

extension FollowUp {
  fileprivate func publicPart(of ids: Set<String>) -> FollowUp {
    FollowUp(
      date: date, judgedAt: judgedAt, state: state, outcome: outcome, criteria: criteria.filter(\.isPublic),
      exceptions: exceptions.filter(ids.contains), blocking: blocking.filter(ids.contains),
      path: path.filter { ids.contains($0.criterion) }, lost: lost)
  }
}

extension Gate {
  fileprivate var publicPart: Gate {
    Gate(
      number: number, id: id, title: title, purpose: "", phase: phase, deadline: deadline, window: window,
      extensionDate: extensionDate, accountable: accountable, authority: authority,
      criteria: criteria.filter { $0.audience == .everyone },
      rules: rules.map { rule in
        Rule(
          verdict: rule.verdict, when: rule.when, summary: "what it asks for is so", headline: nil, actions: [],
          dates: [])
      },
      ranges: [], escalation: [], rollback: [], notes: [], file: file)
  }
}

extension GateRecord {
  /// Reasons are left out; a verdict with waivers stands only where all of them are of public criteria.
  fileprivate func publicPart(of criteria: Set<String>) -> GateRecord {
    var shown = GateRecord()
    shown.firstDeadline = firstDeadline
    shown.waivers = waivers.filter { criteria.contains($0.waiver.criterion) }
    let isWhole = shown.waivers.count { $0.period == .inForce } == waivers.count { $0.period == .inForce }
    shown.withWaivers = isWhole ? withWaivers : nil
    shown.decision = decision.map { one in
      Decision(
        standing: one.standing, digest: one.digest, missing: one.missing, signOffs: one.signOffs,
        verdict: one.verdict, override: one.override?.withoutReason)
    }
    return shown
  }
}

extension Override {
  fileprivate var withoutReason: Override {
    Override(
      gate: gate, role: role, name: name, reason: "", time: time, decision: decision, recommended: recommended,
      digest: digest, user: user)
  }
}
