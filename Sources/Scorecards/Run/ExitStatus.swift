/// How a command ended; a cron job tells the cases apart by it (design, section 5 "Exit codes").
public enum ExitStatus: Int32, Sendable {
  /// The work was done, whatever the verdict.
  case done = 0
  /// `--fail-on stop`: a gate stopped.
  case stopped = 10
  /// `--fail-on undetermined`: a gate is undetermined.
  case undetermined = 11
  /// `--fail-on conditional`: a gate's verdict is conditional.
  case conditional = 12
  /// The command was called in a wrong way.
  case usage = 64
  /// An input or a definition is bad.
  case badInput = 65
  /// An input is absent.
  case absentInput = 66
  /// A fault of ours.
  case fault = 70
  /// The output can't be written.
  case cannotWrite = 73
  /// What was to be delivered did not all leave; the report is written.
  case notDelivered = 74
  /// Another run holds the lock.
  case locked = 75
  /// Somebody stopped the tool: 128 and the number of SIGTERM, as shells tell it.
  case interrupted = 143
}

extension ExitStatus {
  /// Bad and absent inputs outrank the verdicts; of the verdicts in force the worst one that is asked for wins. Gates
  /// that are upcoming never count.
  init(_ results: Results, failOn: Set<VerdictClass>) {
    let conditions = results.files.map(\.condition)
    if conditions.contains(.unreadable) {
      self = .badInput
    } else if conditions.contains(.absent) {
      self = .absentInput
    } else {
      let begun = results.gates.filter { $0.state != .upcoming }
      self = ExitStatus.worst(of: Set(begun.map(\.verdictInForce.category)).intersection(failOn))
    }
  }

  private static func worst(of classes: Set<VerdictClass>) -> ExitStatus {
    switch VerdictClass.worst(of: classes) {
    case .stop: .stopped
    case .undetermined: .undetermined
    case .conditional: .conditional
    case .proceed, nil: .done
    }
  }
}
