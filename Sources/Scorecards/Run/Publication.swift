/// Publishes the public documents of a finished report.
struct Publication {
  struct Outcome: Sendable, Equatable {
    /// Where the files are now: a folder, or the program that took them.
    let place: String
    let files: Int
    /// Files that are new or not what they were; `nil` where a program knows it.
    let changed: Int?
    /// Dates that are kept no longer.
    let removed: [Day]
    /// What the program said; for the log.
    let said: String
  }

  let target: PublicationTarget
  /// The output folder of a run; absolute.
  let out: String
  /// Folders that the published one may neither hold nor lie in; absolute.
  let folders: [String]
  /// Files that it may not hold; absolute.
  let hidden: [String]
  let temporaryFolder: String

  /// - Parameter out: absolute; `nil`: the project's own.
  init(_ target: PublicationTarget, of project: DeliveryProject, out: String?, _ environment: CommandEnvironment) {
    self.target = target
    self.out = out ?? project.out
    folders = project.folders + [out].compactMap { $0 }
    hidden = project.hidden
    temporaryFolder = environment.temporaryFolder
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
      try folder.check(apartFrom: folders, hiding: hidden)
      guard let day = Instant(report.asOf)?.day else { throw .changed(name: OutputManifest.fileName) }
      let done = try folder.publish(report.files, on: day, keep: keep)
      return Outcome(
        place: done.place, files: report.files.count, changed: done.changed, removed: done.removed, said: "")
    case .command(let words, let seconds):
      let lock: OutputLock
      do { lock = try OutputLock(besides: OutputFolder(out).path + "-publish") } catch { throw PublishProblem(error) }
      let command = FolderCommand(words: words, seconds: seconds, temporaryFolder: temporaryFolder)
      let said = try command.publish(report.files)
      _ = consume lock
      return Outcome(place: words.first ?? "", files: report.files.count, changed: nil, removed: [], said: said)
    }
  }
}

extension RunFailure {
  init(_ problem: PublishProblem) {
    switch problem {
    case .changed: self.init(.badInput, problem)
    case .noReport: self.init(.absentInput, problem)
    case .locked: self.init(.locked, problem)
    default: self.init(.deliveryFailed, problem)
    }
  }
}
