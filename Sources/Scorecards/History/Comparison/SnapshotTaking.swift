extension RunSnapshot {
  /// What this run found; since when each status has stood follows from the run before.
  init(_ results: Results, run: String, after earlier: RunSnapshot?) {
    self.run = RunReference(id: run, asOf: results.asOf)
    let asOf = results.asOf
    let reference = RunReference(id: run, asOf: asOf)
    gates = IdentifiedList(
      results.gates.map { gate in GateSnapshot(gate, asOf: asOf, after: earlier?.gate(gate.gate.id)) })
    let changes = gates.flatMap { gate -> [VerdictChange] in
      let before = earlier?.gate(gate.id)
      return [
        VerdictChange(gate, after: before, in: reference), VerdictChange(followUp: gate, after: before, in: reference),
        VerdictChange(decision: gate, after: before, in: reference),
      ].compactMap { $0 }
    }
    verdicts = ((earlier?.verdicts ?? []) + changes).suffix(VerdictChange.kept)
  }
}

extension VerdictChange {
  /// A gate that has not begun has no verdict that is news; one whose deadline has passed has, even where it is what it
  /// would have been before.
  fileprivate init?(_ gate: GateSnapshot, after earlier: GateSnapshot?, in run: RunReference) {
    let before = earlier.flatMap { $0.state == .upcoming ? nil : gate.verdictBefore($0) }
    let isNowDue = earlier?.state == .open && gate.state != .open
    if gate.state == .upcoming || (before == gate.verdict && !isNowDue) { return nil }
    self.init(
      gate: gate.id, number: gate.number, title: gate.title, verdict: gate.verdict, before: before, run: run)
  }

  /// As long as it is not in force, a follow-up has no verdict that is news.
  fileprivate init?(followUp gate: GateSnapshot, after earlier: GateSnapshot?, in run: RunReference) {
    let before = earlier?.followUpInForce?.verdict
    guard let verdict = gate.followUpInForce?.verdict, verdict != before else { return nil }
    self.init(
      gate: gate.id, number: gate.number, title: gate.title, verdict: verdict, before: before, run: run,
      kind: .followUp)
  }

  /// What is decided no longer, after a reopening, is told when it is decided again.
  fileprivate init?(decision gate: GateSnapshot, after earlier: GateSnapshot?, in run: RunReference) {
    let before = earlier?.record?.verdict
    guard let verdict = gate.record?.verdict, verdict != before else { return nil }
    self.init(
      gate: gate.id, number: gate.number, title: gate.title, verdict: verdict, before: before, run: run,
      kind: .decided, recommended: gate.verdict)
  }
}

extension GateSnapshot {
  fileprivate init(_ result: GateResult, asOf: Instant, after earlier: GateSnapshot?) {
    number = result.gate.number
    id = result.gate.id
    title = result.gate.title
    state = result.state
    deadline = result.gate.deadline
    verdict = result.first.outcome.verdict
    exceptions = result.first.exceptions
    criteria = IdentifiedList(result.first.criteria.map { CriterionSnapshot($0, asOf: asOf, after: earlier) })
    followUp = result.followUp.map { follow in
      FollowUpSnapshot(
        date: follow.date, verdict: follow.judgement.outcome.verdict,
        criteria: IdentifiedList(follow.judgement.criteria.map { CriterionSnapshot($0, asOf: asOf, after: nil) }))
    }
    inForce = result.inForce
    record = result.record.decision.map { RecordSnapshot($0, result.record) }
  }
}

extension RecordSnapshot {
  fileprivate init(_ decision: Decision, _ record: GateRecord) {
    digest = decision.digest
    state = decision.state
    verdict = decision.verdict
    withWaivers = record.withWaivers?.verdict
    overriding = decision.override?.role
    signOffs = IdentifiedList(
      decision.signOffs.map { one in
        SignOffSnapshot(
          role: one.signOff.role, name: one.signOff.name, vote: one.signOff.vote, time: one.signOff.time,
          weight: one.weight)
      })
    waivers = IdentifiedList(
      record.waivers.map { one in
        WaiverSnapshot(
          criterion: one.waiver.criterion, from: one.waiver.from, until: one.waiver.until, period: one.period)
      })
    reopenings = record.reopenings.map { ReopeningSnapshot(time: $0.time, deadline: $0.deadline) }
  }
}

extension CriterionSnapshot {
  fileprivate init(_ result: CriterionResult, asOf: Instant, after gate: GateSnapshot?) {
    id = result.criterion.id
    title = result.criterion.title
    status = result.status
    since = StatusSpan(result.status, asOf: asOf, after: gate?.criterion(result.criterion.id))
    value = result.value
    recoverable = result.recoverable
    mayBeWorse = result.mayBeWorse
    daily = result.daily
    item = result.finding.item?.state
    due = result.finding.item?.due
    if case .measured(let measure) = result.criterion.source {
      unit = measure.unit
      limits = measure.thresholds.flatMap(\.limits)
    } else {
      unit = nil
      limits = []
    }
  }
}

extension StatusSpan {
  fileprivate init(_ status: Status, asOf: Instant, after earlier: CriterionSnapshot?) {
    if let earlier, earlier.status == status {
      self = earlier.since
    } else {
      self.init(since: asOf, isFromTheStart: earlier == nil)
    }
  }
}
