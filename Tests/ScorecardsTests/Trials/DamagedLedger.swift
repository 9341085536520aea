import Foundation
import GRDB
import Synchronization
import Testing

@testable import Scorecards

/// A project with a ledger of three nights and an outbox, whose file a test damages, and what is told then.
struct DamagedLedger {
  struct Told: Equatable, Sendable {
    let status: Scorecards.ExitStatus
    /// What was printed, and the report where one was written.
    let output: String
    let messages: String

    /// It tells the truth: what the whole ledger says, or why it says nothing.
    func isHonest(beside whole: Told) -> Bool {
      status == .done
        ? output == whole.output : [.badInput, .cannotWrite, .locked].contains(status) && !messages.isEmpty
    }
  }

  static let commands = ["history", "history sign-ups", "diff", "verify", "memo list"]

  let trial: LedgerTrial
  private let bytes: Data

  init() throws {
    trial = try LedgerTrial()
    for night in 0..<3 {
      try trial.export(4200, 4300, 5100)
      let told = DamagedLedger.run(trial, day: 10 + night)
      #expect(told.status == .done, "\(told.messages)")
    }
    let ledger = try trial.ledger()
    try ledger.enqueue([
      MailTrial.message(["ada@example.org", "bob@example.org"]),
      MailTrial.message(["ada@example.org"], document: "plan"),
    ])
    let delivery = try #require(try ledger.deliveries([.pending]).last)
    try ledger.begin(delivery, at: MailTrial.now)
    try ledger.record(.deferred(said: "later"), of: delivery, on: MailTrial.now.day)
    bytes = try Data(contentsOf: URL(fileURLWithPath: trial.ledgerPath))
  }

  var size: Int { bytes.count }

  func restore(_ change: (inout Data) -> Void = { _ in }) throws {
    var copy = bytes
    change(&copy)
    try copy.write(to: URL(fileURLWithPath: trial.ledgerPath))
    for ending in ["-journal", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: trial.ledgerPath + ending)
    }
  }

  /// Changes rows with nothing that holds them to types, then puts the tables' definitions back.
  ///
  /// - Returns: how many rows were changed.
  func damage(_ sql: String) throws -> Int {
    let definitions = try loosened(
      "UPDATE sqlite_master SET sql = replace(replace(replace(sql, ' STRICT, WITHOUT', ' WITHOUT'), ' STRICT', ''), "
        + "' NOT NULL', '') WHERE type = 'table'")
    try rewrite(
      "UPDATE sqlite_master SET sql = replace(replace(replace(sql, ' TEXT', ' BLOB'), ' INTEGER', ' BLOB'), "
        + "' BLOB PRIMARY KEY CHECK', ' INTEGER PRIMARY KEY CHECK') WHERE type = 'table'")
    let queue = try queue()
    defer { try? queue.close() }
    let changes = try queue.write { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON; DROP TRIGGER IF EXISTS entry_stays")
      try database.execute(sql: sql)
      return database.changesCount
    }
    try queue.close()
    for (name, definition) in definitions {
      try rewrite("UPDATE sqlite_master SET sql = '\(definition.replacing("'", with: "''"))' WHERE name = '\(name)'")
    }
    return changes
  }

  private func queue() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: trial.ledgerPath, configuration: configuration)
  }

  private func loosened(_ sql: String) throws -> [String: String] {
    let queue = try queue()
    let definitions = try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'table'").map {
        ($0["name"] as String, $0["sql"] as String)
      }
    }
    try queue.close()
    try rewrite(sql)
    return Dictionary(definitions) { first, _ in first }
  }

  private func rewrite(_ sql: String) throws {
    let queue = try queue()
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      try database.execute(sql: sql)
      try database.execute(sql: "PRAGMA writable_schema = OFF")
    }
    try queue.close()
  }

  /// The run of another night, which builds on the ledger.
  func run() -> Told { DamagedLedger.run(trial, day: 13) }

  private static func run(_ trial: LedgerTrial, day: Int) -> Told {
    var arguments = ProjectArguments()
    arguments.asOf = "2026-05-\(day)T23:00:00Z"
    let told = command(trial) { Commands.run(arguments, RunChoices(), $0) }
    let index = trial.base.text("out/index.md") ?? ""
    return Told(status: told.status, output: index, messages: told.messages)
  }

  /// What one of ``commands`` tells, each in this process, which a trap would end.
  func told(by name: String) -> Told {
    let arguments = ProjectArguments()
    return DamagedLedger.command(trial) { environment in
      switch name {
      case "history": Commands.history(nil, arguments, format: .csv, environment)
      case "history sign-ups": Commands.history("sign-ups", arguments, format: .json, environment)
      case "diff": Commands.diff(firstRun, "latest", arguments, format: .json, environment)
      case "verify":
        Commands.verify("out", DamagedLedger.named, recompute: false, fromLedger: true, environment)
      default: Commands.outbox(DeliveryState.allCases.map(\.rawValue), arguments, format: .json, environment)
      }
    }
  }

  private static let named: ProjectArguments = {
    var arguments = ProjectArguments()
    arguments.project = "."
    return arguments
  }()

  /// As the manifest of the first night would name it.
  private var firstRun: String {
    trial.base.text("first-run") ?? ""
  }

  /// Notes the id of the first run, while the ledger is whole.
  func noteFirstRun() throws {
    let entry = try #require(try trial.ledger().entry(at: 1))
    try trial.base.write("first-run", try EntryReading(entry.content).run)
  }

  private static func command(_ trial: LedgerTrial, _ work: (CommandEnvironment) -> Scorecards.ExitStatus) -> Told {
    let said = Said()
    let environment = CommandEnvironment(
      folder: trial.base.path, temporaryFolder: NSTemporaryDirectory(), builtIn: ScorecardProcess.root.path,
      now: { MailTrial.now.seconds + 400 * 86_400 }, output: { said.print($0) }, messages: { _ in },
      tell: { said.tell($0) }, outputIsTerminal: false, messagesAreTerminal: false)
    let status = work(environment)
    return Told(status: status, output: said.output, messages: said.messages)
  }
}

/// What a command said.
private final class Said: Sendable {
  private let texts = Mutex<(output: String, messages: String)>(("", ""))

  var output: String { texts.withLock { $0.output } }
  var messages: String { texts.withLock { $0.messages } }

  func print(_ text: String) -> Bool {
    texts.withLock { $0.output += text }
    return true
  }

  func tell(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { texts.withLock { $0.messages += diagnostic.description + "\n" } }
  }
}
