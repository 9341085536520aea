/// The run whose report is signed, as the ledger knows it.
struct SignedRun {
  private let ledger: Ledger?
  private let asOf: Instant

  /// Without a ledger nothing can be looked up.
  init(_ arguments: ProjectArguments, asOf: Instant, _ environment: CommandEnvironment) throws(RunFailure) {
    self.asOf = asOf
    do { ledger = try LedgerReading(arguments, environment).ledger } catch {
      guard [.absentInput, .usage].contains(error.status) else { throw error }
      ledger = nil
    }
  }

  /// Its whole id. Where none is named it is the last one that recommended what is signed now; `nil` where the last run
  /// recommended something else.
  ///
  /// - Throws: usage, where the run that is named is not known, or recommended something else than what would be signed.
  func id(named run: String?, gate: GateResult) throws(RunFailure) -> String? {
    guard let ledger else { return run }
    do throws(LedgerProblem) {
      let named = try run.map { (text) throws(LedgerProblem) in try ledger.entry(ofRun: text) }
      let last = try ledger.entry(before: asOf, upTo: try ledger.head().position)
      guard let entry = named ?? last else { return nil }
      let snapshot = try ledger.snapshot(entry)
      if snapshot.gate(gate.gate.id)?.record?.digest == gate.record.decision?.digest { return snapshot.run.id }
    } catch {
      throw RunFailure(error)
    }
    if let run { throw RunFailure(.usage, RecordProblem.otherThanRead(run: run)) }
    return nil
  }
}
