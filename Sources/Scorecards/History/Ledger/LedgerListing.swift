internal import GRDB

extension Ledger {
  /// Every run, the first one first; of one gate where `gate` is given.
  func gateHistory(_ gate: String?) throws(LedgerProblem) -> [GateHistoryRow] {
    try read { database in
      let sql = """
        SELECT run, as_of, gate_run.* FROM gate_run JOIN entry USING (position) \
        \(gate == nil ? "" : "WHERE gate = ?") ORDER BY position, number
        """
      let arguments: StatementArguments = gate.map { [$0] } ?? []
      return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        GateHistoryRow(run: try RunReference(row), gate: GateRun(row))
      }
    }
  }

  func criterionHistory(_ criterion: String) throws(LedgerProblem) -> [CriterionHistoryRow] {
    try read { database in
      let sql = """
        SELECT run, as_of, criterion_run.* FROM criterion_run JOIN entry USING (position) \
        WHERE criterion = ? ORDER BY position, gate
        """
      return try Row.fetchAll(database, sql: sql, arguments: [criterion]).map { row in
        CriterionHistoryRow(run: try RunReference(row), criterion: CriterionRun(row))
      }
    }
  }

  /// The gate that was ever called so, by number or id; the last one where several were.
  func gate(named name: String) throws(LedgerProblem) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT gate FROM gate_run WHERE gate = ? OR number = ? ORDER BY position DESC LIMIT 1",
        arguments: [name, Int(name) ?? -1])
    }
  }

  /// The names that `history` knows as of the last run.
  func subjects() throws(LedgerProblem) -> [String] {
    let last = try head().position
    return try read { database in
      try String.fetchAll(database, sql: "SELECT gate FROM gate_run WHERE position = ?", arguments: [last])
        + String.fetchAll(
          database, sql: "SELECT DISTINCT criterion FROM criterion_run WHERE position = ?", arguments: [last])
    }
  }
}

extension RunReference {
  fileprivate init(_ row: Row) throws(StoredFault) {
    self.init(id: row["run"], asOf: try StoredText.read("as_of", row["as_of"]) { Instant($0) })
  }
}
