/// A gate's verdict became another one, or was given for the first time.
struct VerdictChange: Sendable, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    /// What the rules recommend.
    case recommended
    /// What they recommend at the extension date.
    case followUp = "follow-up"
    /// What those with authority decided.
    case decided
  }

  /// As many are carried on from run to run.
  static let kept = 50

  /// Id of the gate.
  let gate: String
  let number: Int
  let title: String
  let verdict: Verdict
  /// `nil` for the first one.
  let before: Verdict?
  /// The run that found it.
  let run: RunReference
  var kind = Kind.recommended
  /// Of a decision: what the rules recommended.
  var recommended: Verdict?
}
