internal import GRDB

/// Walks the chain from its first entry on.
struct ChainWalk {
  let ledger: Ledger

  /// - Parameter visit: is handed each entry that fits, in their order.
  /// - Returns: the head, and how many entries fit, up to the first that does not.
  func walk(_ visit: (EntryReading) -> Void = { _ in }) throws(LedgerProblem) -> (head: LedgerHead, fault: ChainFault?)
  {
    let path = ledger.path
    return try ledger.read { database in
      var head = LedgerHead.none
      var found: ChainFault?
      try database.visitRows(of: "entry", "SELECT *, position AS row_number FROM entry ORDER BY position") { row in
        if found != nil { return }
        let stored = try StoredEntry(row)
        switch try ChainWalk.entry(row, stored, after: head, database) {
        case .success(let reading):
          visit(reading)
          head = LedgerHead(position: stored.position, digest: stored.digest)
        case .failure(let misfit):
          found = ChainFault(ledger: path, position: stored.position, run: try row.text("run"), kind: misfit.kind)
        }
      }
      return (head, found)
    }
  }

  private struct Misfit: Error { let kind: ChainFault.Kind }

  private static func entry(
    _ row: LedgerRow, _ stored: StoredEntry, after head: LedgerHead, _ database: Database
  ) throws -> Result<EntryReading, Misfit> {
    if stored.position != head.position + 1 { return .failure(Misfit(kind: .gap(after: head.position))) }
    if ChainDigest.of(stored.content) != stored.digest { return .failure(Misfit(kind: .digest)) }
    let reading: EntryReading
    do { reading = try EntryReading(stored.content) } catch { return .failure(Misfit(kind: .unreadable(error))) }
    if reading.previous != head.digest { return .failure(Misfit(kind: .previous)) }
    let basis = ChainDigest.basis(reading.basis)
    if ChainDigest.run(basis: basis, previous: reading.previous) != reading.run {
      return .failure(Misfit(kind: .run))
    }
    let isRepeated = try repeats(row, reading, basis) && tables(reading, stored.position, database)
    return isRepeated ? .success(reading) : .failure(Misfit(kind: .columns))
  }

  private static func repeats(_ row: LedgerRow, _ reading: EntryReading, _ basis: String) throws -> Bool {
    let asOf = reading.snapshot.run.asOf
    let texts: [(String, String)] = [
      ("previous", reading.previous), ("run", reading.run), ("basis", basis), ("as_of", asOf.description),
    ]
    return try row.integer("as_of_seconds", in: Instant.storedSeconds) == asOf.seconds
      && texts.allSatisfy { try row.text($0.0) == $0.1 }
  }

  private static func tables(_ reading: EntryReading, _ position: Int, _ database: Database) throws -> Bool {
    let gates = try database.rows(
      of: "gate_run", "SELECT *, position AS row_number FROM gate_run WHERE position = ?", [position], GateRun.init)
    let criteria = try database.rows(
      of: "criterion_run", "SELECT *, position AS row_number FROM criterion_run WHERE position = ?", [position],
      CriterionRun.init)
    return Set(gates) == Set(GateRun.rows(reading.snapshot))
      && Set(criteria) == Set(CriterionRun.rows(reading.snapshot))
  }
}

extension Instant {
  /// Some 30,000 years either way.
  static let storedSeconds = -LedgerRow.largestNumber...LedgerRow.largestNumber
}
