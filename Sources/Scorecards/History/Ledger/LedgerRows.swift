internal import GRDB

extension GateRun {
  static func rows(_ snapshot: RunSnapshot) -> [GateRun] {
    snapshot.gates.map { gate in
      GateRun(
        gate: gate.id, number: gate.number, state: gate.state.rawValue, verdict: gate.verdict.word,
        category: gate.verdict.category.rawValue, met: gate.criteria.count { $0.status == .met },
        criteria: gate.criteria.count, withWaivers: gate.record?.withWaivers?.word ?? "",
        decision: gate.record?.stateText ?? "", decided: gate.record?.verdict?.word ?? "")
    }
  }

  init(_ row: LedgerRow) throws(RowFault) {
    // Ledgers of version 0.1 that only were looked at since have no columns for decisions.
    let tellsDecisions = row.has("decision")
    self.init(
      gate: try row.text("gate"), number: try row.integer("number", in: Int.min...Int.max),
      state: try row.text("state"), verdict: try row.text("verdict"), category: try row.text("class"),
      met: try row.integer("met"), criteria: try row.integer("criteria"),
      withWaivers: tellsDecisions ? try row.text("with_waivers") : "",
      decision: tellsDecisions ? try row.text("decision") : "",
      decided: tellsDecisions ? try row.text("decided") : "")
  }

  func insert(_ database: Database, at position: Int) throws {
    try database.execute(
      sql: "INSERT INTO gate_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        gate, position, number, state, verdict, category, met, criteria, withWaivers, decision, decided,
      ])
  }
}

extension RecordSnapshot {
  /// How the decision stood, and whether that was for a signature of which nothing was known.
  fileprivate var stateText: String {
    signOffs.contains { $0.weight == .unchecked } ? "\(state.rawValue) (can't be checked)" : state.rawValue
  }
}

extension CriterionRun {
  static func rows(_ snapshot: RunSnapshot) -> [CriterionRun] {
    snapshot.gates.flatMap { gate in gate.criteria.map { CriterionRun($0, of: gate.id) } }
  }

  private init(_ criterion: CriterionSnapshot, of gate: String) {
    self.init(
      criterion: criterion.id, gate: gate, status: criterion.status.rawValue,
      value: criterion.value?.exactText(keepingSideOf: criterion.limits) ?? criterion.item?.rawValue ?? "",
      unit: criterion.unit?.name ?? "")
  }

  init(_ row: LedgerRow) throws(RowFault) {
    self.init(
      criterion: try row.text("criterion"), gate: try row.text("gate"), status: try row.text("status"),
      value: try row.text("value"), unit: try row.text("unit"))
  }

  func insert(_ database: Database, at position: Int) throws {
    try database.execute(
      sql: "INSERT INTO criterion_run VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [criterion, position, gate, status, value, unit])
  }
}
