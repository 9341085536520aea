internal import GRDB

/// Walks the chain from its first entry on.
struct ChainWalk {
  let ledger: Ledger

  /// - Returns: the head, and how many entries fit, up to the first that does not.
  func walk() throws(LedgerProblem) -> (head: LedgerHead, fault: ChainFault?) {
    let path = ledger.path
    return try ledger.read { database in
      var head = LedgerHead.none
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM entry ORDER BY position")
      while let row = try rows.next() {
        let stored = StoredEntry(row)
        if let kind = try ChainWalk.fault(row, stored, after: head, database) {
          return (head, ChainFault(ledger: path, position: stored.position, run: row["run"], kind: kind))
        }
        head = LedgerHead(position: stored.position, digest: stored.digest)
      }
      return (head, nil)
    }
  }

  private static func fault(_ row: Row, _ stored: StoredEntry, after head: LedgerHead, _ database: Database) throws
    -> ChainFault.Kind?
  {
    if stored.position != head.position + 1 { return .gap(after: head.position) }
    if ChainDigest.of(stored.content) != stored.digest { return .digest }
    let reading: EntryReading
    do { reading = try EntryReading(stored.content) } catch { return .unreadable(error) }
    if reading.previous != head.digest { return .previous }
    let basis = ChainDigest.basis(reading.basis)
    if ChainDigest.run(basis: basis, previous: reading.previous) != reading.run { return .run }
    return try repeats(row, reading, basis) && tables(reading, stored.position, database) ? nil : .columns
  }

  private static func repeats(_ row: Row, _ reading: EntryReading, _ basis: String) -> Bool {
    let asOf = reading.snapshot.run.asOf
    let texts: [(String, String)] = [
      ("previous", reading.previous), ("run", reading.run), ("basis", basis), ("as_of", asOf.description),
    ]
    return row["as_of_seconds"] == asOf.seconds && texts.allSatisfy { row[$0.0] == $0.1 }
  }

  private static func tables(_ reading: EntryReading, _ position: Int, _ database: Database) throws -> Bool {
    let gates = try Row.fetchAll(database, sql: "SELECT * FROM gate_run WHERE position = ?", arguments: [position])
    let criteria = try Row.fetchAll(
      database, sql: "SELECT * FROM criterion_run WHERE position = ?", arguments: [position])
    return Set(gates.map(GateRun.init)) == Set(GateRun.rows(reading.snapshot))
      && Set(criteria.map(CriterionRun.init)) == Set(CriterionRun.rows(reading.snapshot))
  }
}
