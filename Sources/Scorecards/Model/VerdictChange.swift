/// A gate's verdict became another one, or was given for the first time.
struct VerdictChange: Sendable, Equatable {
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
}
