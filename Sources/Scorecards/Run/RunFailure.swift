/// A command can't go on: what to tell, and how to end.
struct RunFailure: Error, Sendable {
  let status: ExitStatus
  let diagnostics: [Diagnostic]

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  init(_ status: ExitStatus, _ problem: any Problem, at file: String? = nil) {
    self.init(status, [Diagnostic(.error, at: file.map { Place(file: $0) }, problem)])
  }

  init(_ problem: LedgerProblem) {
    switch problem {
    case .absent: self.init(.absentInput, problem)
    case .newer, .notALedger, .damaged, .broken, .insideOutput: self.init(.badInput, problem)
    case .cannotWrite: self.init(.cannotWrite, problem)
    case .locked: self.init(.locked, problem)
    case .unknownRun, .severalRuns, .unknownSubject, .none: self.init(.usage, problem)
    }
  }

  init(_ problem: OutputProblem) {
    if case .locked = problem { self.init(.locked, problem) } else { self.init(.cannotWrite, problem) }
  }
}
