/// What one run found, as far as later runs are told of it.
struct RunSnapshot: Sendable {
  let run: RunReference
  let gates: IdentifiedList<GateSnapshot>
  /// The last ones up to this run, the oldest first.
  let verdicts: [VerdictChange]

  func gate(_ id: String) -> GateSnapshot? { gates[id: id] }
}

/// A run as people name it.
struct RunReference: Sendable, Equatable {
  /// The run's id; hexadecimal SHA-256.
  let id: String
  let asOf: Instant
}

struct GateSnapshot: Sendable, Identifiable {
  let number: Int
  let id: String
  let title: String
  let state: GateState
  let deadline: Instant
  let verdict: Verdict
  /// Ids of criteria.
  let exceptions: [String]
  /// In the gate's order.
  let criteria: IdentifiedList<CriterionSnapshot>
  /// What was found at the extension date, where there is a follow-up.
  let followUp: FollowUpSnapshot?
  let inForce: JudgementInForce
  /// `nil` for a gate that has not begun.
  let record: RecordSnapshot?

  /// The follow-up, where it was in force.
  var followUpInForce: FollowUpSnapshot? { inForce == .followUp ? followUp : nil }

  /// Of the judgement that was in force.
  var criteriaInForce: IdentifiedList<CriterionSnapshot> { followUpInForce?.criteria ?? criteria }

  /// What its first verdict follows: the earlier run's, or the follow-up's that is in force no more, unless a decision took
  /// its place, which is told by itself.
  func verdictBefore(_ earlier: GateSnapshot) -> Verdict {
    guard followUpInForce == nil, record?.verdict == earlier.record?.verdict else { return earlier.verdict }
    return earlier.followUpInForce?.verdict ?? earlier.verdict
  }

  func criterion(_ id: String) -> CriterionSnapshot? { criteria[id: id] }
}

struct FollowUpSnapshot: Sendable {
  let date: Instant
  let verdict: Verdict
  let criteria: IdentifiedList<CriterionSnapshot>
}

/// One criterion as it stood, with what its verdict and its trajectory were computed from.
struct CriterionSnapshot: Sendable, Identifiable {
  let id: String
  let title: String
  let status: Status
  let since: StatusSpan
  /// Folded; in `unit`.
  let value: Rational?
  let unit: Unit?
  /// The figures whose side a rounded figure must keep.
  let limits: [Rational]
  let recoverable: Truth
  let mayBeWorse: Bool
  let daily: DailyValues?
  let item: ItemState?
  let due: Day?
}

/// Since when a criterion has had its status.
struct StatusSpan: Sendable, Equatable {
  /// As-of of the first run in a row that found it.
  let since: Instant
  /// Nothing is known of the time before: no run that the ledger knows found another status.
  let isFromTheStart: Bool
}
