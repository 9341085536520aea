internal import Foundation
internal import GRDB

/// Where the chain ends.
struct LedgerHead: Sendable, Equatable {
  /// 0 for a ledger without entries.
  let position: Int
  let digest: String

  static let none = LedgerHead(position: 0, digest: ChainDigest.none)
}

// What a run asks: each answer is one row found through an index, however many runs there were.
extension Ledger {
  func head() throws(LedgerProblem) -> LedgerHead {
    try read { database in
      let row = try Row.fetchOne(database, sql: "SELECT position, digest FROM entry ORDER BY position DESC LIMIT 1")
      return row.map { LedgerHead(position: $0["position"], digest: $0["digest"]) } ?? .none
    }
  }

  /// The last run that was made from the same: inputs, definitions, templates, record and as-of.
  func entry(ofBasis basis: String) throws(LedgerProblem) -> StoredEntry? {
    try entry("WHERE basis = ? ORDER BY position DESC", [basis])
  }

  /// The run to compare with: the latest as-of that is not after this one, among the first `position` entries.
  func entry(before asOf: Instant, upTo position: Int) throws(LedgerProblem) -> StoredEntry? {
    try entry(
      "WHERE as_of_seconds <= ? AND position <= ? ORDER BY as_of_seconds DESC, position DESC",
      [asOf.seconds, position])
  }

  func entry(ofDigest digest: String) throws(LedgerProblem) -> StoredEntry? {
    try entry("WHERE digest = ?", [digest])
  }

  func entry(at position: Int) throws(LedgerProblem) -> StoredEntry? {
    try entry("WHERE position = ?", [position])
  }

  /// The run whose id begins so, or the last one for `latest`.
  func entry(ofRun text: String) throws(LedgerProblem) -> StoredEntry {
    let found: StoredEntry?
    if text == "latest" {
      found = try entry(at: try head().position)
    } else {
      let isPrefix = text.utf8.count >= 4 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
      guard isPrefix else { throw .unknownRun(text) }
      let count = try read { database in
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM entry WHERE run >= ? AND run < ?", arguments: [text, text + "g"]) ?? 0
      }
      if count > 1 { throw .severalRuns(text) }
      found = try entry("WHERE run >= ? AND run < ?", [text, text + "g"])
    }
    guard let found else { throw .unknownRun(text) }
    return found
  }

  /// What a stored run found.
  func snapshot(_ entry: StoredEntry) throws(LedgerProblem) -> RunSnapshot {
    guard let reading = EntryReading(entry.content) else {
      throw .damaged(path: path, reason: "entry \(entry.position) can't be read")
    }
    return reading.snapshot
  }

  private func entry(_ condition: String, _ arguments: StatementArguments) throws(LedgerProblem) -> StoredEntry? {
    try read { database in
      let sql = "SELECT position, digest, content FROM entry \(condition) LIMIT 1"
      return try Row.fetchOne(database, sql: sql, arguments: arguments).map(StoredEntry.init)
    }
  }
}

extension StoredEntry {
  init(_ row: Row) {
    position = row["position"]
    digest = row["digest"]
    content = Array(row["content"] as Data)
  }
}
