/// What is wrong with an entry of the people's record.
enum RecordEntryProblem: Sendable, Equatable {
  case badDigest(String)
  case badFigure(key: String, text: String)
  /// A role that is only informed.
  case noVote(String, voters: [String])
  case noFinalCall(String, callers: [String])
  case mayNotReopen(String)
  /// An outcome without a reopening before it.
  case nothingReopened(gate: String)
  case waiverEndsBeforeStart
  case correctionChanges(both: Bool)
  case noSuchLine
  case negativeHours
}

extension RecordEntryProblem: Problem {
  var message: String {
    switch self {
    case .badDigest(let text): "`\(text.shortened)` is no decision digest"
    case .badFigure(let key, let text): "`\(key)` is no plain number: `\(text.shortened)`"
    case .noVote(let role, _): "`\(role)` is informed of this gate and has no vote"
    case .noFinalCall(let role, _): "`\(role)` does not have the final call of this gate"
    case .mayNotReopen(let role): "`\(role.shortened)` may not reopen a gate"
    case .nothingReopened(let gate): "`\(gate)` was not reopened before this, so that there is nothing to conclude"
    case .waiverEndsBeforeStart: "`until` is before `from`"
    case .correctionChanges(both: true): "a correction excludes a line or replaces a value, not both"
    case .correctionChanges(both: false): "the correction neither excludes the line nor replaces a value"
    case .noSuchLine: "lines are counted from 1"
    case .negativeHours: "`hours` is below zero"
    }
  }

  var remedy: String? {
    switch self {
    case .badDigest: "it has 64 digits of 0–9 and a–f; `scorecard sign` writes it"
    case .badFigure: "write a number without a unit: 4200000 or 0.5"
    case .noVote(_, let voters): "those who have one: \(voters.joined(separator: ", "))"
    case .noFinalCall(_, let callers): "those who have it: \(callers.joined(separator: ", "))"
    case .mayNotReopen: "only the \(Reopening.role) may"
    case .correctionChanges(both: false): "write `exclude: true` or `value: 4200000`"
    case .correctionChanges(both: true), .nothingReopened, .waiverEndsBeforeStart, .noSuchLine, .negativeHours: nil
    }
  }
}
