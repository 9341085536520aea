internal import GRDB

extension LedgerSchema {
  /// Holds the tables to what migrations make: what else is called so, or hangs on them, could answer anything.
  static func check(_ database: Database, version: Int, path: String) throws {
    let expected = try DatabaseQueue().write { fresh in
      for migration in migrations.prefix(version) { try fresh.execute(sql: migration) }
      return try parts(fresh)
    }
    let found = try parts(database)
    let tables = Set(expected.values.map(\.table))
    for (name, part) in found.sorted(by: { $0.key < $1.key }) {
      let isOurs = tables.contains(part.table) || expected[name] != nil
      if isOurs && expected[name] != part { throw foreign(name, path) }
    }
    // A trigger or an index that is gone makes no answer another one.
    let missing = expected.sorted { $0.key < $1.key }.first { $0.key == $0.value.table && found[$0.key] == nil }
    if let missing { throw foreign(missing.key, path) }
  }

  private struct Part: Equatable {
    let table: String
    let kind: String
    let sql: String
  }

  /// By their names.
  private static func parts(_ database: Database) throws -> [String: Part] {
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    let rows = try database.rows(of: "sqlite_master", sql) { row in
      (
        try row.text("name"),
        Part(table: try row.text("tbl_name"), kind: try row.text("type"), sql: try row.text("sql"))
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  private static func foreign(_ name: String, _ path: String) -> LedgerProblem {
    .damaged(path: path, reason: "`\(name.shortened)` in it is not as any version of scorecard makes it")
  }
}

extension Ledger {
  /// Looks through the whole file, for what nobody would notice who reads rows one by one: pages that lead to nowhere, or
  /// leave out rows. It takes some 0.3 s for each 1000 nights.
  func checkWhole() throws(LedgerProblem) {
    let path = path
    try read { database in
      let said = try database.rows(of: "sqlite_master", "PRAGMA integrity_check(1)") {
        try $0.text("integrity_check")
      }
      if said == ["ok"] { return }
      try Ledger.readAll(database)
      throw LedgerProblem.damaged(path: path, reason: said.first?.shortened ?? "it can't be checked")
    }
  }

  /// Whether all entries are found by their places and their times; however many there are, that takes no time to speak of.
  func checkEnds() throws(LedgerProblem) {
    let path = path
    try read { database in
      let counts = """
        SELECT (SELECT count(*) FROM entry INDEXED BY entry_by_time) AS times,
        (SELECT COALESCE(max(position), 0) FROM entry) AS last
        """
      let isWhole = try database.firstRow(of: "entry", counts) { row in
        try row.integer("times") == row.integer("last")
      }
      if isWhole != true { throw LedgerProblem.damaged(path: path, reason: "some of its entries are not found") }
    }
  }

  /// The first value that can't be is told with its row.
  private static func readAll(_ database: Database) throws {
    let sql = { (table: String, number: String) in "SELECT *, \(number) AS row_number FROM \(table)" }
    try database.visitRows(of: "entry", sql("entry", "position")) { row in
      _ = try StoredEntry(row)
      for column in ["previous", "run", "basis"] { _ = try row.digest(column) }
      _ = try row.text("as_of")
      _ = try row.integer("as_of_seconds", in: Instant.storedSeconds)
    }
    try database.visitRows(of: "gate_run", sql("gate_run", "position")) { _ = try GateRun($0) }
    try database.visitRows(of: "criterion_run", sql("criterion_run", "position")) { _ = try CriterionRun($0) }
    guard try database.tableExists("delivery") else { return }
    _ = try OutboxRows(database).deliveries("1")
  }
}
