/// A gate in one run, as `history` lists it.
struct GateRun: Sendable, Hashable {
  let gate: String
  let number: Int
  let state: String
  let verdict: String
  let category: String
  let met: Int
  let criteria: Int
  /// The verdict with waivers; empty where no waiver was in force.
  let withWaivers: String
  /// How the decision stood; empty for a gate that had not begun.
  let decision: String
  /// What was decided; empty while nothing was.
  let decided: String
}

/// A criterion in one run.
struct CriterionRun: Sendable, Hashable {
  let criterion: String
  let gate: String
  let status: String
  /// A figure, or the state of an item; empty where there is none.
  let value: String
  let unit: String
}

/// A row of `history`: one gate in one run.
struct GateHistoryRow: Sendable {
  let run: RunReference
  let gate: GateRun
}

/// A row of `history CRITERION`.
struct CriterionHistoryRow: Sendable {
  let run: RunReference
  let criterion: CriterionRun
}
