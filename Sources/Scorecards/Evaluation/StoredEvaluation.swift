/// A gate judged again from the folded and daily values that were kept of it: no export is needed.
struct StoredEvaluation {
  let gate: Gate
  let kept: GateSnapshot
  let judgedAt: Instant

  /// - Parameters:
  ///   - gate: as its file defines it.
  ///   - asOf: of the run that found `kept`.
  init(_ gate: Gate, _ kept: GateSnapshot, asOf: Instant) {
    self.gate = gate.with(deadline: kept.deadline)
    self.kept = kept
    judgedAt = min(asOf, kept.deadline)
  }

  var outcome: Outcome {
    let known = gate.criteria.compactMap { criterion in
      kept.criterion(criterion.id).map { (criterion.id, standing(criterion, $0)) }
    }
    let standings = Dictionary(known) { first, _ in first }
    return kept.state == .upcoming ? Outcome(upcoming: gate.rules, standings) : Outcome(gate.rules, standings)
  }

  /// A figure is held to its thresholds again; what the evidence did not tell, and what an item was, stays as it was
  /// found. `nil` for a criterion of which nothing was kept.
  func status(_ criterion: Criterion) -> Status? {
    guard let found = kept.criterion(criterion.id) else { return nil }
    return status(criterion, found)
  }

  private func status(_ criterion: Criterion, _ found: CriterionSnapshot) -> Status {
    guard case .measured(let measure) = criterion.source, !found.status.isUnknown, let value = found.value else {
      return found.status
    }
    return measure.status(of: value)
  }

  private func standing(_ criterion: Criterion, _ found: CriterionSnapshot) -> Standing {
    let status = status(criterion, found)
    let standing = criterion.standing(
      status, recoverable(criterion, found, status), canRecover: gate.extensionDate != nil)
    return found.mayBeWorse ? standing.orWorse(criterion.outcomes(canRecover: false)) : standing
  }

  /// By the trend through the daily values, where there are any.
  private func recoverable(_ criterion: Criterion, _ found: CriterionSnapshot, _ status: Status) -> Truth {
    guard case .measured(let measure) = criterion.source, let daily = found.daily, let value = found.value,
      !status.isUnknown, status != .met, !criterion.irreversible, let by = gate.extensionDate?.day
    else { return found.recoverable }
    return Trajectory(daily, target: measure.target, value: value, today: judgedAt.day, by: by).recoverable
  }
}
