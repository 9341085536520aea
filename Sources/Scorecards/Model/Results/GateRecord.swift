/// What people have decided of one gate, and how far it holds.
struct GateRecord: Sendable {
  /// The gate's deadline before it was reopened; `nil` where it was not.
  var firstDeadline: Instant?
  /// The extension date that the gate had before it was reopened beyond it; `nil` where that did not happen.
  var passedExtension: Instant?
  /// In the order of the record.
  var waivers: [JudgedWaiver] = []
  /// The verdict with waived criteria counted as met; `nil` where no waiver is in force.
  var withWaivers: Outcome?
  /// `nil` for a gate that has not begun.
  var decision: Decision?
  var overrides: [Override] = []
  var reopenings: [Reopening] = []
  var estimates: [FixEstimate] = []
}

/// A waiver, and whether it holds.
struct JudgedWaiver: Sendable {
  enum Period: String, Sendable { case inForce = "in force", expired, later }

  let waiver: Waiver
  /// On judged_at's day.
  let period: Period
}
