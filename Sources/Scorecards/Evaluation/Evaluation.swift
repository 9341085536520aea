/// Evidence → statuses → rules → verdict. Naive: the last value counts, items are complete or not.
struct Evaluation {
  let evidence: Evidence
  let asOf: Instant

  func result(of gate: Gate) -> GateResult {
    let judgedAt = min(asOf, gate.deadline)
    let criteria = gate.criteria.map { criterion in
      switch criterion.source {
      case .measured(let measure): judge(criterion, measure, judgedAt)
      case .item: judgeItem(criterion, judgedAt)
      }
    }
    let statuses = Dictionary(criteria.map { ($0.criterion.id, $0.status) }) { first, _ in first }
    return GateResult(
      gate: gate, state: asOf <= gate.deadline ? .open : .due, judgedAt: judgedAt,
      outcome: outcome(of: gate.rules, statuses), criteria: criteria, exceptions: [],
      blocking: criteria.filter { $0.status != .met }.map(\.criterion.id), path: [], followUp: nil)
  }

  private func judge(_ criterion: Criterion, _ measure: Measure, _ judgedAt: Instant) -> CriterionResult {
    let metric = evidence.metrics[measure.metric.id]
    if let row = metric?.unreadable.first(where: { ($0.time ?? judgedAt) <= judgedAt }) {
      return result(criterion, .invalid, at: [row.place])
    }
    let samples = (metric?.series.flatMap(\.samples) ?? []).filter { $0.time <= judgedAt }
    guard let latest = samples.max(by: { $0.time < $1.time }) else { return result(criterion, .missing) }
    if let other = samples.first(where: { $0.time == latest.time && $0.value != latest.value }) {
      return result(criterion, .invalid, at: [latest.place, other.place])
    }
    let status: Status = measure.target.admits(latest.value) ? .met : .missed
    return result(criterion, status, value: latest.value, at: [latest.place], time: latest.time)
  }

  private func judgeItem(_ criterion: Criterion, _ judgedAt: Instant) -> CriterionResult {
    let entries = evidence.items[criterion.id] ?? []
    guard let entry = entries.first else { return result(criterion, .missing) }
    guard entries.count == 1, let state = entry.state else {
      return result(criterion, .invalid, at: entries.map(\.place))
    }
    let isDone = state == .complete && entry.completed?.isAfter(judgedAt) == false
    return result(criterion, isDone ? .met : .missed, at: [entry.place])
  }

  private func result(
    _ criterion: Criterion, _ status: Status, value: Rational? = nil, at places: [EvidencePlace] = [],
    time: Instant? = nil
  ) -> CriterionResult {
    let finding = Finding(evidence: places, time: time, samples: places.count, series: 1, cause: nil, item: nil)
    return CriterionResult(
      criterion: criterion, status: status, value: value, finding: finding, recoverable: .unknown, trajectory: nil,
      isDecisive: true)
  }

  /// The first rule that is true decides, unless one before it may be true.
  private func outcome(of rules: [Rule], _ statuses: [String: Status]) -> Outcome {
    let truths = rules.map { truth(of: $0.when, statuses) }
    let decided = truths.firstIndex(of: .yes)
    let open = truths.prefix(decided ?? truths.count).contains(.unknown)
    let candidates = zip(rules, truths).prefix((decided ?? truths.count - 1) + 1).filter { $0.1 != .no }
    let possible = candidates.map(\.0.verdict) + (decided == nil ? [.noRuleMatched] : [])
    let verdict = open ? Verdict.undetermined : possible.first ?? .noRuleMatched
    return Outcome(verdict: verdict, possible: possible, rule: open ? nil : decided, truths: truths)
  }

  private func truth(of condition: Condition, _ statuses: [String: Status]) -> Truth {
    switch condition {
    case .always: return .yes
    case .count(let criteria, [.met], let atLeast, _):
      let known = criteria.map { statuses[$0] ?? .missing }
      let met = known.count { $0 == .met }
      if met >= atLeast { return .yes }
      return met + known.count(where: \.isUnknown) >= atLeast ? .unknown : .no
    default: return .unknown
    }
  }
}
