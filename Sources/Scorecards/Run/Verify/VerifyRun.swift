extension Commands {
  /// Holds a published folder to its manifest, to the ledger where a project is named, and to today's evaluation of its
  /// inputs where that is asked for.
  public static func verify(
    _ folder: String, _ arguments: ProjectArguments, recompute: Bool, fromLedger: Bool = false,
    _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      try VerifyRun(folder, arguments, recompute: recompute, fromLedger: fromLedger, environment).perform()
    }
  }
}

/// Says what does not fit as soon as it is found, and what fits at the end.
private struct VerifyRun {
  private let name: String
  private let path: String
  private let arguments: ProjectArguments
  private let recompute: Bool
  private let fromLedger: Bool
  private let environment: CommandEnvironment

  init(
    _ folder: String, _ arguments: ProjectArguments, recompute: Bool, fromLedger: Bool,
    _ environment: CommandEnvironment
  ) {
    name = folder
    path = OutputFolder(FilePath.join(environment.folder, folder)).path
    self.arguments = arguments
    self.recompute = recompute
    self.fromLedger = fromLedger
    self.environment = environment
  }

  func perform() throws(RunFailure) -> ExitStatus {
    let published = try FolderVerification(path, name: name)
    let manifest = published.manifest
    var checks = [
      (said: published.diagnostics, fits: "\(name): \(PlainText.count((manifest?.outputs.count ?? 0) + 1, "file"))")
    ]
    environment.say(published.diagnostics)
    do throws(RunFailure) {
      if let chain = try chain(manifest) { checks.append(chain) }
      if let manifest, let kept = try archive(manifest) { checks.append(kept) }
      // What was tampered with can't be asked for the hour at which to evaluate.
      if published.isSealed, let manifest {
        if recompute { checks.append(try recomputation(manifest)) }
        if fromLedger { checks.append(try storedRecomputation(manifest)) }
      }
    } catch {
      if published.isSealed { throw error }
      throw RunFailure(.badInput, error.diagnostics)
    }
    if checks.contains(where: { $0.said.hasErrors }) { return .badInput }
    return environment.print(checks.map { $0.fits + ", all as written\n" }.joined())
  }

  /// `nil` where no project is named, or it keeps no ledger and the report says so.
  private func chain(_ manifest: PublishedManifest?) throws(RunFailure) -> (said: [Diagnostic], fits: String)? {
    if arguments.project == nil && !fromLedger { return nil }
    let isKept = manifest.map { $0.ledger != nil } ?? true
    let ledger: Ledger
    do { ledger = try LedgerReading(arguments, environment).ledger } catch {
      if isKept || error.status != .absentInput { throw error }
      environment.say([Diagnostic(.warning, at: nil, VerifyProblem.notInLedger)])
      return nil
    }
    let chain = try LedgerVerification(ledger, manifest: manifest)
    environment.say(chain.diagnostics)
    return (chain.diagnostics, "ledger: \(PlainText.count(chain.entries, "entry", "entries"))")
  }

  /// `nil` where the project keeps no evidence.
  private func archive(_ manifest: PublishedManifest) throws(RunFailure) -> (said: [Diagnostic], fits: String)? {
    guard arguments.project != nil, let path = try ProjectLoader(arguments, environment).archive() else {
      return nil
    }
    let archive = InputArchive(path)
    var said: [Diagnostic] = []
    for input in manifest.inputs {
      guard let digest = input.sha256, !digest.isEmpty else { continue }
      switch archive.holds(digest) {
      case true: continue
      case false: said.append(Diagnostic(.error, at: Place(file: input.name), VerifyProblem.archiveChanged(digest)))
      default: said.append(Diagnostic(.warning, at: Place(file: input.name), VerifyProblem.notInArchive))
      }
    }
    environment.say(said)
    let kept = manifest.inputs.count - said.count
    return (said, "archive: \(PlainText.count(kept, "input"))")
  }

  private func storedRecomputation(
    _ manifest: PublishedManifest
  ) throws(RunFailure) -> (said: [Diagnostic], fits: String) {
    let project = try ProjectLoader(arguments, environment).load()
    let ledger = try LedgerReading(arguments, environment).ledger
    let again = try StoredRecomputation(project, manifest, ledger)
    environment.say(again.diagnostics)
    return (again.diagnostics, "computed again from the ledger: \(PlainText.count(again.gates, "gate"))")
  }

  private func recomputation(_ manifest: PublishedManifest) throws(RunFailure) -> (said: [Diagnostic], fits: String) {
    var arguments = arguments
    arguments.asOf = manifest.asOf
    let run = try EvaluationRun(arguments, environment)
    let dashboard = FolderFiles.read(path + "/gates.json", limit: 1 << 30)
    let again = Recomputation(run, manifest, dashboard: dashboard)
    environment.say(again.diagnostics)
    return (again.diagnostics, "evaluated again: \(PlainText.count(again.gates, "gate"))")
  }
}
