/// Why a command ended before its work was done.
enum RunProblem: Sendable, Equatable {
  case stopped
  /// Two outputs of one name that are not the same: a fault of ours.
  case twoFilesOfOneName(String)
  /// When the report was written, and before all was delivered.
  case stoppedDelivering
  /// The time limit of the run, in seconds, is over.
  case tookTooLong(seconds: Int)
  /// To standard output.
  case notPrinted
}

extension RunProblem: Problem {
  var message: String {
    switch self {
    case .stopped: "stopped before the work was done; nothing was written"
    case .twoFilesOfOneName(let name): "two files of the report would have the name `\(name)`"
    case .stoppedDelivering: "stopped when the report was written, before all was delivered"
    case .tookTooLong(let seconds): "the run took longer than its time limit of \(seconds) s; nothing was written"
    case .notPrinted: "not all of it could be written to standard output"
    }
  }

  var remedy: String? {
    switch self {
    case .stopped: nil
    case .twoFilesOfOneName: "this is a fault of the tool; please report it with the gate files"
    case .stoppedDelivering: "the next run delivers what is still due"
    case .tookTooLong: "look what holds it up, or give the project a longer time-limit: in scorecard.yaml"
    case .notPrinted: "look whether the disk is full to which it leads"
    }
  }
}
