// The wording of problems with the people's record.
extension DefinitionProblem {
  var recordMessage: String? {
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
    default: nil
    }
  }

  var recordRemedy: String? {
    switch self {
    case .badDigest: "it has 64 digits of 0–9 and a–f; `scorecard sign` writes it"
    case .badFigure: "write a number without a unit: 4200000 or 0.5"
    case .noVote(_, let voters): "those who have one: \(voters.joined(separator: ", "))"
    case .noFinalCall(_, let callers): "those who have it: \(callers.joined(separator: ", "))"
    case .mayNotReopen: "only the \(Reopening.role) may"
    case .correctionChanges(both: false): "write `exclude: true` or `value: 4200000`"
    default: nil
    }
  }
}
