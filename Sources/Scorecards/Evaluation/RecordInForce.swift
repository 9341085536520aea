extension PeopleRecord {
  /// What had been written down by then: a run that looks from an earlier instant sees the record of that instant.
  func known(by asOf: Instant) -> PeopleRecord {
    PeopleRecord(
      allowedSigners: allowedSigners, signOffs: signOffs.filter { $0.time <= asOf }, waivers: waivers,
      overrides: overrides.filter { $0.time <= asOf },
      reopenings: reopenings.filter { $0.time <= asOf }, corrections: corrections.filter { $0.time <= asOf },
      estimates: estimates.filter { $0.time <= asOf })
  }

  /// The gate with the deadline that its reopenings give it; an earlier one than its own gives none.
  func current(_ gate: Gate, asOf: Instant) -> Gate {
    let deadlines = reopenings.filter { $0.gate == gate.id && $0.time <= asOf }.map(\.deadline)
    guard let last = deadlines.max(), last > gate.deadline else { return gate }
    return gate.with(deadline: last)
  }
}

extension Reopening {
  /// What was signed before it counts no more, unless its outcome is to reaffirm that.
  func voids(_ time: Instant) -> Bool { time <= self.time && outcome != .reaffirm }
}
