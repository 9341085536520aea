/// Evidence and the people's record → the results of all gates; pure.
struct Evaluation {
  let evidence: Evidence
  let asOf: Instant
  /// As it is known at the as-of time, by the gate's id.
  private let records: [String: PeopleRecord]
  /// The SHA-256 of each gate file, by its name.
  let definitions: [String: String]
  private let corrections: CorrectionIndex

  init(
    evidence: Evidence, asOf: Instant, record: PeopleRecord = PeopleRecord(), definitions: [String: String] = [:]
  ) {
    self.evidence = evidence
    self.asOf = asOf
    records = record.known(by: asOf).byGate
    self.definitions = definitions
    corrections = CorrectionIndex(evidence.corrections)
  }

  func evaluate(_ gate: Gate) -> GateResult {
    let record = records[gate.id] ?? PeopleRecord()
    let current = record.current(gate, asOf: asOf)
    let (first, standings) = judge(current, at: current.deadline, by: current.rules)
    var result = GateResult(gate: current, first: first)
    result.record = GateRecord(current, first, standings, record, definition: definitions[gate.file] ?? "")
    result.record.firstDeadline = current.deadline == gate.deadline ? nil : gate.deadline
    result.record.passedExtension = current.extensionDate == nil ? gate.extensionDate : nil
    if let date = current.extensionDate, asOf > current.deadline, result.isJudgedAgain(on: date) {
      result.followUp = FollowUp(
        date: date, judgement: judge(current, at: date, by: Array(current.rules.prefix(1))).judgement)
    }
    return result
  }

  /// What a gate comes to at an instant, or today where that lies ahead, and the standings that the rules were asked with.
  private func judge(
    _ gate: Gate, at instant: Instant, by rules: [Rule]
  ) -> (judgement: Judgement, standings: [String: Standing]) {
    let judgedAt = min(asOf, instant)
    let criteria = results(gate, at: judgedAt)
    let standings = standings(criteria, of: gate)
    let lost = LostFiles(evidence, for: gate)
    let certain = lost.weaken(standings, criteria)
    let state: GateState = asOf < gate.begins ? .upcoming : asOf <= instant ? .open : .due
    let outcome = state == .upcoming ? Outcome(upcoming: rules, certain) : Outcome(rules, certain)
    let blocking = blocking(gate, standings)
    let judgement = Judgement(
      judgedAt: judgedAt, state: state, outcome: outcome, criteria: lost.mark(criteria),
      exceptions: criteria.filter(\.isException).map(\.criterion.id), blocking: blocking,
      path: PathToGo(criteria.filter { blocking.contains($0.criterion.id) }).steps,
      lost: outcome.verdict.category == .undetermined ? lost.files : [])
    return (judgement, certain)
  }

  private func results(_ gate: Gate, at judgedAt: Instant) -> [CriterionResult] {
    let evaluation = CriterionEvaluation(
      evidence: evidence, judgedAt: judgedAt, asOf: asOf, extensionDate: gate.extensionDate, decisive: gate.decisive,
      corrections: corrections)
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
}

extension CriterionResult {
  /// No rule looks at it and it is not met, or it counts as met because it is not applicable.
  fileprivate var isException: Bool {
    if case .notApplicable = finding.cause { return true }
    return !isDecisive && status != .met
  }
}
