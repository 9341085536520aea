// What a public document may carry is made of fields that are named here, so that whatever is new stays private until
// somebody says otherwise.

extension GateResult {
  /// The verdict and what is public beneath it.
  var publicPart: GateResult {
    let known = Set(first.criteria.filter(\.isPublic).map(\.criterion.id))
    return GateResult(
      gate: gate.publicPart, first: first.publicPart, followUp: followUp?.publicPart,
      record: record.publicPart(of: known))
  }
}

extension FollowUp {
  fileprivate var publicPart: FollowUp { FollowUp(date: date, judgement: judgement.publicPart) }
}

extension Judgement {
  fileprivate var publicPart: Judgement {
    let known = criteria.filter(\.isPublic).map(\.publicPart)
    let ids = Set(known.map(\.criterion.id))
    return Judgement(
      judgedAt: judgedAt, state: state, outcome: outcome.publicPart, criteria: known,
      exceptions: exceptions.filter(ids.contains), blocking: blocking.filter(ids.contains),
      path: path.filter { ids.contains($0.criterion) }.map(\.publicPart), lost: lost,
      hidesExceptions: !exceptions.allSatisfy(ids.contains))
  }
}

extension Outcome {
  var publicPart: Outcome { Outcome(verdict: verdict, possible: possible, rule: rule, truths: truths) }
}

extension PathStep {
  fileprivate var publicPart: PathStep {
    PathStep(criterion: criterion, gap: gap, relativeGap: relativeGap, kind: kind)
  }
}

extension Gate {
  /// Of the rules only their verdicts stay: their words may name figures.
  fileprivate var publicPart: Gate {
    Gate(
      number: number, id: id, title: title, purpose: "", phase: phase, deadline: deadline, window: window,
      extensionDate: extensionDate, accountable: accountable, authority: authority.publicPart,
      criteria: criteria.filter { $0.audience == .everyone }.map(\.publicPart), rules: rules.map(\.publicPart),
      ranges: [], escalation: [], rollback: [], notes: [], file: file)
  }
}

extension Authority {
  fileprivate var publicPart: Authority {
    Authority(approve: approve, inform: inform, finalCall: finalCall, finalCallNeeds: finalCallNeeds, note: note)
  }
}

extension Rule {
  fileprivate var publicPart: Rule {
    Rule(verdict: verdict, when: when, summary: "what it asks for is so", headline: nil, actions: [], dates: [])
  }
}
