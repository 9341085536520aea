/// What is different between two runs.
struct RunChanges: Sendable {
  let earlier: RunReference
  let later: RunReference
  /// In the order of the later run; gates without a change have an empty list.
  let gates: IdentifiedList<GateChanges>

  func gate(_ id: String) -> GateChanges? { gates[id: id] }
}

struct GateChanges: Sendable, Identifiable {
  let gate: String
  let number: Int
  let title: String
  /// The gravest first.
  let changes: [RunChange]

  var id: String { gate }
}

/// One thing that is different.
enum RunChange: Sendable {
  /// The gate was decided, and a criterion has fallen back since.
  case regression(CriterionSnapshot, from: CriterionSnapshot)
  case verdict(Verdict, from: Verdict)
  case followUpVerdict(Verdict, from: Verdict, date: Instant)
  case state(GateState, from: GateState)
  case record(RecordChange)
  /// The deadline passed between the two runs, and the decision is not there.
  case missedDeadline(Instant)
  /// An item's due date passed between the two runs, and it is not met.
  case missedDueDate(CriterionSnapshot, Day)
  case status(CriterionSnapshot, from: CriterionSnapshot)
  case value(CriterionSnapshot, from: CriterionSnapshot)
  case itemState(CriterionSnapshot, from: CriterionSnapshot)
  case newException(String)
  case clearedException(String)
  case newCriterion(CriterionSnapshot)
  case goneCriterion(String)
  case newGate
  case goneGate
}

/// What reports know of the runs before theirs.
enum LedgerNote: Sendable {
  /// This is no run, and nothing is said of others.
  case noRun
  /// The run is kept nowhere, and none before it is known.
  case withoutHistory(run: String)
  case kept(LedgerTale)

  var tale: LedgerTale? { if case .kept(let tale) = self { tale } else { nil } }
}

/// What the ledger tells of a run and the one before it.
struct LedgerTale: Sendable {
  let run: String
  /// Digest of the entry that the run builds on.
  let head: String
  /// `nil` for the first run.
  let changes: RunChanges?
  let snapshot: RunSnapshot
  /// What the runs found whose reports were signed, by the run as the sign-off names it.
  var signed: [String: RunSnapshot] = [:]

  /// Nothing stands in the ledger before it.
  let isFirst: Bool

  /// Hexadecimal digits of a run's id that are shown to people.
  static let shownDigits = 12

  func since(_ criterion: String, of gate: String) -> StatusSpan? {
    snapshot.gate(gate)?.criterion(criterion)?.since
  }
}
