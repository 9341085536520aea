/// The commands of the tool, each a function from arguments to an exit status; what they say goes to the environment.
public enum Commands {
  /// Prints results and writes nothing.
  public static func evaluate(
    _ arguments: ProjectArguments, format: ResultsFormat, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let failOn = try VerdictClass.list(arguments.failOn)
      let run = try EvaluationRun(arguments, environment)
      environment.say(run.diagnostics)
      let text = try run.text(format, colour: environment.outputIsTerminal)
      return environment.print(text, ending: ExitStatus(run.results, failOn: failOn))
    }
  }

  /// The nightly run: evaluates, renders into the output folder, enters the run into the ledger, and delivers.
  ///
  /// What was evaluated outranks what was not delivered where an input is bad or absent; everything else ranks below it.
  public static func run(
    _ arguments: ProjectArguments, _ choices: RunChoices, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let failOn = try VerdictClass.list(arguments.failOn)
      let outcome = try NightlyRun(arguments, choices, environment).performTellingFailure()
      environment.say(outcome.unprinted.map { Diagnostic(.error, at: nil, $0) })
      if outcome.undelivered && environment.watch.end == .stopped {
        environment.say([Diagnostic(.error, at: nil, RunProblem.stoppedDelivering)])
        return .interrupted
      }
      let status = ExitStatus(outcome.run.results, failOn: failOn)
      if status == .badInput || status == .absentInput { return status }
      if !outcome.unprinted.isEmpty { return .cannotWrite }
      return outcome.undelivered ? .notDelivered : status
    }
  }

  /// Validates definitions, project, inputs and the project's templates, and writes nothing.
  public static func check(_ arguments: ProjectArguments, _ environment: CommandEnvironment) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      // Nothing of what it prints stands beside a digest.
      var arguments = arguments
      arguments.digests = false
      let run = try EvaluationRun(arguments, environment)
      environment.say(run.diagnostics)
      var warnings: [Diagnostic] = []
      if run.project.out != nil {
        let templates = try run.templates()
        try run.checkMail(templates)
        warnings = templates.unmailable(run.results, run.project.delivery.mail).map {
          Diagnostic(.warning, at: nil, $0)
        }
      }
      environment.say(warnings)
      if case .folder(let path, _) = run.project.delivery.publishing {
        try PublishedFolder(path).checkPlace(apartFrom: run.project.places)
      }
      try run.project.checkMetrics()
      return environment.print(run.checkSummary(warnings), ending: ExitStatus(run.results, failOn: []))
    }
  }
}

extension CommandEnvironment {
  func say(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { tell(diagnostic) }
  }

  /// Writes results to standard output.
  ///
  /// - Parameter status: how the command ends where all of them could be written.
  public func print(_ results: String, ending status: ExitStatus = .done) -> ExitStatus {
    if output(results) { return status }
    say([Diagnostic(.error, at: nil, RunProblem.notPrinted)])
    return .cannotWrite
  }

  func attempt(_ work: () throws(RunFailure) -> ExitStatus) -> ExitStatus {
    do { return try work() } catch {
      say(error.diagnostics)
      return error.status
    }
  }
}

extension VerdictClass {
  /// Those that `--fail-on` may name, the worst first.
  static let failing = byGravity.filter { $0 != .proceed }

  /// `stop,undetermined` → the classes; an empty word is refused: an unset variable must not switch it off.
  fileprivate static func list(_ words: [String]) throws(RunFailure) -> Set<VerdictClass> {
    var classes: Set<VerdictClass> = []
    for word in words.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      guard let category = failing.first(where: { $0.rawValue == word }) else {
        throw RunFailure(.usage, UsageProblem.unknownClass(String(word), known: failing.map(\.rawValue)))
      }
      classes.insert(category)
    }
    return classes
  }
}

extension EvaluationRun {
  /// `3 gates, 62 criteria, 14 files: no errors`.
  fileprivate func checkSummary(_ further: [Diagnostic]) -> String {
    let diagnostics = diagnostics + further
    let criteria = results.gates.reduce(0) { $0 + $1.first.criteria.count }
    let warnings = diagnostics.count { $0.severity == .warning }
    let errors = diagnostics.count { $0.severity == .error }
    let counts = [
      PlainText.count(results.gates.count, "gate"), PlainText.count(criteria, "criterion", "criteria"),
      PlainText.count(results.files.count, "evidence file"),
    ]
    return counts.joined(separator: ", ")
      + ": \(PlainText.count(errors, "error")), \(PlainText.count(warnings, "warning"))\n"
  }
}
