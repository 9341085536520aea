/// What people have decided of one gate, and how far it holds.
struct GateRecord: Sendable {
  /// The gate's deadline before it was reopened; `nil` where it was not.
  var firstDeadline: Instant?
  /// The extension date that the gate had before it was reopened beyond it; `nil` where that did not happen.
  var passedExtension: Instant?
  /// In the order of the record.
  var waivers: [WaiverStanding] = []
  /// The verdict with waived criteria counted as met; `nil` where no waiver is in force.
  var withWaivers: Outcome?
  /// `nil` for a gate that has not begun.
  var decision: Decision?
  var overrides: [Override] = []
  var reopenings: [Reopening] = []
  var estimates: [FixEstimate] = []
}

struct WaiverStanding: Sendable {
  enum Period: String, Sendable { case inForce = "in force", expired, later }

  let waiver: Waiver
  /// On judged_at's day.
  let period: Period
}

/// What those with authority made of the recommended verdict, which it never changes.
struct Decision: Sendable {
  enum Standing: String, Sendable { case pending, approved, rejected, overridden }

  let standing: Standing
  /// What is signed: the same while definition, rule, verdict, statuses, exceptions and waivers are.
  let digest: String
  /// The roles that must have signed and have not approved.
  let missing: [String]
  /// In the order of the record.
  let signOffs: [SignOffStanding]
  /// What was decided; `nil` while nothing is.
  let verdict: Verdict?
  /// The one that decides.
  let override: Override?

  var isDecided: Bool { standing == .approved || standing == .overridden }
}

struct SignOffStanding: Sendable {
  enum Weight: String, Sendable {
    case counts
    /// A rejection that the final call outvotes.
    case overruled
    /// Another digest than today's was signed.
    case outdated
    /// Its signature does not hold.
    case unproven
    /// Whether its signature holds can't be told now.
    case unchecked
    /// It has no signature, and the role has signed with a key.
    case unsigned
    /// The same role signed again.
    case replaced
    /// The gate was reopened after it.
    case reopened
    /// The verdict can't be told: there is nothing to approve.
    case nothingToApprove = "nothing-to-approve"
  }

  let signOff: SignOff
  let weight: Weight
}
