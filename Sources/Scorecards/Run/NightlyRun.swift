/// Evaluates, renders, enters the run into the ledger and writes the output folder in one swap.
struct NightlyRun {
  private let arguments: ProjectArguments
  private let out: String?
  private let keepsHistory: Bool
  private let prints: Bool
  private let environment: CommandEnvironment

  init(
    _ arguments: ProjectArguments, out: String?, keepsHistory: Bool, prints: Bool, _ environment: CommandEnvironment
  ) {
    self.arguments = arguments
    self.out = out
    self.keepsHistory = keepsHistory
    self.prints = prints
    self.environment = environment
  }

  /// The locks are held from before the first input is read: a run that started earlier never replaces a later one's
  /// report.
  ///
  /// - Returns: the evaluation; it is written by then. And what could not be printed.
  func perform() throws(RunFailure) -> (run: EvaluationRun, unprinted: [OutputProblem]) {
    let printing = prints ? Printing(in: environment.temporaryFolder) : Printing()
    return (try perform(printing), printing.problems)
  }

  private func perform(_ printing: Printing) throws(RunFailure) -> EvaluationRun {
    let project = try ProjectLoader(arguments, environment).load()
    let folder = try outputFolder(project)
    let lock = try lock(folder)
    guard keepsHistory, let path = project.ledger else {
      let (run, templates, basis) = try evaluate(project)
      let report = try NightlyReport(run, templates, basis, at: .nowhere, isKept: false, printing: printing)
      try deliver(report, to: folder) { () throws(RunFailure) in }
      _ = consume lock
      return run
    }
    if OutputFolder(path).path.hasPrefix(folder.path + "/") { throw RunFailure(LedgerProblem.insideOutput(path: path)) }
    let archive = project.archive.map(InputArchive.init)
    if let archive, (archive.folder + "/").hasPrefix(folder.path + "/") {
      throw RunFailure(OutputProblem.archiveInsideOutput(path: archive.folder))
    }
    let ledger = try RunLedger(path)
    let (run, templates, basis) = try evaluate(project)
    let (report, place) = try report(run, templates, basis, ledger, printing)
    try deliver(report, to: folder) { () throws(RunFailure) in
      if let archive { try keep(run.results.files, in: archive, from: project.folder) }
      try ledger.append(report.entry, at: place)
    }
    _ = consume ledger
    _ = consume lock
    return run
  }

  private func evaluate(_ project: LoadedProject) throws(RunFailure) -> (EvaluationRun, TemplateFiles, RunBasis) {
    var arguments = arguments
    arguments.findsDailyValues = true
    let run = try EvaluationRun(project, arguments, environment)
    environment.say(run.diagnostics)
    let templates = try run.templates()
    return (run, templates, try run.basis(templates.texts, arguments))
  }

  /// The same run again is rendered from where it stood in the chain, and so to the same bytes. Should it come out
  /// differently all the same, it is another run.
  private func report(
    _ run: EvaluationRun, _ templates: TemplateFiles, _ basis: RunBasis, _ ledger: borrowing RunLedger,
    _ printing: Printing
  ) throws(RunFailure) -> (NightlyReport, RunPlace) {
    var place = try ledger.place(ofBasis: ChainDigest.basis(basis), asOf: basis.asOf)
    place.signed = try ledger.signed(run.results, before: place)
    let report = try NightlyReport(run, templates, basis, at: place, isKept: true, printing: printing)
    if place.known == nil || place.known == report.entry.digest { return (report, place) }
    var other = try ledger.newPlace(asOf: basis.asOf)
    other.signed = try ledger.signed(run.results, before: other)
    return (try NightlyReport(run, templates, basis, at: other, isKept: true, printing: printing), other)
  }

  private func keep(_ files: [InputFile], in archive: InputArchive, from folder: String) throws(RunFailure) {
    for file in files where file.condition != .absent {
      do {
        if try archive.keep(FilePath.join(folder, file.name), sha256: file.sha256) { continue }
      } catch { throw RunFailure(error) }
      environment.say([Diagnostic(.warning, at: nil, OutputNote.notArchived(name: file.name))])
    }
  }

  /// Everything is on disk before the ledger's entry is, and the entry before the swap.
  private func deliver(
    _ report: NightlyReport, to folder: OutputFolder, entering: () throws(RunFailure) -> Void
  ) throws(RunFailure) {
    let leftovers = folder.clearLeftovers()
    do { try folder.prepare(report.files) } catch { throw RunFailure(error) }
    do { try entering() } catch {
      folder.abandon()
      throw error
    }
    do {
      let kept = leftovers + [try folder.replace()].compactMap { $0 }
      environment.say(kept.map { Diagnostic(.warning, at: nil, OutputNote.kept(path: $0)) })
    } catch {
      throw RunFailure(error)
    }
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
}
