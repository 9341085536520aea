/// What evaluation found, with everything that was said on the way.
struct EvaluationRun: Sendable {
  let project: LoadedProject
  let results: Results
  let diagnostics: [Diagnostic]
}

extension EvaluationRun {
  /// Definitions → evidence → results; nothing is written.
  init(_ arguments: ProjectArguments, _ environment: CommandEnvironment) throws(RunFailure) {
    let project = try ProjectLoader(arguments, in: environment.folder).load()
    try self.init(project, arguments, environment)
  }

  /// The same for a project that is loaded already.
  init(_ project: LoadedProject, _ arguments: ProjectArguments, _ environment: CommandEnvironment) throws(RunFailure) {
    let asOf = try EvaluationRun.instant(arguments.asOf, environment)
    let gates = try EvaluationRun.select(arguments.gate, of: project.gates)
    let (evidence, said) = project.readEvidence(asOf: asOf, environment)
    let evaluation = Evaluation(evidence: evidence, asOf: asOf)
    self.init(
      project: project,
      results: Results(
        project: project.name, asOf: asOf, gates: gates.map(evaluation.evaluate), files: evidence.files),
      diagnostics: project.diagnostics + said.errorsFirst)
  }

  /// The as-of time; the clock is read only where none is given.
  private static func instant(_ text: String?, _ environment: CommandEnvironment) throws(RunFailure) -> Instant {
    guard let text else { return Instant(seconds: environment.now()) }
    guard text.contains(":"), let instant = Instant(text) else {
      throw RunFailure(.usage, UsageProblem.badInstant(text))
    }
    return instant
  }

  private static func select(_ names: [String], of gates: [Gate]) throws(RunFailure) -> [Gate] {
    let known = gates.map { String($0.number) }
    for name in names where !gates.contains(where: { $0.isNamed(name) }) {
      throw RunFailure(.usage, UsageProblem.unknownGate(name, known: known))
    }
    return names.isEmpty ? gates : gates.filter { gate in names.contains(where: gate.isNamed) }
  }
}

extension Gate {
  fileprivate func isNamed(_ name: String) -> Bool { name == id || Int(name) == number }
}

extension LoadedProject {
  /// Reads every source for what the gates look at.
  func readEvidence(asOf: Instant, _ environment: CommandEnvironment) -> (Evidence, [Diagnostic]) {
    let criteria = gates.flatMap(\.criteria)
    let items = Set(criteria.filter { !$0.isMeasured }.map(\.id))
    let measured = Set(criteria.filter(\.isMeasured).map(\.id)).subtracting(items)
    let reader = EvidenceReader(
      sources: sources, catalogue: catalogue, wanted: wantedMetrics(criteria), items: items, measured: measured,
      asOf: asOf, files: files(environment), markdownItems: LoadedProject.markdownItems)
    let read = reader.read()
    return (read.evidence, read.diagnostics)
  }

  private func files(_ environment: CommandEnvironment) -> any FileAccess {
    let files = FolderAccess(folder: folder)
    guard environment.messagesAreTerminal else { return files }
    return ProgressFiles(files: files) { line in environment.messages("\r\u{1B}[K" + Diagnostic.printable(line)) }
  }

  /// Reading is handed what Rendering alone can do.
  private static let markdownItems: @Sendable (String) throws -> [MarkdownItem] = { text in
    try MarkdownDocument(text, limits: .people).listItems().map { MarkdownItem(line: $0.line, text: $0.text) }
  }

  /// The metrics that some criterion folds, and those from which others are derived.
  private func wantedMetrics(_ criteria: [Criterion]) -> Set<String> {
    var wanted: Set<String> = []
    for case .measured(let measure) in criteria.map(\.source) {
      wanted.insert(measure.metric.id)
      if let otherwise = measure.metric.otherwise { wanted.insert(otherwise.metric) }
    }
    return wanted
  }
}

extension [Diagnostic] {
  /// A file that is absent or can't be read is named before anything else.
  fileprivate var errorsFirst: [Diagnostic] {
    filter { $0.severity == .error } + filter { $0.severity != .error }
  }
}
