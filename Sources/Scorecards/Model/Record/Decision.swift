/// What those with authority made of the recommended verdict, which it never changes.
struct Decision: Sendable {
  enum State: String, Sendable { case pending, approved, rejected, overridden }

  let state: State
  /// What is signed: the same while definition, rule, verdict, statuses, exceptions and waivers are.
  let digest: String
  /// The roles that must have signed and have not approved.
  let missing: [String]
  /// In the order of the record.
  let signOffs: [WeighedSignOff]
  /// What was decided; `nil` while nothing is.
  let verdict: Verdict?
  /// The one that decides.
  let override: Override?

  var isDecided: Bool { state == .approved || state == .overridden }
}

/// A sign-off, and whether it counts.
struct WeighedSignOff: Sendable {
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
