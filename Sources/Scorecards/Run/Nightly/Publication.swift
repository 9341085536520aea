/// Publishes the public documents of a finished report.
struct Publication {
  struct Outcome: Sendable, Equatable {
    let note: PublishNote
    /// Published days that are yet to come.
    var ahead: [Day] = []
    /// What the program said, at most 64 KiB; for the log.
    let said: String
  }

  let target: PublicationTarget
  /// The output folder of a run; absolute.
  let out: String
  let places: ProjectPlaces
  let temporaryFolder: String
  private let watch: Watch
  private let present: Present

  init(_ target: PublicationTarget, out: String, apartFrom places: ProjectPlaces, _ environment: CommandEnvironment) {
    self.target = target
    self.out = out
    self.places = places
    temporaryFolder = environment.temporaryFolder
    watch = environment.watch
    present = Present(now: Instant(seconds: environment.now()))
  }

  /// Complete or not at all.
  ///
  /// - Throws: 65 where the report was changed since it was written, 66 where there is none, 75 where another publication
  ///   is at work, and 74 for everything else.
  func perform() throws(RunFailure) -> Outcome {
    do throws(PublishProblem) { return try publish() } catch { throw RunFailure(error) }
  }

  private func publish() throws(PublishProblem) -> Outcome {
    let report = try PublicFiles(in: out)
    switch target {
    case .folder(let path, let keep):
      let folder = PublishedFolder(path)
      try folder.check(apartFrom: [out] + places.folders, hiding: places.files)
      guard let asOf = Instant(report.asOf) else { throw .changed(name: OutputManifest.fileName) }
      let done = try folder.publish(report.files, of: report.project, asOf: asOf, keep: keep, present)
      let note = PublishNote.inFolder(
        path: done.place, files: report.files.count, changed: done.changed, removed: done.removed)
      return Outcome(note: note, ahead: done.ahead, said: "")
    case .command(let words, let seconds):
      let lock: OutputLock
      do { lock = try OutputLock(besides: OutputFolder(out).path + "-publish") } catch { throw PublishProblem(error) }
      let command = FolderCommand(words: words, seconds: seconds, temporaryFolder: temporaryFolder, watch: watch)
      let said = try command.publish(report.files)
      _ = consume lock
      return Outcome(note: .throughCommand(program: words.first ?? "", files: report.files.count), said: said)
    }
  }
}

/// What of a project is for nobody outside.
struct ProjectPlaces: Sendable {
  /// Folders that a published one may neither hold nor lie in: the output folder, the archive. Absolute.
  let folders: [String]
  /// The project file, the ledger, the record. Absolute.
  let own: [String]
  private let metrics: String?
  /// Files that it may not hold: the project's own, collected metrics. Absolute.
  var files: [String] { own + [metrics].compactMap { $0 } }

  /// - Parameter folder: the project's; absolute, as all others.
  init(of folder: String, out: String?, archive: String?, ledger: String?, record: String?, metrics: String?) {
    folders = [out, archive].compactMap { $0 }
    own = [ledger, record, FilePath.join(folder, "scorecard.yaml")].compactMap { $0 }
    self.metrics = metrics
  }
}

extension LoadedProject {
  var places: ProjectPlaces {
    ProjectPlaces(
      of: folder, out: out, archive: archive, ledger: ledger, record: recordPath?.path, metrics: delivery.metrics)
  }
}

extension RunFailure {
  init(_ problem: PublishProblem) {
    switch problem {
    case .changed: self.init(.badInput, problem)
    case .noReport: self.init(.absentInput, problem)
    case .locked: self.init(.locked, problem)
    case .occupied, .noParent, .notAFolder, .overlaps, .exposes, .foreign, .openToOthers, .oddName, .tooOld, .earlier,
      .another,
      .cannotWrite, .failed, .unreadableManifest, .nothingPublic, .namesNoFolder, .commandFailed:
      self.init(.notDelivered, problem)
    }
  }
}

extension PublishedFolder {
  /// - Throws: 65 where nothing could be published there.
  func checkPlace(apartFrom places: ProjectPlaces) throws(RunFailure) {
    do throws(PublishProblem) {
      try check(apartFrom: places.folders, hiding: places.files)
      try checkParent()
    } catch { throw RunFailure(.badInput, error, at: "scorecard.yaml") }
  }
}
