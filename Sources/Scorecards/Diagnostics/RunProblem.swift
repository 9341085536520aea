/// Why a command ended before its work was done.
enum RunProblem: Sendable, Equatable {
  case stopped
  /// The time limit of the run, in seconds, is over.
  case tookTooLong(seconds: Int)
}

extension RunProblem: Problem {
  var message: String {
    switch self {
    case .stopped: "stopped before the work was done; nothing was written"
    case .tookTooLong(let seconds): "the run took longer than its time limit of \(seconds) s; nothing was written"
    }
  }

  var remedy: String? {
    switch self {
    case .stopped: nil
    case .tookTooLong: "look what holds it up, or give the project a longer time-limit: in scorecard.yaml"
    }
  }
}
