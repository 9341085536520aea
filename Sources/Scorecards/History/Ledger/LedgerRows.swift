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

  init(_ row: Row) {
    self.init(
      gate: row["gate"], number: row["number"], state: row["state"], verdict: row["verdict"], category: row["class"],
      met: row["met"], criteria: row["criteria"], withWaivers: row["with_waivers"], decision: row["decision"],
      decided: row["decided"])
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

  init(_ row: Row) {
    self.init(
      criterion: row["criterion"], gate: row["gate"], status: row["status"], value: row["value"], unit: row["unit"])
  }

  func insert(_ database: Database, at position: Int) throws {
    try database.execute(
      sql: "INSERT INTO criterion_run VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [criterion, position, gate, status, value, unit])
  }
}
