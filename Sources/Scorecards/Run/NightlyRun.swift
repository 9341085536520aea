/// Evaluates, renders and writes the output folder in one swap.
struct NightlyRun {
  private let arguments: ProjectArguments
  private let out: String?
  private let environment: CommandEnvironment

  init(_ arguments: ProjectArguments, out: String?, _ environment: CommandEnvironment) {
    self.arguments = arguments
    self.out = out
    self.environment = environment
  }

  /// The lock is held from before the first input is read: a run that started earlier never replaces a later one's
  /// report.
  ///
  /// - Returns: the evaluation; it is written by then.
  func perform() throws(RunFailure) -> EvaluationRun {
    let project = try ProjectLoader(arguments, in: environment.folder).load()
    let folder = try outputFolder(project)
    let lock = try lock(folder)
    let run = try EvaluationRun(project, arguments, environment)
    environment.say(run.diagnostics)
    let files = try output(of: run, try run.templates())
    do {
      let kept = folder.clearLeftovers() + [try folder.replace(with: files)].compactMap { $0 }
      environment.say(kept.map { Diagnostic(.warning, at: nil, OutputNote.kept(path: $0)) })
    } catch {
      throw RunFailure(error)
    }
    _ = consume lock
    return run
  }

  private func lock(_ folder: OutputFolder) throws(RunFailure) -> OutputLock {
    do {
      try FolderFiles.makeFolders(FolderFiles.parent(of: folder.path))
      return try OutputLock(besides: folder.path)
    } catch {
      throw RunFailure(error)
    }
  }

  private func outputFolder(_ project: LoadedProject) throws(RunFailure) -> OutputFolder {
    guard let path = out.map({ FilePath.join(environment.folder, $0) }) ?? project.out else {
      throw RunFailure(.usage, UsageProblem.noOutput)
    }
    let folder = OutputFolder(path)
    do { try folder.check() } catch { throw RunFailure(error) }
    return folder
  }

  /// Every file of the output, the manifest last.
  private func output(of run: EvaluationRun, _ templates: TemplateFiles) throws(RunFailure) -> [OutputFile] {
    let documents = try templates.documents(run)
    let dashboard = Dashboard(results: run.results, history: run.project.history).document
    let files = documents + [OutputFile(name: "gates.json", text: dashboard)]
    let manifest = Manifest(run: run, templates: templates.texts, outputs: files)
    return files + [OutputFile(name: OutputManifest.fileName, text: manifest.document)]
  }
}
