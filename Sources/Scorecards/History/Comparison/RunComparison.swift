/// Two runs → what is different.
struct RunComparison {
  let earlier: RunSnapshot
  let later: RunSnapshot
  /// Figures that moved no further than they usually do are left out.
  let leavesOutNoise: Bool

  var changes: RunChanges {
    let known = later.gates.map { gate in
      let changes = earlier.gate(gate.id).map { between($0, gate) } ?? [.newGate]
      return GateChanges(gate: gate.id, number: gate.number, title: gate.title, changes: changes)
    }
    let gone = earlier.gates.filter { later.gate($0.id) == nil }.map {
      GateChanges(gate: $0.id, number: $0.number, title: $0.title, changes: [.goneGate])
    }
    return RunChanges(earlier: earlier.run, later: later.run, gates: IdentifiedList(known + gone))
  }

  /// The gravest first. Of a gate that has not begun only that it begins is told.
  private func between(_ before: GateSnapshot, _ after: GateSnapshot) -> [RunChange] {
    let head = verdicts(before, after) + states(before, after)
    if before.state == .upcoming || after.state == .upcoming { return states(before, after) }
    let (then, now) = (before.criteriaInForce, after.criteriaInForce)
    let criteria = now.map { ($0, then[id: $0.id]) }
    // New evidence outdates the signatures, so that the gate may be decided no more when it falls back.
    let isDecided = before.state == .decided
    let regressions = criteria.compactMap { now, then in isDecided ? regression(then, now) : nil }
    let statuses = criteria.compactMap { now, then in
      isDecided && regression(then, now) != nil ? nil : status(then, now)
    }
    let gone = then.filter { now[id: $0.id] == nil }.map { RunChange.goneCriterion($0.title) }
    return regressions + head + records(before, after) + criteria.compactMap { dueDate($0.0) } + statuses
      + exceptions(before, after)
      + criteria.compactMap { now, then in then.flatMap { value($0, now) } } + gone
  }

  private func records(_ before: GateSnapshot, _ after: GateSnapshot) -> [RunChange] {
    guard let then = before.record, let now = after.record else { return [] }
    let titles = Dictionary(after.criteria.map { ($0.id, $0.title) }) { first, _ in first }
    return RecordComparison(before: then, after: now, titles: titles).changes.map(RunChange.record)
  }

  private func verdicts(_ before: GateSnapshot, _ after: GateSnapshot) -> [RunChange] {
    var changes: [RunChange] = []
    let first = after.verdictBefore(before)
    if first != after.verdict { changes.append(.verdict(after.verdict, from: first)) }
    // In force for the first time, it follows the first verdict.
    if let now = after.followUpInForce {
      let then = before.followUpInForce?.verdict ?? before.verdict
      if then != now.verdict { changes.append(.followUpVerdict(now.verdict, from: then, date: now.date)) }
    }
    return changes
  }

  private func states(_ before: GateSnapshot, _ after: GateSnapshot) -> [RunChange] {
    if before.state == after.state { return [] }
    let hasPassed = earlier.run.asOf <= after.deadline && later.run.asOf > after.deadline
    return after.state == .due && hasPassed
      ? [.missedDeadline(after.deadline)] : [.state(after.state, from: before.state)]
  }

  private func regression(_ then: CriterionSnapshot?, _ now: CriterionSnapshot) -> RunChange? {
    guard let then, now.status.distance > then.status.distance else { return nil }
    return .regression(now, from: then)
  }

  /// A due date is a whole day.
  private func dueDate(_ now: CriterionSnapshot) -> RunChange? {
    guard let due = now.due, now.status != .met, earlier.run.asOf.day <= due, later.run.asOf.day > due else {
      return nil
    }
    return .missedDueDate(now, due)
  }

  private func status(_ then: CriterionSnapshot?, _ now: CriterionSnapshot) -> RunChange? {
    guard let then else { return .newCriterion(now) }
    return then.status == now.status ? nil : .status(now, from: then)
  }

  private func exceptions(_ before: GateSnapshot, _ after: GateSnapshot) -> [RunChange] {
    let (then, now) = (Set(before.exceptions), Set(after.exceptions))
    let fresh = after.exceptions.filter { !then.contains($0) }
    let cleared = before.exceptions.filter { !now.contains($0) }
    return fresh.map { .newException(after.criterion($0)?.title ?? $0) }
      + cleared.map { .clearedException(before.criterion($0)?.title ?? $0) }
  }

  private func value(_ then: CriterionSnapshot, _ now: CriterionSnapshot) -> RunChange? {
    if then.status != now.status { return nil }
    if then.item != now.item { return .itemState(now, from: then) }
    guard let before = then.value, let after = now.value, then.unit == now.unit, before != after else { return nil }
    let days = later.run.asOf.day.number - earlier.run.asOf.day.number
    guard leavesOutNoise else { return .value(now, from: then) }
    let noise = (now.daily ?? then.daily)?.noise(overDays: days) ?? .zero
    return (after - before).magnitude > noise ? .value(now, from: then) : nil
  }
}

extension DailyValues {
  /// With fewer steps from day to day there is no telling what is usual.
  private static let fewestSteps = 3

  /// How far a figure usually moves in so many days: three times the median step from day to day; zero where that can't
  /// be told, so that any change counts.
  fileprivate func noise(overDays days: Int) -> Rational {
    let steps = zip(points, points.dropFirst()).compactMap { first, second in
      (second.value - first.value).magnitude.divided(byCount: max(1, second.day.number - first.day.number))
    }.sorted()
    guard steps.count >= DailyValues.fewestSteps else { return .zero }
    let lower = steps[(steps.count - 1) / 2]
    let median = (lower + steps[steps.count / 2]).divided(byCount: 2) ?? lower
    return median * Rational(3 * max(1, days))
  }
}
