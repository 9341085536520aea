/// What people decided, in the order in which it was written down: `record.yaml` (docs/record.md).
struct PeopleRecord: Sendable, Equatable {
  /// The file that lists which key may sign for which role; `nil`: signatures are not checked.
  var allowedSigners: String?
  var signOffs: [SignOff] = []
  var waivers: [Waiver] = []
  var overrides: [Override] = []
  var reopenings: [Reopening] = []
  var outcomes: [ReopeningOutcome] = []
  var corrections: [Correction] = []
  var estimates: [FixEstimate] = []
}

/// What a person with a role says to the verdict that a gate's rules recommend.
struct SignOff: Sendable, Equatable {
  enum Vote: String, Sendable, CaseIterable { case approve, reject, abstain }

  /// What its signature is worth.
  enum Authentication: String, Sendable {
    /// It has none, or nobody says which keys may sign.
    case none = "unauthenticated"
    case verified
    /// Its signature is not that of an allowed key over these words.
    case failed = "bad signature"
    /// `ssh-keygen` is not there, or came to no verdict.
    case unchecked = "can't be checked"
  }

  /// Id of the gate.
  let gate: String
  let role: String
  let name: String
  let time: Instant
  let vote: Vote
  let comment: String?
  /// The run whose report was signed.
  let run: String?
  /// The decision digest that was signed.
  let digest: String
  /// The operating system's user who wrote it down.
  let user: String?
  /// Made by `ssh-keygen -Y sign` of its message.
  var signature: String?
  var authentication = Authentication.none

  /// What a signature is made of: all that the sign-off says, each part with its length.
  var message: String {
    let parts = [gate, role, name, time.description, vote.rawValue, digest, run ?? "", comment ?? ""]
    return (["scorecard/sign-off/v1"] + parts.map { "\($0.utf8.count):\($0)" }).map { $0 + "\n" }.joined()
  }
}

/// A criterion that may be missed for a while. It changes neither a status nor the verdict (reading, section 1).
struct Waiver: Sendable, Equatable {
  let gate: String
  let criterion: String
  /// The role that grants it.
  let approver: String
  let name: String?
  let reason: String
  /// The first UTC day on which it holds.
  let from: Day
  /// The last one.
  let until: Day
  /// Where its remedy is followed up.
  let issue: String?

  func holds(on day: Day) -> Bool { from <= day && day <= until }
}

/// A role with the final call decides otherwise than the rules recommend.
struct Override: Sendable, Equatable {
  let gate: String
  let role: String
  let name: String
  let reason: String
  let time: Instant
  /// One of the gate's own verdicts.
  let decision: Verdict
  /// The verdict's word that was decided against.
  var recommended: String?
  /// The decision digest that was decided against; an override of another than today's does not count.
  var digest: String?
  let user: String?
}

/// A gate is opened again after its decision (reading, section 6 "Reopening").
struct Reopening: Sendable, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    case marketShock = "market-shock"
    case competitiveThreat = "competitive-threat"
    case internalIncident = "internal-incident"
  }

  enum Outcome: String, Sendable, CaseIterable { case reaffirm, modify, escalate }

  /// The role that alone may reopen a gate.
  static let role = "CEO"
  static let seconds = 72 * 3600

  let gate: String
  let kind: Kind
  let reason: String
  let name: String
  let time: Instant
  /// `nil` while it is not known.
  var outcome: Outcome?
  let user: String?

  /// The new one.
  var deadline: Instant { time.adding(seconds: Reopening.seconds) }

  /// What was signed before it counts no more, unless its outcome is to reaffirm that.
  func voids(_ time: Instant) -> Bool { time <= self.time && outcome != .reaffirm }
}

/// What came of a gate's last reopening.
struct ReopeningOutcome: Sendable, Equatable {
  let gate: String
  let outcome: Reopening.Outcome
  let name: String
  let reason: String?
  let time: Instant
  let user: String?
}

/// A line of an evidence file that does not count as it stands.
struct Correction: Sendable, Equatable {
  enum Change: Sendable, Equatable {
    case exclude
    /// In the metric's own unit.
    case replace(Rational)
  }

  /// The file as the project names it.
  let source: String
  let line: Int
  /// Id of the only metric that is meant; `nil`: every value of the line.
  let metric: String?
  let change: Change
  /// The role that grants it.
  let approver: String
  let name: String?
  let reason: String
  let time: Instant
}

/// How long the repair of an unmet criterion would take.
struct FixEstimate: Sendable, Equatable {
  let gate: String
  let criterion: String
  let hours: Rational
  let by: String
  let time: Instant
}
