/// Evaluates, renders, enters the run into the ledger, writes the output folder in one swap, and delivers.
struct NightlyRun {
  let arguments: ProjectArguments
  let choices: RunChoices
  let environment: CommandEnvironment

  /// What came of a run whose report is written.
  struct Outcome {
    let run: EvaluationRun
    let unprinted: [OutputProblem]
    /// Each was told when it came up.
    var undelivered = false
  }

  init(_ arguments: ProjectArguments, _ choices: RunChoices, _ environment: CommandEnvironment) {
    self.arguments = arguments
    self.choices = choices
    self.environment = environment
  }

  /// The locks are held from before the first input is read until all is delivered: a run that started earlier never
  /// replaces a later one's report.
  func perform() throws(RunFailure) -> Outcome {
    let project = try ProjectLoader(arguments, environment).load()
    try checkDelivery(project)
    PrivateFolder.clearLeftovers(in: environment.temporaryFolder)
    let inTime = environment.limited(to: project.timeLimit)
    let printing = choices.prints ? Printing(inTime) : Printing()
    let folder = try outputFolder(project)
    try project.checkMetricsPlace(out: folder.path)
    let held = try hold(folder, project.modes)
    guard choices.keepsHistory, let path = project.ledger else {
      let (run, templates, basis) = try evaluate(project, inTime)
      let report = try NightlyReport(run, templates, basis, at: .nowhere, isKept: false, printing: printing)
      try inTime.goOn()
      try write(report, to: held) { () throws(RunFailure) in }
      let delivery = try NightlyDelivery(run: run, report: report, folder: folder, choices, environment)
      let undelivered = !delivery.withoutLedger()
      _ = consume held
      return Outcome(run: run, unprinted: report.unprinted, undelivered: undelivered)
    }
    try checkPlaces(project, ledger: path, folder)
    let archive = project.archive.map(InputArchive.init)
    let ledger = try RunLedger(path)
    let (run, templates, basis) = try evaluate(project, inTime)
    let (report, place) = try report(run, templates, basis, ledger, printing)
    let present = Present(now: Instant(seconds: environment.now()))
    if let ahead = try ledger.ahead(of: run.results.asOf, present) {
      environment.say([Diagnostic(.note, at: nil, HistoryNote.ahead(ahead))])
    }
    try inTime.goOn()
    let delivery = try NightlyDelivery(run: run, report: report, folder: folder, choices, environment)
    let outbox = try delivery.outbox(ledger)
    try write(report, to: held) { () throws(RunFailure) in
      if let archive { try keep(run.results.files, in: archive, from: project.folder) }
      environment.say(
        try ledger.append(report.entry, at: place, outbox: outbox, resends: choices.memo?.resends ?? false, present))
    }
    let undelivered = !delivery.deliver(from: ledger)
    _ = consume ledger
    _ = consume held
    return Outcome(run: run, unprinted: report.unprinted, undelivered: undelivered)
  }

  private func evaluate(
    _ project: LoadedProject, _ environment: CommandEnvironment
  ) throws(RunFailure) -> (EvaluationRun, DocumentFactory, RunBasis) {
    var arguments = arguments
    arguments.findsDailyValues = true
    let places = project.templates
    let reading = Pending { Result { () throws(RunFailure) in try DocumentFactory(places) } }
    let run = try EvaluationRun(project, arguments, environment)
    environment.say(run.diagnostics)
    let templates = try reading.value.get()
    try run.checkMail(templates)
    return (run, templates, try run.basis(templates.texts, arguments))
  }

  /// The same run again is rendered from where it stood in the chain, and so to the same bytes. Should it come out
  /// differently all the same, it is another run.
  private func report(
    _ run: EvaluationRun, _ templates: DocumentFactory, _ basis: RunBasis, _ ledger: borrowing RunLedger,
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
  private func write(
    _ report: NightlyReport, to place: borrowing OutputReplacement, entering: () throws(RunFailure) -> Void
  ) throws(RunFailure) {
    tell(place.clearLeftovers() + [place.openPlace.map(OutputNote.openToOthers)].compactMap { $0 })
    let new: OutputReplacement.Prepared
    do { new = try place.prepare(report.files) } catch { throw RunFailure(error) }
    do { try entering() } catch {
      place.abandon(new)
      throw error
    }
    do { tell([try place.replace(with: new)].compactMap { $0 }) } catch { throw RunFailure(error) }
    environment.say([Diagnostic(.info, at: nil, OutputNote.written(path: place.path, run: report.run))])
  }

  private func tell(_ notes: [OutputNote]) {
    environment.say(notes.map { Diagnostic(.warning, at: nil, $0) })
  }
}

extension NightlyRun {
  private func hold(_ folder: OutputFolder, _ modes: OutputModes) throws(RunFailure) -> OutputReplacement {
    do { return try OutputReplacement(of: folder, modes: modes) } catch { throw RunFailure(error) }
  }

  private func outputFolder(_ project: LoadedProject) throws(RunFailure) -> OutputFolder {
    guard let path = choices.out.map({ FilePath.join(environment.folder, $0) }) ?? project.out else {
      throw RunFailure(.usage, UsageProblem.noOutput)
    }
    let folder = OutputFolder(path)
    do { try folder.check() } catch { throw RunFailure(error) }
    return folder
  }

  /// The output folder is replaced as a whole: nothing that has to stay may lie in it.
  private func checkPlaces(_ project: LoadedProject, ledger: String, _ folder: OutputFolder) throws(RunFailure) {
    if OutputFolder(ledger).path.hasPrefix(folder.path + "/") {
      throw RunFailure(LedgerProblem.insideOutput(path: ledger))
    }
    if let archive = project.archive, (OutputFolder(archive).path + "/").hasPrefix(folder.path + "/") {
      throw RunFailure(OutputProblem.archiveInsideOutput(path: OutputFolder(archive).path))
    }
  }

  /// What can't be done is told before any work is.
  private func checkDelivery(_ project: LoadedProject) throws(RunFailure) {
    try Sendmail.check(name: choices.sendmail)
    let usesOutbox = choices.mail != .stays || choices.memo != nil
    if usesOutbox && (!choices.keepsHistory || project.ledger == nil) {
      throw RunFailure(.usage, UsageProblem.mailWithoutLedger)
    }
  }
}
