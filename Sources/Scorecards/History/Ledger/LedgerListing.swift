/// What `history` tells, from the entries themselves: the tables beside them are no one's word.
struct LedgerListing {
  private var snapshots: [RunSnapshot] = []

  /// - Throws: where one entry does not fit, so that no part of the chain passes for all of it.
  init(_ ledger: Ledger) throws(LedgerProblem) {
    var read: [RunSnapshot] = []
    if let fault = try ChainWalk(ledger: ledger).walk({ read.append($0.snapshot) }).fault { throw .broken(fault) }
    snapshots = read
  }

  /// Every run, the first one first; of one gate where `gate` is given.
  func gates(_ gate: String?) -> [GateHistoryRow] {
    snapshots.flatMap { snapshot in
      GateRun.rows(snapshot).filter { gate == nil || $0.gate == gate }.sorted { $0.number < $1.number }
        .map { GateHistoryRow(run: snapshot.run, gate: $0) }
    }
  }

  func criteria(_ criterion: String) -> [CriterionHistoryRow] {
    snapshots.flatMap { snapshot in
      CriterionRun.rows(snapshot).filter { $0.criterion == criterion }.sorted { $0.gate < $1.gate }
        .map { CriterionHistoryRow(run: snapshot.run, criterion: $0) }
    }
  }

  /// The gate that was ever called so, by number or id; the last one where several were.
  func gate(named name: String) -> String? {
    let number = Int(name)
    return snapshots.lazy.reversed().compactMap { snapshot in
      snapshot.gates.first { $0.id == name || $0.number == number }?.id
    }.first
  }

  /// The names that `history` knows as of the last run.
  var subjects: [String] {
    let gates = snapshots.last.map { Array($0.gates) } ?? []
    return gates.map(\.id) + gates.flatMap(\.criteria).map(\.id).distinct
  }
}
