extension PeopleRecord {
  /// What it says of each gate, by the gate's id; corrections are of no gate.
  var byGate: [String: PeopleRecord] {
    var records: [String: PeopleRecord] = [:]
    for one in signOffs { records[one.gate, default: PeopleRecord()].signOffs.append(one) }
    for one in waivers { records[one.gate, default: PeopleRecord()].waivers.append(one) }
    for one in overrides { records[one.gate, default: PeopleRecord()].overrides.append(one) }
    for one in reopenings { records[one.gate, default: PeopleRecord()].reopenings.append(one) }
    for one in outcomes { records[one.gate, default: PeopleRecord()].outcomes.append(one) }
    for one in estimates { records[one.gate, default: PeopleRecord()].estimates.append(one) }
    return records
  }

  /// What had been written down by then: a run that looks from an earlier instant sees the record of that instant.
  func known(by asOf: Instant) -> PeopleRecord {
    PeopleRecord(
      allowedSigners: allowedSigners, signOffs: signOffs.filter { $0.time <= asOf }, waivers: waivers,
      overrides: overrides.filter { $0.time <= asOf },
      reopenings: concluded(by: asOf), corrections: corrections.filter { $0.time <= asOf },
      estimates: estimates.filter { $0.time <= asOf })
  }

  /// Each with the outcome that was known by then; an outcome is that of the gate's last reopening before it.
  private func concluded(by asOf: Instant) -> [Reopening] {
    var known = reopenings.filter { $0.time <= asOf }
    let places = Dictionary(grouping: known.indices) { known[$0].gate }
    for one in outcomes.filter({ $0.time <= asOf }).sorted(by: { $0.time < $1.time }) {
      let before = (places[one.gate] ?? []).filter { known[$0].time <= one.time }
      if let last = before.max(by: { known[$0].time < known[$1].time }) { known[last].outcome = one.outcome }
    }
    return known
  }

  /// The gate with the deadline that its reopenings give it; an earlier one than its own gives none.
  func current(_ gate: Gate, asOf: Instant) -> Gate {
    let deadlines = reopenings.filter { $0.gate == gate.id && $0.time <= asOf }.map(\.deadline)
    guard let last = deadlines.max(), last > gate.deadline else { return gate }
    return gate.with(deadline: last)
  }
}
