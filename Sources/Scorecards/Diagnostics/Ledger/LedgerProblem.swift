/// Why the ledger can't be used. Wording: `LedgerWording.swift`.
enum LedgerProblem: Error, Sendable, Equatable {
  case absent(path: String)
  /// Written by a newer version of the tool.
  case newer(path: String, version: Int, known: Int)
  /// A file that is no ledger of ours.
  case notALedger(path: String)
  case damaged(path: String, reason: String)
  /// An entry does not fit, so that the chain tells nothing.
  case broken(ChainFault)
  case cannotWrite(path: String, reason: String)
  /// Another process writes to it.
  case locked(path: String)
  case unknownRun(String)
  case severalRuns(String)
  case unknownSubject(String, nearest: String?)
  /// The swap of the output folder would take it away.
  case insideOutput(path: String)
  /// This project keeps none: it has no `scorecard.yaml`.
  case none
}

/// The entry of a ledger that does not fit, the first one.
struct ChainFault: Error, Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// Its digest is not that of its content.
    case digest
    /// It names another entry before it than the one that is there.
    case previous
    /// The entry that should stand here is gone.
    case gap(after: Int)
    case unreadable(StoredFault)
    /// What the ledger lists beside the content is not what the content says.
    case columns
    /// Its run id is not the digest of what the run was made from.
    case run
  }

  let ledger: String
  let position: Int
  let run: String
  let kind: Kind
}
