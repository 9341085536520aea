/// Why an entry can't be added to the people's record.
enum RecordProblem: Sendable, Equatable {
  /// Neither the project nor the command line says where it is.
  case noRecord
  /// The list is not written an entry a line.
  case inBrackets(list: String)
  /// With the entry the file would not read as before.
  case wouldChange
  case upcoming(gate: String)
  /// The verdict can't be told.
  case nothingToApprove(possible: [String])
  case lostEvidence
  /// Nothing would be overridden.
  case asRecommended(verdict: String)
  case cannotSign(key: String)
  /// The run that was read recommended something else than what would be signed.
  case otherThanRead(run: String)
}

extension RecordProblem: Problem {
  var message: String {
    switch self {
    case .noRecord: "no record is named"
    case .inBrackets(let list): "`\(list)` is written in brackets, behind which no entry can be put"
    case .wouldChange: "with this entry the record would not read as before; nothing was written"
    case .upcoming(let gate): "\(gate) has not begun: there is nothing to decide"
    case .asRecommended(let verdict): "the rules recommend \(verdict) already: there is nothing to override"
    case .nothingToApprove(let possible):
      "the verdict can't be told yet, so there is nothing to approve: it may still become "
        + possible.joined(separator: " or ")
    case .lostEvidence: "evidence is absent or can't be read: nothing was signed"
    case .cannotSign(let key): "`ssh-keygen -Y sign` can't sign with the key `\(key)`: nothing was signed"
    case .otherThanRead(let run):
      "what run \(run) found of this gate is not what is found now: nothing was signed"
    }
  }

  var remedy: String? {
    switch self {
    case .noRecord: "name one with --record, or the project with --project"
    case .inBrackets: "write its entries below the key, each with `- ` before it"
    case .wouldChange: "add the entry by hand and look at it with `scorecard check`"
    case .upcoming, .lostEvidence, .cannotSign: nil
    case .asRecommended: "those who must approve sign it: `scorecard sign`"
    case .otherThanRead: "read the report of a new run, and sign that"
    case .nothingToApprove: "bring the evidence that is owed first; `--vote reject` and `abstain` are possible"
    }
  }
}
