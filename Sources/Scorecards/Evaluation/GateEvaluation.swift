/// Evidence and the people's record → the results of all gates; pure.
struct Evaluation {
  let evidence: Evidence
  let asOf: Instant
  let record: PeopleRecord
  /// The SHA-256 of each gate file, by its name.
  let definitions: [String: String]

  init(
    evidence: Evidence, asOf: Instant, record: PeopleRecord = PeopleRecord(), definitions: [String: String] = [:]
  ) {
    self.evidence = evidence
    self.asOf = asOf
    self.record = record.known(by: asOf)
    self.definitions = definitions
  }

  func evaluate(_ gate: Gate) -> GateResult {
    let current = record.current(gate, asOf: asOf)
    var (result, standings) = judge(current)
    result.record = GateRecord(result, standings, record, definition: definitions[gate.file] ?? "")
    result.record.firstDeadline = current.deadline == gate.deadline ? nil : gate.deadline
    result.record.passedExtension = current.extensionDate == nil ? gate.extensionDate : nil
    if result.record.decision?.isDecided == true { result.state = .decided }
    return result
  }

  /// What the rules say, and the standings that they were asked with.
  private func judge(_ gate: Gate) -> (GateResult, [String: Standing]) {
    let judgedAt = min(asOf, gate.deadline)
    let criteria = results(gate, at: judgedAt)
    let standings = standings(criteria, of: gate)
    let state = state(of: gate)
    let lost = LostFiles(evidence, for: gate)
    let certain = lost.weaken(standings, criteria)
    let outcome = state == .upcoming ? Outcome(upcoming: gate.rules, certain) : Outcome(gate.rules, certain)
    let blocking = blocking(gate, standings)
    let result = GateResult(
      gate: gate, state: state, judgedAt: judgedAt, outcome: outcome, criteria: lost.mark(criteria),
      exceptions: criteria.filter(\.isException).map(\.criterion.id), blocking: blocking,
      path: PathToGo(criteria.filter { blocking.contains($0.criterion.id) }).steps,
      followUp: followUp(gate, outcome), lost: outcome.verdict.category == .undetermined ? lost.files : [])
    return (result, certain)
  }

  private func state(of gate: Gate) -> GateState {
    if asOf < gate.begins { return .upcoming }
    return asOf <= gate.deadline ? .open : .due
  }

  private func results(_ gate: Gate, at judgedAt: Instant) -> [CriterionResult] {
    let evaluation = CriterionEvaluation(
      evidence: evidence, judgedAt: judgedAt, asOf: asOf, extensionDate: gate.extensionDate, decisive: gate.decisive)
    return RangeCheck(gate.ranges).apply(to: gate.criteria.map(evaluation.evaluate))
  }

  private func standings(_ criteria: [CriterionResult], of gate: Gate) -> [String: Standing] {
    let canRecover = gate.extensionDate != nil
    return Dictionary(
      criteria.map { ($0.criterion.id, $0.standing(canRecover: canRecover)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What keeps the best verdict away, in the gate's order.
  private func blocking(_ gate: Gate, _ standings: [String: Standing]) -> [String] {
    guard let best = gate.bestRule else { return [] }
    let obstacles = Set(best.when.obstacles(standings))
    return gate.criteria.map(\.id).filter(obstacles.contains)
  }

  /// After the deadline, where the verdict is conditional or may turn out to be: the gate's first rule, judged at the
  /// extension date.
  private func followUp(_ gate: Gate, _ outcome: Outcome) -> FollowUp? {
    let isConditional = outcome.possible.contains { $0.category == .conditional }
    guard let date = gate.extensionDate, isConditional, asOf > gate.deadline,
      let first = gate.rules.first
    else { return nil }
    let judgedAt = min(asOf, date)
    let criteria = results(gate, at: judgedAt)
    let standings = standings(criteria, of: gate)
    let lost = LostFiles(evidence, for: gate)
    let judged = Outcome([first], lost.weaken(standings, criteria))
    let blocking = blocking(gate, standings)
    return FollowUp(
      date: date, judgedAt: judgedAt, state: asOf <= date ? .open : .due, outcome: judged,
      criteria: lost.mark(criteria), exceptions: criteria.filter(\.isException).map(\.criterion.id),
      blocking: blocking, path: PathToGo(criteria.filter { blocking.contains($0.criterion.id) }).steps,
      lost: judged.verdict.category == .undetermined ? lost.files : [])
  }
}

extension CriterionResult {
  /// No rule looks at it and it is not met, or it counts as met because it is not applicable.
  fileprivate var isException: Bool {
    if case .notApplicable = finding.cause { return true }
    return !isDecisive && status != .met
  }
}
