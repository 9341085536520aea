import GRDB
import Testing

@testable import Scorecards

/// Whatever is done to an entry, the walk names the first that does not fit.
@Suite struct ChainWalkTests {
  private let base = TemporaryFolder()

  /// A ledger of five runs.
  private func ledger() throws -> Ledger {
    try base.write("scorecard.sqlite", "")
    let ledger = try Ledger(base.path + "/scorecard.sqlite", isWritable: true)
    var earlier: RunSnapshot?
    for day in 11...15 {
      let head = try ledger.head()
      let results = SampleGates.results([SampleGates.undetermined], asOf: "2026-02-\(day)T06:00:00Z")
      let entry = LedgerTales.entry(results, after: head.digest, earlier)
      try ledger.append(entry, after: head)
      earlier = entry.snapshot
    }
    return ledger
  }

  private func tamper(_ ledger: Ledger, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: ledger.path, configuration: configuration).write { database in
      try database.execute(sql: "DROP TRIGGER entry_stays; DROP TRIGGER entry_remains")
      try database.execute(sql: sql)
    }
  }

  private func fault(_ sql: String) throws -> ChainFault? {
    let ledger = try ledger()
    try tamper(ledger, sql)
    return try ChainWalk(ledger: ledger).walk().fault
  }

  @Test func `a whole chain fits to its head`() throws {
    let ledger = try ledger()
    let walk = try ChainWalk(ledger: ledger).walk()
    #expect(walk.fault == nil)
    #expect(try walk.head == ledger.head() && walk.head.position == 5)
  }

  @Test func `a changed content is found`() throws {
    let fault = try fault(
      """
      UPDATE entry SET content = CAST(replace(CAST(content AS TEXT), '"status":"missed"', '"status":"met"') AS BLOB)
      WHERE position = 3
      """)
    #expect(fault?.position == 3 && fault?.kind == .digest)
  }

  @Test func `a content that was changed together with its digest breaks the chain at the next entry`() throws {
    let ledger = try ledger()
    let other = LedgerTales.entry(
      SampleGates.results([SampleGates.goWithExceptions], asOf: "2026-02-13T06:00:00Z"),
      after: try #require(try ledger.entry(at: 2)).digest, nil)
    try tamper(
      ledger,
      ["entry", "gate_run", "criterion_run"].map { "DELETE FROM \($0) WHERE position >= 3" }.joined(separator: ";"))
    let head = try ledger.head()
    try ledger.append(other, after: head)
    let later = LedgerTales.entry(
      SampleGates.results([SampleGates.undetermined], asOf: "2026-02-14T06:00:00Z"), after: head.digest, nil)
    try ledger.append(later, after: try ledger.head())
    let fault = try ChainWalk(ledger: ledger).walk().fault
    #expect(fault?.position == 4 && fault?.kind == .previous)
  }

  @Test func `a content that can't be read is told with what is wrong with it, by whatever asks for it`() throws {
    let ledger = try ledger()
    let text = String(decoding: try #require(try ledger.entry(at: 3)).content, as: UTF8.self)
    let odd = text.replacing("\"status\":\"missed\"", with: "\"status\":\"lost\"", maxReplacements: 1)
    try tamper(
      ledger,
      """
      UPDATE entry SET content = CAST('\(odd.replacing("'", with: "''"))' AS BLOB),
      digest = '\(ChainDigest.of(odd.utf8))' WHERE position = 3
      """)
    let fault = try #require(try ChainWalk(ledger: ledger).walk().fault)
    #expect(fault.kind == .unreadable(.value(key: "status", text: "lost")))
    #expect(fault.message.hasSuffix("can't be read: `status` can't be `lost`"))
    let entry = try #require(try ledger.entry(at: 3))
    let reason = "entry 3 can't be read: `status` can't be `lost`"
    #expect(throws: LedgerProblem.damaged(path: ledger.path, reason: reason)) { try ledger.snapshot(entry) }
  }

  @Test func `a row of the history that can't be read is no shorter history`() throws {
    let ledger = try ledger()
    try tamper(ledger, "UPDATE entry SET as_of = 'soon' WHERE position = 2")
    let fault = ChainFault(
      ledger: ledger.path, position: 2, run: try EntryReading(try #require(try ledger.entry(at: 2)).content).run,
      kind: .columns)
    #expect(throws: LedgerProblem.broken(fault)) { try LedgerListing(ledger) }
  }

  @Test(arguments: [1, 3])
  func `a removed entry is found`(position: Int) throws {
    let fault = try fault("DELETE FROM entry WHERE position = \(position)")
    #expect(fault?.position == position + 1 && fault?.kind == .gap(after: position - 1))
  }

  @Test func `an entry that was removed, with the others moved up, is found`() throws {
    let fault = try fault(
      "DELETE FROM entry WHERE position = 2; UPDATE entry SET position = position - 1 WHERE position > 2")
    #expect(fault?.position == 2 && fault?.kind == .previous)
  }

  @Test func `a reordered chain is found`() throws {
    let fault = try fault(
      """
      UPDATE entry SET position = 99 WHERE position = 2; UPDATE entry SET position = 2 WHERE position = 3;
      UPDATE entry SET position = 3 WHERE position = 99
      """)
    #expect(fault?.position == 2 && fault?.kind == .previous)
  }

  @Test(arguments: [
    "UPDATE entry SET run = 'x' WHERE position = 4", "UPDATE entry SET as_of_seconds = 0 WHERE position = 4",
    "UPDATE entry SET basis = 'x' WHERE position = 4",
    "UPDATE gate_run SET verdict = 'GO' WHERE position = 4", "DELETE FROM criterion_run WHERE position = 4",
    "INSERT INTO gate_run VALUES ('ghost', 4, 9, 'open', 'GO', 'proceed', 1, 1, '', '', '')",
  ])
  func `what stands beside the content is held to it`(sql: String) throws {
    let fault = try fault(sql)
    #expect(fault?.position == 4 && fault?.kind == .columns)
  }

  @Test func `entries can't be changed or removed by accident`() throws {
    let ledger = try ledger()
    for sql in ["UPDATE entry SET run = 'x'", "DELETE FROM entry"] {
      #expect(throws: LedgerProblem.self) { try ledger.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func `an entry is read back as it was written`() throws {
    let results = SampleGates.results([SampleGates.conditionalGo, SampleGates.upcoming])
    let entry = LedgerTales.entry(results, after: ChainDigest.none, nil)
    let reading = try EntryReading(entry.content)
    let again = LedgerEntry(
      reading.basis, previous: reading.previous, outputs: reading.outputs, snapshot: reading.snapshot,
      results: .object(ResultsJSON(results: results).pairs))
    #expect(again.content == entry.content)
  }

  @Test func `an entry is added behind the head that it was made for, or not at all`() throws {
    let ledger = try ledger()
    let entry = LedgerTales.entry(SampleGates.results([SampleGates.undetermined]), after: ChainDigest.none, nil)
    #expect(throws: LedgerProblem.locked(path: ledger.path)) { try ledger.append(entry, after: .none) }
    #expect(try ledger.head().position == 5)
  }
}
