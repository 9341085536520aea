internal import Foundation
internal import GRDB

extension Ledger {
  /// Adds an entry behind `head`, within a transaction.
  ///
  /// - Throws: `locked` where another run has added one in the meantime.
  static func append(_ entry: LedgerEntry, after head: LedgerHead, path: String, _ database: Database) throws {
    let last = try Int.fetchOne(database, sql: "SELECT max(position) FROM entry") ?? 0
    guard last == head.position else { throw LedgerProblem.locked(path: path) }
    let position = last + 1
    let asOf = entry.snapshot.run.asOf
    try database.execute(
      sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        position, entry.digest, entry.previous, entry.run, entry.basis, asOf.description, asOf.seconds,
        Data(entry.content),
      ])
    for row in GateRun.rows(entry.snapshot) { try row.insert(database, at: position) }
    for row in CriterionRun.rows(entry.snapshot) { try row.insert(database, at: position) }
  }
}
