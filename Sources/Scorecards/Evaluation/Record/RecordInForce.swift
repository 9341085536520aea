extension PeopleRecord {
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
    for one in outcomes.filter({ $0.time <= asOf }).sorted(by: { $0.time < $1.time }) {
      let before = known.indices.filter { known[$0].gate == one.gate && known[$0].time <= one.time }
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
