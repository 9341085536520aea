import Foundation
import GRDB
import Testing

@testable import Scorecards

/// What a nightly run leaves in the ledger, and what it leaves alone.
@Suite struct LedgerRunTests {
  @Test func `each run adds one entry behind the last, and the manifest names it`() throws {
    let trial = try LedgerTrial()
    for day in [10, 11, 12] { #expect(try trial.run(day: day).status == 0) }
    let ledger = try trial.ledger()
    let walk = try ChainWalk(ledger: ledger).walk()
    #expect(walk.head.position == 3 && walk.fault == nil)
    let manifest = try PublishedManifest(Array((trial.base.text("out/manifest.json") ?? "").utf8))
    let entry = try #require(try ledger.entry(at: 3))
    let before = try #require(try ledger.entry(at: 2))
    #expect(manifest.ledger?.entry == entry.digest)
    #expect(manifest.ledger?.previous == before.digest)
    #expect(manifest.run == (try EntryReading(entry.content)).run)
  }

  @Test func `the ledger is its owner's alone, has a rollback journal and stands beside the project file`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    #expect(FolderFiles.permissions(of: trial.ledgerPath) == 0o600)
    let (mode, synchronous) = try trial.ledger().read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode"), try Int.fetchOne(database, sql: "PRAGMA synchronous")
      )
    }
    #expect(mode == "delete" && synchronous == 2)
  }

  @Test func `ledger: says where it is`() throws {
    let trial = try LedgerTrial("ledger: kept/runs.sqlite\n")
    #expect(try trial.run(day: 10).status == 0)
    #expect(trial.base.names("kept") == ["runs.sqlite"])
    #expect(!trial.base.names().contains("scorecard.sqlite"))
  }

  @Test func `a ledger in the output folder is refused: the swap would take it away`() throws {
    let trial = try LedgerTrial("ledger: out/runs.sqlite\n")
    let run = try trial.run(day: 10)
    #expect(run.status == 65 && run.messages.contains("would stand in the output folder"))
    #expect(!trial.base.names().contains("out"))
  }

  @Test func `looking at a ledger begins none`() throws {
    let trial = try LedgerTrial()
    try trial.base.write("scorecard.sqlite", "")
    #expect(try trial.run("history").status == 66)
    #expect(trial.base.text("scorecard.sqlite") == "")
  }

  /// Whatever the number of runs, a night looks rows up.
  @Test(arguments: LedgerQuery.allCases)
  func `no question of a nightly run scans the ledger`(query: LedgerQuery) throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let count = query.rawValue.count { $0 == "?" }
    let plan = try trial.ledger().read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN \(query.rawValue)", arguments: StatementArguments((0..<count).map { _ in 1 })
      ).map { $0["detail"] as String }
    }
    let expected =
      switch query {
      // The head is the last row of the table itself, in its own order, and the latest that of an index.
      case .head: "SCAN entry"
      case .latest: "SCAN entry USING INDEX entry_by_time"
      case .ofBasis, .before, .at, .ofDigest, .ofRuns: "SEARCH entry USING"
      }
    #expect(plan.count == 1 && plan.first?.hasPrefix(expected) == true, "\(plan)")
  }

  @Test func `the same run again adds nothing and gives the same bytes, from wherever it is written`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let first = trial.content()
    _ = try trial.run(day: 11)
    let second = trial.content()
    let ledger = try Data(contentsOf: URL(fileURLWithPath: trial.ledgerPath))
    _ = try trial.run(day: 11, "--out", "again")
    #expect(trial.content("again") == second)
    _ = try trial.run(day: 10)
    #expect(trial.content() == first)
    #expect(try Data(contentsOf: URL(fileURLWithPath: trial.ledgerPath)) == ledger)
  }

  @Test(arguments: ["export.csv", "gates/launch.yaml", "list.md", "record.yaml"])
  func `another input, definition or record is another run`(name: String) throws {
    let trial = try LedgerTrial()
    if name == "record.yaml" { try trial.base.write(name, "version: 1\n") }
    _ = try trial.run(day: 10)
    try trial.base.write(name, (trial.base.text(name) ?? "") + "\n")
    _ = try trial.run(day: 10)
    #expect(try trial.ledger().head().position == 2)
  }

  @Test func `evidence that the command line names is another run, and the project's is still known`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let first = trial.content()
    _ = try trial.run(day: 10, "--metrics", "export.csv")
    #expect(try trial.ledger().head().position == 2)
    _ = try trial.run(day: 10)
    #expect(try trial.ledger().head().position == 2)
    #expect(trial.content() == first)
    #expect(try trial.run("verify", "out", "--project", ".").status == 0)
  }

  @Test func `an entry holds what its verdict can be computed from again`() throws {
    let trial = try LedgerTrial()
    try trial.export(4100, 4150, 4300)
    _ = try trial.run(day: 12)
    let entry = try #require(try trial.ledger().entry(at: 1))
    let gate = try #require(try EntryReading(entry.content).snapshot.gates.first)
    let criterion = try #require(gate.criterion("sign-ups"))
    #expect(criterion.value == Rational(4300) && criterion.status == .partial)
    #expect(criterion.daily?.points.map(\.value).suffix(3) == [4100, 4150, 4300].map { Rational($0) })
    let definition = try #require(
      loadGates(
        ["metrics.yaml", "launch.yaml"].map { DefinitionText(name: $0, text: trial.base.text("gates/" + $0) ?? "") }
      ).gates.first)
    let standings = gate.criteria.map { ($0.id, Standing(known: $0.status, recoverable: $0.recoverable == .yes)) }
    let outcome = Outcome(definition.rules, Dictionary(uniqueKeysWithValues: standings))
    #expect(outcome.verdict == gate.verdict)
  }

  @Test func `without history there is no ledger, and the reports say so`() throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10, "--no-history").status == 0)
    #expect(!trial.base.names().contains("scorecard.sqlite"))
    let index = try #require(trial.base.text("out/index.md"))
    #expect(index.contains("This run is kept in no ledger"))
    #expect(index.contains("kept in no ledger\n"))
    #expect(trial.base.text("out/manifest.json")?.contains("\"ledger\"") == false)
  }

  @Test func `a ledger from a newer version is refused, and nothing is written`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let before = trial.content()
    try trial.ledger().write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let run = try trial.run(day: 11)
    #expect(run.status == 65)
    #expect(run.messages.contains("is of version 99, and this scorecard knows versions up to \(LedgerSchema.version)"))
    #expect(trial.content() == before)
  }

  @Test(arguments: [
    "UPDATE entry SET content = CAST(replace(CAST(content AS TEXT), 'HOLD', 'GO') AS BLOB)",
    "UPDATE entry SET digest = '\(String(repeating: "a", count: 64))'",
  ])
  func `nothing is built on an entry that was tampered with`(sql: String) throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let before = trial.content()
    try trial.ledger().write { try $0.execute(sql: "DROP TRIGGER entry_stays; " + sql) }
    let run = try trial.run(day: 11)
    #expect(run.status == 65 && run.messages.contains("entry 1 is not what its digest says"))
    #expect(trial.content() == before)
  }

  @Test func `a version that can't be is no ledger`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    try trial.ledger().write { try $0.execute(sql: "PRAGMA user_version = -1") }
    #expect(try trial.run(day: 11).status == 65)
  }

  @Test func `a file that is no ledger of ours is left as it is`() throws {
    let trial = try LedgerTrial()
    try trial.base.write("scorecard.sqlite", "dear diary\n")
    #expect(try trial.run(day: 10).status == 65)
    #expect(trial.base.text("scorecard.sqlite") == "dear diary\n")
    try FileManager.default.removeItem(atPath: trial.ledgerPath)
    try DatabaseQueue(path: trial.ledgerPath).write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    let run = try trial.run(day: 10)
    #expect(run.status == 65 && run.messages.contains("is no ledger of ours"))
  }

  @Test func `while another run holds the ledger this one leaves with 75`() throws {
    let trial = try LedgerTrial()
    let lock = try OutputLock(besides: trial.ledgerPath)
    #expect(try trial.run(day: 10).status == 75)
    #expect(!trial.base.names().contains("out"))
    _ = consume lock
    #expect(try trial.run(day: 10).status == 0)
  }

  @Test func `while another program writes to the ledger this run leaves with 75 and the report stays`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let before = trial.content()
    let status = try trial.ledger().write { database in
      try database.execute(sql: "PRAGMA user_version = 1")
      return try trial.run(day: 11).status
    }
    #expect(status == 75)
    #expect(trial.content() == before)
    #expect(trial.base.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test func `of two runs at once each is entered or leaves with 75`() async throws {
    let trial = try LedgerTrial()
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 0..<4 {
        group.addTask { try trial.run(day: 10 + number, "--out", "out-\(number)").status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(statuses).isSubset(of: [0, 75]) && statuses.contains(0))
    let walk = try ChainWalk(ledger: try trial.ledger()).walk()
    #expect(walk.fault == nil && walk.head.position == statuses.count { $0 == 0 })
  }

  /// As a limit on the size of a file: no file of the report fits, or all of them do and the ledger's next page does not.
  @Test(arguments: [false, true])
  func `a full disk leaves the ledger and the report as they were`(holdsReport: Bool) throws {
    let trial = try LedgerTrial()
    for day in 10...22 { _ = try trial.run(day: day) }
    let before = trial.content()
    let ledger = try Data(contentsOf: URL(fileURLWithPath: trial.ledgerPath))
    #expect(before.values.allSatisfy { $0.utf8.count < ledger.count })
    let kilobytes = holdsReport ? ledger.count / 1024 : 1
    let run = Process()
    run.executableURL = URL(fileURLWithPath: "/bin/bash")
    run.arguments = [
      "-c", "ulimit -f \(kilobytes); exec \"$0\" run --as-of 2026-05-23T23:00:00Z", ScorecardProcess.binary.path,
    ]
    run.currentDirectoryURL = URL(fileURLWithPath: trial.base.path)
    let messages = Pipe()
    run.standardError = messages
    try run.run()
    run.waitUntilExit()
    let said = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(run.terminationStatus == 73)
    #expect(said.contains("can't write the ledger") == holdsReport, "\(said)")
    #expect(trial.content() == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: trial.ledgerPath)) == ledger)
    #expect(trial.base.names().filter { $0.hasPrefix(".") || $0.contains("journal") } == [])
  }
}
