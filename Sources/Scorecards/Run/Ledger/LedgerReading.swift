/// A project's ledger for commands that only look at it.
struct LedgerReading {
  let ledger: Ledger

  init(_ arguments: ProjectArguments, _ environment: CommandEnvironment) throws(RunFailure) {
    let path = try ProjectLoader(arguments, environment).ledger()
    guard try RunLedger.isThere(path) else { throw RunFailure(LedgerProblem.absent(path: path)) }
    do throws(LedgerProblem) {
      ledger = try LedgerReading.open(path)
      guard try ledger.isBegun() else { throw LedgerProblem.absent(path: path) }
      try ledger.checkWhole()
    } catch {
      throw RunFailure(error)
    }
  }

  /// What a killed run left half done is rolled back first, which needs the right to write.
  private static func open(_ path: String) throws(LedgerProblem) -> Ledger {
    do { return try Ledger(path, isWritable: true, begins: false) } catch {
      guard case .cannotWrite = error else { throw error }
      return try Ledger(path, isWritable: false)
    }
  }

  /// Whether some of the mail is still to be handed over; also where the ledger at `path` can't be read, which whoever
  /// hands mail over is told as an error.
  static func isMailWaiting(_ arguments: ProjectArguments, _ path: String, _ environment: CommandEnvironment) -> Bool {
    guard let ledger = try? LedgerReading(arguments, environment).ledger else { return FolderFiles.exists(path) }
    return (try? ledger.deliveries(DeliveryState.waiting).isEmpty) != true
  }
}
