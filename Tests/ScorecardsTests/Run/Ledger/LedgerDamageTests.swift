import Foundation
import Testing

@testable import Scorecards

/// Whatever a ledger's file holds, what is told is what was written, or that it can't be read: never something else, and
/// never the end of the process.
@Suite struct LedgerDamageTests {
  private static let columns: [(table: String, columns: [String])] = [
    ("entry", ["digest", "previous", "run", "basis", "as_of", "as_of_seconds", "content"]),
    ("gate_run", ["number", "state", "verdict", "class", "met", "criteria", "with_waivers", "decision", "decided"]),
    ("criterion_run", ["status", "value", "unit"]),
    ("message", ["document", "as_of_day", "subject", "run", "verdicts", "content", "as_of", "standing"]),
    (
      "delivery",
      [
        "message", "mailbox", "recipient", "recipient_name", "sender", "sender_name", "origin", "state", "attempts",
        "tried", "begun", "said", "repetition", "sequence",
      ]
    ),
  ]

  /// SQL of what stands in place of a value.
  private static let damages = [
    "NULL", "9223372036854775807", "x'ff'", "7", "0.5", "'nonsense'", "CAST(x'ff41' AS TEXT)",
    "CAST(x'410042' AS TEXT)",
    "CAST(zeroblob(2000000) AS TEXT)",
  ]

  /// What is tried where nobody asks for more: each kind of fault once.
  private static let fewDamages = ["NULL", "7", "'nonsense'"]
  private static let isThorough = ProcessInfo.processInfo.environment["LEDGER_TRIES"] != nil

  @Test(arguments: columns.map(\.table))
  func `a value that can't be in its column is told, or changes nothing`(table: String) throws {
    let ledger = try DamagedLedger()
    try ledger.noteFirstRun()
    let names = DamagedLedger.commands
    let whole = Dictionary(names.map { ($0, ledger.told(by: $0)) }) { first, _ in first }
    #expect(whole.values.allSatisfy { $0.status == .done })
    var refused = 0
    for column in Self.columns.first(where: { $0.table == table })?.columns ?? [] {
      for damage in Self.isThorough ? Self.damages : Self.fewDamages {
        try ledger.restore()
        // What not even a table without types takes, such as the same key twice, is no damage.
        guard let changed = try? ledger.damage("UPDATE \(table) SET \(column) = \(damage)"), changed > 0 else {
          continue
        }
        for name in names {
          let told = ledger.told(by: name)
          let isFree = name == "memo list" && ["message", "delivery"].contains(table)
          let isHonest = told.status == .done && isFree || told.isHonest(beside: whole[name] ?? told)
          #expect(isHonest, "\(name): \(table).\(column) = \(damage.prefix(40)): \(told.status) \(told.messages)")
          refused += told.status == .badInput ? 1 : 0
        }
        guard Self.isThorough || damage == "NULL" else { continue }
        let run = ledger.run()
        #expect(
          run.status == .done || run.status == .badInput && !run.messages.isEmpty, "run: \(table).\(column) = \(damage)"
        )
      }
    }
    #expect(refused > 0)
  }

  @Test(arguments: [
    ("entry", "digest", "NULL", "row 1 of `entry` can't be read: `digest` is NULL, not a TEXT"),
    ("entry", "content", "'text'", "row 1 of `entry` can't be read: `content` is a TEXT, not a BLOB"),
    ("entry", "run", "x'00'", "row 1 of `entry` can't be read: `run` is a BLOB, not a TEXT"),
    ("gate_run", "met", "0.5", "row 1 of `gate_run` can't be read: `met` is a REAL, not an INTEGER"),
    ("delivery", "attempts", "-1", "row 2 of `delivery` can't be read: `attempts` can't be -1"),
  ])
  func `what can't be read is told with its row`(table: String, column: String, value: String, words: String) throws {
    let ledger = try DamagedLedger()
    let place = table == "delivery" ? "rowid = 2" : "position = 1"
    #expect(try ledger.damage("UPDATE \(table) SET \(column) = \(value) WHERE \(place)") == 1)
    let told = ledger.told(by: table == "delivery" ? "memo list" : "history")
    #expect(told.status == .badInput && told.messages.contains(words), "\(told.messages)")
  }

  @Test(arguments: [
    "CREATE VIEW gates AS SELECT 1; DROP TABLE criterion_run", "ALTER TABLE entry RENAME COLUMN run TO other",
    "ALTER TABLE delivery ADD COLUMN more TEXT",
    "CREATE TRIGGER odd BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END",
    "DROP TABLE delivery; CREATE VIEW delivery AS SELECT 1 AS state",
    "CREATE UNIQUE INDEX odd ON message (document) WHERE run = 'x'",
  ])
  func `a schema that is not ours is refused by whatever opens it`(sql: String) throws {
    let ledger = try DamagedLedger()
    try ledger.trial.ledger().write { try $0.execute(sql: sql) }
    for name in DamagedLedger.commands {
      let told = ledger.told(by: name)
      #expect(told.status == .badInput && told.messages.contains("is not as any version of scorecard makes it"))
    }
    #expect(ledger.run().status == .badInput)
  }

  @Test func `a table of somebody's own beside ours is theirs`() throws {
    let ledger = try DamagedLedger()
    try ledger.trial.ledger().write { try $0.execute(sql: "CREATE TABLE notes (text); CREATE VIEW n AS SELECT 1") }
    #expect(ledger.told(by: "history").status == .done)
  }

  /// How many pages to damage; more by hand, with another seed.
  private static let tries = ProcessInfo.processInfo.environment["LEDGER_TRIES"].flatMap(Int.init) ?? 12
  private static let seed = ProcessInfo.processInfo.environment["LEDGER_SEED"].flatMap(UInt64.init) ?? 14

  @Test func `whatever bytes of whatever page are damaged, nothing else is told than what was written`() throws {
    let ledger = try DamagedLedger()
    try ledger.noteFirstRun()
    let whole = Dictionary(DamagedLedger.commands.map { ($0, ledger.told(by: $0)) }) { first, _ in first }
    let run = ledger.run()
    var random = SeededNumbers(state: Self.seed)
    var counts: [String: Int] = [:]
    for attempt in 0..<Self.tries {
      let changes = Self.changes(attempt, of: ledger.size, &random)
      try ledger.restore { bytes in for (place, byte) in changes { bytes[place] = byte } }
      for name in DamagedLedger.commands {
        let told = ledger.told(by: name)
        counts["\(name) \(told.status)", default: 0] += 1
        // No digest covers what the outbox says in free words.
        let isHonest = told.isHonest(beside: whole[name] ?? told) || name == "memo list" && told.status == .done
        #expect(isHonest, "\(name) \(changes): \(told.status) \(told.messages)\n\(told.output)")
      }
      if attempt % 16 > 0 { continue }
      let told = ledger.run()
      counts["run \(told.status)", default: 0] += 1
      #expect(told.isHonest(beside: run), "run \(changes): \(told.status) \(told.messages)")
    }
    #expect(counts["history done", default: 0] > 0 && counts["history badInput", default: 0] > 0, "\(counts)")
    if Self.tries > 1000 { print(counts.sorted { $0.key < $1.key }) }
  }

  /// A few bytes of one page: scattered, or in its first hundred.
  private static func changes(_ attempt: Int, of size: Int, _ random: inout SeededNumbers) -> [(Int, UInt8)] {
    let page = Int.random(in: 0..<size / 4096, using: &random) * 4096
    let reach = attempt % 2 == 0 ? 4096 : 100
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (page + Int.random(in: 0..<reach, using: &random), UInt8.random(in: 0...255, using: &random))
    }
  }
}
