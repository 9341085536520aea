internal import GRDB

/// Where the chain ends.
struct LedgerHead: Sendable, Equatable {
  /// 0 for a ledger without entries.
  let position: Int
  let digest: String

  static let none = LedgerHead(position: 0, digest: ChainDigest.none)
}

/// What a nightly run asks: each answer is one row found through an index, however many runs there were.
enum LedgerQuery: String, CaseIterable {
  case head = "SELECT position, position AS row_number, digest, content FROM entry ORDER BY position DESC LIMIT 1"
  case ofBasis = """
    SELECT position, position AS row_number, digest, content FROM entry WHERE basis = ? ORDER BY position DESC LIMIT 1
    """
  case before = """
    SELECT position, position AS row_number, digest, content FROM entry WHERE as_of_seconds <= ? AND position <= ?
    ORDER BY as_of_seconds DESC, position DESC LIMIT 1
    """
  case latest = """
    SELECT position, position AS row_number, digest, content FROM entry
    ORDER BY as_of_seconds DESC, position DESC LIMIT 1
    """
  case at = "SELECT position, position AS row_number, digest, content FROM entry WHERE position = ?"
  case ofDigest = "SELECT position, position AS row_number, digest, content FROM entry WHERE digest = ?"
  case ofRuns = "SELECT position, position AS row_number, digest, content FROM entry WHERE run >= ? AND run < ? LIMIT 2"
}

extension Ledger {
  func head() throws(LedgerProblem) -> LedgerHead {
    try entry(.head).map { LedgerHead(position: $0.position, digest: $0.digest) } ?? .none
  }

  /// The last run that was made from the same: inputs, definitions, templates, record and as-of.
  func entry(ofBasis basis: String) throws(LedgerProblem) -> StoredEntry? { try entry(.ofBasis, [basis]) }

  /// The run to compare with: the latest as-of that is not after this one, among the first `position` entries.
  func entry(before asOf: Instant, upTo position: Int) throws(LedgerProblem) -> StoredEntry? {
    try entry(.before, [asOf.seconds, position])
  }

  /// The latest as-of of all runs.
  func latest() throws(LedgerProblem) -> Instant? {
    guard let entry = try entry(.latest) else { return nil }
    return try snapshot(entry).run.asOf
  }

  func entry(ofDigest digest: String) throws(LedgerProblem) -> StoredEntry? { try entry(.ofDigest, [digest]) }

  func entry(at position: Int) throws(LedgerProblem) -> StoredEntry? { try entry(.at, [position]) }

  /// The run whose id begins so, or the last one for `latest`.
  func entry(ofRun text: String) throws(LedgerProblem) -> StoredEntry {
    let isPrefix = text.utf8.count >= 4 && text.utf8.allSatisfy(\.isLowercaseHexadecimal)
    guard isPrefix || text == "latest" else { throw .unknownRun(text) }
    let found = text == "latest" ? try entries(.head, []) : try entries(.ofRuns, [text, text + "g"])
    if found.count > 1 { throw .severalRuns(text) }
    guard let entry = found.first else { throw .unknownRun(text) }
    return entry
  }

  /// The run that a sign-off names; `nil` where there is no such run, or there are several.
  func entry(ofSignedRun text: String) throws(LedgerProblem) -> StoredEntry? {
    do { return text == "latest" ? nil : try entry(ofRun: text) } catch {
      switch error {
      case .unknownRun, .severalRuns: return nil
      default: throw error
      }
    }
  }

  /// What a stored run found.
  func snapshot(_ entry: StoredEntry) throws(LedgerProblem) -> RunSnapshot { try reading(entry).snapshot }

  func reading(_ entry: StoredEntry) throws(LedgerProblem) -> EntryReading {
    do { return try EntryReading(entry.content) } catch {
      throw .damaged(path: path, reason: "entry \(entry.position) can't be read: \(error.wording)")
    }
  }

  private func entry(_ query: LedgerQuery, _ arguments: StatementArguments = []) throws(LedgerProblem) -> StoredEntry? {
    try entries(query, arguments).first
  }

  private func entries(_ query: LedgerQuery, _ arguments: StatementArguments) throws(LedgerProblem) -> [StoredEntry] {
    try read { database in
      try database.rows(of: "entry", query.rawValue, arguments) { row in
        let entry = try StoredEntry(row)
        // Nothing is built on an entry that was tampered with.
        guard ChainDigest.of(entry.content) == entry.digest else {
          throw LedgerProblem.damaged(path: path, reason: "entry \(entry.position) is not what its digest says")
        }
        return entry
      }
    }
  }
}

extension StoredEntry {
  init(_ row: LedgerRow) throws(RowFault) {
    position = try row.integer("position", in: 1...LedgerRow.largestNumber)
    digest = try row.digest("digest")
    content = try row.blob("content")
  }
}
