import GRDB
import Testing

@testable import Scorecards

/// A ledger that an earlier version began is brought up to date with all its runs.
@Suite struct LedgerMigrationTests {
  private let base = TemporaryFolder()
  private var path: String { base.path + "/scorecard.sqlite" }

  /// A ledger of version 1 with one run.
  private func older() throws -> LedgerEntry {
    try base.write("scorecard.sqlite", "")
    let entry = LedgerTales.entry(
      SampleGates.results([SampleGates.undetermined], asOf: "2026-02-11T06:00:00Z"), after: ChainDigest.none, nil)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: try #require(LedgerSchema.migrations.first))
      try database.execute(sql: "PRAGMA application_id = \(LedgerSchema.application)")
      try database.execute(sql: "PRAGMA user_version = 1")
      let asOf = entry.snapshot.run.asOf
      try database.execute(
        sql: "INSERT INTO entry VALUES (1, ?, ?, ?, ?, ?, ?, CAST(? AS BLOB))",
        arguments: [
          entry.digest, entry.previous, entry.run, entry.basis, asOf.description, asOf.seconds,
          String(decoding: entry.content, as: UTF8.self),
        ])
      for gate in GateRun.rows(entry.snapshot) {
        try database.execute(
          sql: "INSERT INTO gate_run VALUES (?, 1, ?, ?, ?, ?, ?, ?)",
          arguments: [gate.gate, gate.number, gate.state, gate.verdict, gate.category, gate.met, gate.criteria])
      }
      for criterion in CriterionRun.rows(entry.snapshot) { try criterion.insert(database, at: 1) }
    }
    return entry
  }

  @Test func `its run stays, fits, and is followed by others`() throws {
    let entry = try older()
    let ledger = try Ledger(path, isWritable: true)
    #expect(try ledger.head() == LedgerHead(position: 1, digest: entry.digest))
    let next = LedgerTales.entry(
      SampleGates.results([SampleGates.goWithExceptions], asOf: "2026-02-12T06:00:00Z"), after: entry.digest,
      entry.snapshot)
    try ledger.append(next, after: ledger.head())
    let walk = try ChainWalk(ledger: ledger).walk()
    #expect(walk.fault == nil && walk.head.position == 2)
    #expect(try LedgerListing(ledger).gates(nil).map(\.gate.decision) == ["", ""])
  }

  @Test func `what only looks at it does not change it`() throws {
    _ = try older()
    _ = try Ledger(path, isWritable: true, begins: false)
    #expect(try LedgerListing(Ledger(path, isWritable: false)).gates(nil).count == 1)
  }

  @Test func `what waits in the outbox of an earlier version is handed over`() throws {
    _ = try older()
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      for migration in LedgerSchema.migrations[1..<3] { try database.execute(sql: migration) }
      try database.execute(sql: "PRAGMA user_version = 3")
      let message = try MailTrial.message(["ada@example.org"])
      try database.execute(
        sql: "INSERT INTO message VALUES (?, 'memo', '2026-02-28', 's', 'r', 'v', x'00')",
        arguments: [message.identity.message]
      )
      try database.execute(
        sql: """
          INSERT INTO delivery (message, mailbox, recipient, sender, sequence, origin)
          VALUES (?, 'ada@example.org', 'ada@example.org', 'gates@example.org', 1, 'listed')
          """, arguments: [message.identity.message])
    }
    try queue.close()
    #expect(try Ledger(path, isWritable: false).deliveries([.pending]).count == 1)
    let ledger = try Ledger(path, isWritable: true)
    let delivery = try #require(try ledger.deliveries([.pending]).first)
    #expect(try ledger.begin(delivery, at: MailTrial.now) == 1)
  }

  @Test func `one without an outbox gets one, and its runs stay`() throws {
    let entry = try older()
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: try #require(LedgerSchema.migrations.dropFirst().first))
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    try queue.close()
    let reading = try Ledger(path, isWritable: false)
    #expect(try reading.deliveries([.pending]) == [])
    #expect(try LedgerListing(reading).gates(nil).count == 1)
    let ledger = try Ledger(path, isWritable: true)
    #expect(try ledger.head() == LedgerHead(position: 1, digest: entry.digest))
    #expect(try ledger.enqueue([MailTrial.message(["ada@example.org"])]).added == 1)
    #expect(try Ledger(path, isWritable: false).deliveries([.pending]).count == 1)
    #expect(try ChainWalk(ledger: ledger).walk().fault == nil)
  }
}
