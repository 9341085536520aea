/// How `diff` prints what changed.
public enum ChangesFormat: String, Sendable, CaseIterable {
  case text, json, markdown
}

/// How `history` and `memo list` print their rows.
public enum ListFormat: String, Sendable, CaseIterable {
  case text, csv, json
}

// What looks at the ledger and writes nothing.
extension Commands {
  /// Lists the runs: of all gates, of one gate, or of one criterion.
  public static func history(
    _ subject: String?, _ arguments: ProjectArguments, format: ListFormat, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let ledger = try LedgerReading(arguments, environment).ledger
      let table: ListTable
      do throws(LedgerProblem) { table = try historyTable(subject, ledger) } catch { throw RunFailure(error) }
      return environment.print(table.text(format))
    }
  }

  /// Lists the copies in the outbox.
  ///
  /// - Parameter states: words of ``CommandWords/deliveries``, or several of them with commas between; none: those that
  ///   wait.
  public static func outbox(
    _ states: [String], _ arguments: ProjectArguments, format: ListFormat, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let states = try DeliveryState.list(states)
      let ledger = try LedgerReading(arguments, environment).ledger
      let table: ListTable
      do throws(LedgerProblem) { table = ListTable(try ledger.deliveries(states)) } catch { throw RunFailure(error) }
      return environment.print(table.text(format))
    }
  }

  private static func historyTable(_ subject: String?, _ ledger: Ledger) throws(LedgerProblem) -> ListTable {
    let listing = try LedgerListing(ledger)
    guard let subject else { return ListTable(listing.gates(nil)) }
    if let gate = listing.gate(named: subject) { return ListTable(listing.gates(gate)) }
    let rows = listing.criteria(subject)
    if rows.isEmpty { throw .unknownSubject(subject, nearest: nearest(subject, in: listing.subjects)) }
    return ListTable(rows)
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
      case .text: return environment.print(text.text)
      case .json: return environment.print(text.json)
      case .markdown: return environment.print(text.markdown)
      }
    }
  }
}

extension ListTable {
  fileprivate func text(_ format: ListFormat) -> String {
    switch format {
    case .text: text
    case .csv: csv
    case .json: json
    }
  }
}

extension DeliveryState {
  /// `sent,refused` → the states; an empty word is refused: an unset variable must not list something else.
  fileprivate static func list(_ words: [String]) throws(RunFailure) -> Set<DeliveryState> {
    var states: Set<DeliveryState> = []
    for word in words.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      guard let state = DeliveryState(rawValue: String(word)) else {
        throw RunFailure(.usage, UsageProblem.unknownState(String(word), known: allCases.map(\.rawValue)))
      }
      states.insert(state)
    }
    return states.isEmpty ? waiting : states
  }
}
