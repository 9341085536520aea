/// What evaluation found, with everything that was said on the way.
struct EvaluationRun: Sendable {
  let project: LoadedProject
  let results: Results
  let diagnostics: [Diagnostic]
}

extension EvaluationRun {
  /// Definitions → evidence → results; nothing is written.
  init(_ arguments: ProjectArguments, _ environment: CommandEnvironment) throws(RunFailure) {
    let project = try ProjectLoader(arguments, environment).load()
    try self.init(project, arguments, environment)
  }

  /// The same for a project that is loaded already.
  init(_ project: LoadedProject, _ arguments: ProjectArguments, _ environment: CommandEnvironment) throws(RunFailure) {
    let asOf = try EvaluationRun.instant(arguments.asOf, environment)
    let gates = try EvaluationRun.select(arguments.gate, of: project.gates)
    let (evidence, said) = try project.readEvidence(gates, asOf: asOf, arguments, environment)
    try environment.goOn()
    let (record, unchecked) = project.authenticated(environment)
    try environment.goOn()
    let evaluation = Evaluation(
      evidence: evidence, asOf: asOf, record: record, definitions: project.definitionDigests)
    self.init(
      project: project,
      results: Results(
        project: project.name, asOf: asOf, gates: gates.concurrentMap(evaluation.evaluate), files: evidence.files,
        corrections: evidence.corrections, incidents: evidence.incidents.map(IncidentLog.init)),
      diagnostics: project.diagnostics + (said + unchecked).errorsFirst)
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

extension LoadedProject {
  /// Reads every source for what the gates look at.
  func readEvidence(
    _ judged: [Gate], asOf: Instant, _ arguments: ProjectArguments, _ environment: CommandEnvironment
  ) throws(RunFailure) -> (Evidence, [Diagnostic]) {
    let criteria = gates.flatMap(\.criteria)
    let items = Set(criteria.filter { !$0.isMeasured }.map(\.id))
    let measured = Set(criteria.filter(\.isMeasured).map(\.id)).subtracting(items)
    let reader = EvidenceReader(
      sources: sources, catalogue: catalogue, questions: questions(judged, asOf, daily: arguments.findsDailyValues),
      items: items,
      measured: measured, asOf: asOf, files: files(environment), temporaryFolder: environment.temporaryFolder,
      digests: arguments.digests, corrections: record.known(by: asOf).corrections,
      watch: environment.watch, markdownItems: LoadedProject.markdownItems)
    do throws(SpoolProblem) {
      let read = try reader.read()
      return (read.evidence, read.diagnostics)
    } catch {
      throw RunFailure(error)
    }
  }

  private func files(_ environment: CommandEnvironment) -> any FileAccess {
    let files = FolderAccess(folder: folder)
    guard environment.messagesAreTerminal else { return files }
    return ProgressFiles(files: files) { line in environment.messages("\r\u{1B}[K" + Diagnostic.printable(line)) }
  }

  /// Reading is handed what Rendering alone can do.
  private static let markdownItems: @Sendable (String) throws(MarkdownProblem) -> [MarkdownItem] = {
    (text) throws(MarkdownProblem) in
    try MarkdownDocument(text, limits: .people).listItems().map { MarkdownItem(line: $0.line, text: $0.text) }
  }

  /// What the gates will ask of each metric.
  private func questions(_ judged: [Gate], _ asOf: Instant, daily: Bool) -> [String: MetricQuestions] {
    let records = record.byGate
    return judged.reduce(into: [:]) { all, gate in
      let own = gate.questions(asOf: asOf, record: records[gate.id] ?? PeopleRecord(), daily: daily)
      for (metric, questions) in own { all[metric, default: MetricQuestions()].formUnion(questions) }
    }
  }
}

extension RunFailure {
  fileprivate init(_ problem: SpoolProblem) {
    if let folder = problem.folder {
      self.init(.cannotWrite, OutputProblem.noTemporarySpace(folder: folder, reason: problem.reason))
    } else {
      self.init(.fault, OutputProblem.evidenceLost(reason: problem.reason))
    }
  }
}

extension [Diagnostic] {
  /// A file that is absent or can't be read is named before anything else.
  fileprivate var errorsFirst: [Diagnostic] {
    filter { $0.severity == .error } + filter { $0.severity != .error }
  }
}
