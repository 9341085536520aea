/// Why something could not be done in a folder; each caller tells it as a problem of its own.
enum FolderProblem: Error, Sendable, Equatable {
  case refused(path: String, SystemError)
  /// It belongs to another user, or others may write it.
  case notOurs(path: String)

  var path: String {
    switch self {
    case .refused(let path, _), .notOurs(let path): path
    }
  }

  /// In the system's words, where they are its.
  var reason: String {
    switch self {
    case .refused(_, let error): error.reason
    case .notOurs: "it belongs to another user, or others may write it"
    }
  }

  /// Something is mounted there.
  var isBusy: Bool {
    switch self {
    case .refused(_, let error): error.isBusy
    case .notOurs: false
    }
  }
}

extension OutputProblem {
  init(_ problem: FolderProblem) { self = .cannotWrite(path: problem.path, reason: problem.reason) }
}

extension PublishProblem {
  init(_ problem: FolderProblem) { self = .cannotWrite(path: problem.path, reason: problem.reason) }

  init(_ problem: OutputProblem) {
    switch problem {
    case .locked(let path): self = .locked(path: path)
    case .cannotWrite(let path, let reason): self = .cannotWrite(path: path, reason: reason)
    case .noTemporarySpace(let folder, let reason): self = .cannotWrite(path: folder, reason: reason)
    case .notAFolder, .notOurs, .mountPoint, .cannotSwap, .evidenceLost, .cannotPrint, .noPrinter,
      .archiveInsideOutput, .metricsMisplaced, .noMetricsFolder, .notOurMetrics:
      self = .failed(problem)
    }
  }
}
