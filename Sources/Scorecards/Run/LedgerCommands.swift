/// How `diff` prints what changed.
public enum ChangesFormat: String, Sendable, CaseIterable {
  case text, json, markdown
}

/// How `history` prints its rows.
public enum HistoryFormat: String, Sendable, CaseIterable {
  case text, csv, json
}

// What looks at the ledger and writes nothing.
extension Commands {
  /// Lists the runs: of all gates, of one gate, or of one criterion.
  public static func history(
    _ subject: String?, _ arguments: ProjectArguments, format: HistoryFormat, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let ledger = try LedgerReading(arguments, environment).ledger
      let table: HistoryTable
      do throws(LedgerProblem) { table = try historyTable(subject, ledger) } catch { throw RunFailure(error) }
      let text: String
      switch format {
      case .text: text = table.text
      case .csv: text = table.csv
      case .json: text = table.json
      }
      return environment.output(text) ? .done : .cannotWrite
    }
  }

  private static func historyTable(_ subject: String?, _ ledger: Ledger) throws(LedgerProblem) -> HistoryTable {
    guard let subject else { return HistoryTable(try ledger.gateHistory(nil)) }
    if let gate = try ledger.gate(named: subject) { return HistoryTable(try ledger.gateHistory(gate)) }
    let rows = try ledger.criterionHistory(subject)
    if rows.isEmpty { throw .unknownSubject(subject, nearest: nearest(subject, in: try ledger.subjects())) }
    return HistoryTable(rows)
  }

  /// Prints what is different between two runs.
  public static func diff(
    _ earlier: String, _ later: String, _ arguments: ProjectArguments, format: ChangesFormat,
    _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let ledger = try LedgerReading(arguments, environment).ledger
      let changes: RunChanges
      do throws(LedgerProblem) {
        let (then, now) = (try ledger.entry(ofRun: earlier), try ledger.entry(ofRun: later))
        changes =
          RunComparison(
            earlier: try ledger.snapshot(then), later: try ledger.snapshot(now), leavesOutNoise: false
          ).changes
      } catch {
        throw RunFailure(error)
      }
      let text = ChangesText(changes: changes)
      switch format {
      case .text: return environment.output(text.text) ? .done : .cannotWrite
      case .json: return environment.output(text.json) ? .done : .cannotWrite
      case .markdown: return environment.output(text.markdown) ? .done : .cannotWrite
      }
    }
  }
}
