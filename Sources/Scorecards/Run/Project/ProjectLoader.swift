/// Finds and reads the project file and the gates; all problems of all files at once.
struct ProjectLoader {
  let arguments: ProjectArguments
  private let folder: String
  /// Where the project file is; `nil` where the command line names everything itself.
  private let projectFolder: String?
  /// Of the tool's own gates and templates.
  private let builtIn: String?
  /// Over what may let us wait, such as a record that a program writes into a pipe.
  let watch: Watch

  init(_ arguments: ProjectArguments, _ environment: CommandEnvironment) {
    self.arguments = arguments
    folder = environment.folder
    builtIn = environment.builtIn
    watch = environment.watch
    projectFolder =
      arguments.project == nil && !arguments.gates.isEmpty
      ? nil : FilePath.join(folder, arguments.project ?? "")
  }

  func load() throws(RunFailure) -> LoadedProject {
    let project = try projectFile()
    let gateFiles = gateTexts(project?.file)
    let loaded = loadGates(gateFiles.texts.map { DefinitionText(name: $0.name, text: $0.text) })
    let said = gateFiles.failures + (gateFiles.texts.isEmpty && gateFiles.isAbsent ? [] : loaded.diagnostics)
    let record = record(project?.file, loaded.gates, loaded.catalogue)
    let briefing = briefing(project?.file.briefing, loaded.gates)
    let diagnostics =
      (project?.diagnostics ?? []) + said + unknownMetrics(project, loaded.catalogue) + record.diagnostics
      + briefing.diagnostics
    if watch.end == .stopped { throw RunFailure(.interrupted, RunProblem.stopped) }
    guard !diagnostics.hasErrors else {
      let absent = absentEvidence(sources(project?.file))
      let isAbsent = gateFiles.isAbsent || record.isAbsent || briefing.isAbsent
      throw RunFailure(isAbsent ? .absentInput : .badInput, diagnostics + absent)
    }
    let base = projectFolder ?? folder
    return LoadedProject(
      name: project?.file.name ?? "scorecard", gates: loaded.gates, catalogue: loaded.catalogue,
      sources: sources(project?.file), history: project?.file.history ?? [],
      record: record.record, recordPath: recordPath(project?.file)?.path, recordText: record.text,
      folder: base,
      templates: templates(project?.file), out: project.map { FilePath.join(base, $0.file.out) },
      modes: project?.file.modes ?? OutputModes(), ledger: project.map { FilePath.join(base, $0.file.ledger) },
      archive: project?.file.archive.map { FilePath.join(base, $0) },
      allowedSigners: record.signers, recordFiles: [record.text, record.signers].compactMap { $0 },
      briefing: briefing.briefing, delivery: project.map { $0.file.delivery.located(in: base) } ?? DeliveryPlan(),
      timeLimit: project?.file.timeLimit ?? ProjectFile.timeLimit,
      definitions: (project.map { [$0.text] } ?? []) + gateFiles.texts + briefing.texts,
      diagnostics: diagnostics)
  }

  /// Absolute; for commands that look at the ledger and at nothing else of the project.
  func ledger() throws(RunFailure) -> String {
    guard let projectFolder, let project = try projectFile() else { throw RunFailure(.none) }
    return FilePath.join(projectFolder, project.file.ledger)
  }

  /// The project file, and the absolute folder that its paths start from.
  func projectForDelivery() throws(RunFailure) -> (file: ProjectFile, folder: String) {
    guard let projectFolder, let project = try projectFile() else { throw RunFailure(.usage, UsageProblem.noOutput) }
    return (project.file, projectFolder)
  }

  /// Absolute; `nil` where no evidence is kept.
  func archive() throws(RunFailure) -> String? {
    guard let projectFolder, let project = try projectFile() else { return nil }
    return project.file.archive.map { FilePath.join(projectFolder, $0) }
  }

  private struct ReadProject {
    let file: ProjectFile
    let text: DigestedText
    let diagnostics: [Diagnostic]
  }

  private func projectFile() throws(RunFailure) -> ReadProject? {
    guard let projectFolder else { return nil }
    let path = FilePath.join(projectFolder, "scorecard.yaml")
    let name = FilePath.readable(FilePath.join(arguments.project ?? "", "scorecard.yaml"))
    let text: DigestedText
    do { text = try DefinitionFiles.read(path, as: name, listedAs: "scorecard.yaml", watch) } catch {
      throw error == .absent
        ? RunFailure(.absentInput, TextFileProblem.noProject, at: name) : RunFailure(.badInput, error, at: name)
    }
    let (file, diagnostics) = loadProject(DefinitionText(name: name, text: text.text))
    guard let file else { throw RunFailure(.badInput, diagnostics) }
    return ReadProject(file: file, text: text, diagnostics: diagnostics)
  }

  /// With faulty definitions nothing is read; what is plainly not there is told all the same.
  private func absentEvidence(_ sources: Sources) -> [Diagnostic] {
    let access = FolderAccess(folder: projectFolder ?? folder)
    let patterns = sources.places.map { place in
      switch place {
      case .files(let pattern): pattern
      }
    }
    return patterns.compactMap { path in
      do throws(FileProblem) {
        if !(try access.paths(matching: path)).isEmpty { return nil }
        let problem: InputProblem = PathPattern.isPattern(path) ? .file(.nothingMatches) : .file(.absent)
        return Diagnostic(.error, at: Place(file: path), problem)
      } catch {
        return Diagnostic(.error, at: Place(file: path), error.input)
      }
    }
  }

  /// Metric ids that the project file names and the catalogue does not know.
  private func unknownMetrics(_ project: ReadProject?, _ catalogue: [String: Metric]) -> [Diagnostic] {
    guard let project, !catalogue.isEmpty else { return [] }
    let named = project.file.sources.metrics.flatMap { $0.names.values.sorted() + ($0.only ?? []) }
    return named.distinct.filter { catalogue[$0] == nil }.map { id in
      let problem = InputProblem.name(.unknownMetric(id, nearest: nearest(id, in: catalogue.keys.sorted())))
      return Diagnostic(.error, at: Place(file: project.text.name), problem)
    }
  }

  /// A path of the project file.
  func inProject(_ path: String) -> NamedPath {
    NamedPath(
      path: FilePath.join(projectFolder ?? folder, path),
      name: FilePath.readable(FilePath.join(arguments.project ?? "", path)), listedName: path)
  }

  /// A path of the command line.
  func given(_ path: String) -> NamedPath {
    NamedPath(path: FilePath.join(folder, path), name: path, listedName: path)
  }

  /// Those that the project names, else its folder of gates, else the tool's own.
  func gatePlaces(_ project: ProjectFile?) throws(TextFileProblem) -> [NamedPath] {
    if !arguments.gates.isEmpty { return arguments.gates.map(given) }
    guard let project else { return [] }
    if let named = project.gates { return named.map(inProject) }
    return [
      try DefinitionFiles.isThere(ownGates.path) ? ownGates : BuiltInFolder.place("gates", in: builtIn) ?? ownGates
    ]
  }

  /// The project's folder of gates where it names none.
  var ownGates: NamedPath { inProject("gates") }

  private func templates(_ project: ProjectFile?) -> TemplatePlaces {
    TemplatePlaces(
      own: ownTemplates(project), isNamed: project?.templates != nil,
      builtIn: BuiltInFolder.place("templates", in: builtIn))
  }

  /// Those of the project; without one those of this folder, else those that stand beside the gates.
  private func ownTemplates(_ project: ProjectFile?) -> NamedPath {
    if projectFolder != nil { return inProject(project?.templates ?? "templates") }
    let beside = arguments.gates.map { FilePath.join(FilePath.parent(of: $0), "templates") }
    let found = (["templates"] + beside).first { FolderFiles.leadsToFolder(FilePath.join(folder, $0)) }
    return given(found ?? "templates")
  }

  /// The command line's evidence replaces the project's, kind by kind.
  private func sources(_ project: ProjectFile?) -> Sources {
    var sources = project?.sources ?? Sources()
    let isElsewhere = projectFolder != nil && projectFolder != folder
    func place(_ path: String) -> SourcePlace { .files(isElsewhere ? FilePath.join(folder, path) : path) }
    if !arguments.metrics.isEmpty { sources.metrics = arguments.metrics.map { MetricSource(places: [place($0)]) } }
    if !arguments.checklists.isEmpty {
      sources.checklists = arguments.checklists.map { ChecklistSource(places: [place($0)]) }
    }
    if !arguments.incidents.isEmpty {
      sources.incidents = arguments.incidents.map { IncidentSource(places: [place($0)], coversUntil: nil) }
    }
    return sources
  }
}
