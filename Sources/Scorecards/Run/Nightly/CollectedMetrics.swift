/// The file that the node exporter collects; it outlasts reports.
struct CollectedMetrics {
  private static let limit = 16 << 20

  /// Absolute, and without links.
  let path: String
  let project: String

  /// `nil` where no metrics are collected.
  ///
  /// - Parameters:
  ///   - out: the output folder of the run; `nil`: the project's alone.
  /// - Throws: where the place is for something else, whether that is there yet or not.
  init?(
    _ plan: DeliveryPlan, of project: String, out: String?, apartFrom places: ProjectPlaces
  ) throws(OutputProblem) {
    guard let named = plan.metrics else { return nil }
    path = OutputFolder(named).path
    self.project = project
    var taken = places.folders + places.own + [out].compactMap { $0 }
    if case .folder(let folder, _) = plan.publishing { taken.append(folder) }
    for place in taken.map({ OutputFolder($0).path }) where (path + "/").hasPrefix(place == "/" ? "/" : place + "/") {
      throw .metricsMisplaced(path: path, place: place)
    }
  }

  /// - Throws: where something is there that must not be overwritten, or no folder is.
  func check() throws(OutputProblem) { _ = try earlier() }

  /// Writes what follows from the metrics that are there; nothing where that is `nil`. A success that is yet to come is
  /// told, and is none of those.
  func replace(
    _ environment: CommandEnvironment, with text: (EarlierMetrics?, _ now: Instant) -> String?
  ) throws(OutputProblem) {
    try check()
    let file = FileReplacement(path)
    let lock = try locked(file)
    let now = Instant(seconds: environment.now())
    var earlier = try earlier()
    if let ahead = earlier?.successAhead(of: now) {
      environment.say([Diagnostic(.warning, at: nil, OutputNote.successAhead(path: path, ahead))])
      earlier?.forgetAhead(of: now)
    }
    // Whoever collects it is another user.
    if let text = text(earlier, now) {
      try file.replace(with: Array(text.utf8), mode: OutputModes.everyones.file, under: lock)
    }
    _ = consume lock
  }

  /// Nothing where there are none yet.
  func update(
    _ environment: CommandEnvironment, _ change: (inout EarlierMetrics, _ now: Instant) -> Void
  ) throws(OutputProblem) {
    guard try earlier() != nil else { return }
    try replace(environment) { earlier, now in
      guard var changed = earlier else { return nil }
      change(&changed, now)
      return changed.text
    }
  }

  /// `nil` where nothing is there, or an empty file; the folder is there.
  private func earlier() throws(OutputProblem) -> EarlierMetrics? {
    guard let bytes = try content(), !bytes.isEmpty else { return nil }
    guard let earlier = EarlierMetrics(String(decoding: bytes, as: UTF8.self), project: project) else {
      throw .notOurMetrics(path: path)
    }
    return earlier
  }

  /// What can't be read must not be taken for nothing: the last success stands in it.
  private func content() throws(OutputProblem) -> [UInt8]? {
    switch try CollectedMetrics.entry(path) {
    case .file: break
    case nil:
      let folder = FilePath.parent(of: path)
      guard try CollectedMetrics.entry(folder) == .folder else { throw .noMetricsFolder(path: path, folder: folder) }
      return nil
    case .folder, .link, .pipe, .socket, .characterDevice, .blockDevice, .other: throw .notOurMetrics(path: path)
    }
    do throws(TextFileProblem) {
      return try SmallFile.bytes(path, limit: CollectedMetrics.limit, followsLinks: false)
    } catch {
      if case .tooLarge = error { throw .notOurMetrics(path: path) }
      throw .cannotWrite(path: path, reason: error.message)
    }
  }

  private static func entry(_ path: String) throws(OutputProblem) -> FileKind? {
    do throws(SystemError) { return try FolderFiles.entry(path) } catch {
      if error.isNoFolder { return nil }
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  private func locked(_ file: FileReplacement) throws(OutputProblem) -> OutputLock {
    do { return try file.lock() } catch {
      guard case .cannotWrite(_, let reason) = error else { throw error }
      throw .cannotWrite(path: path, reason: reason)
    }
  }
}

extension LoadedProject {
  func collectedMetrics(out: String?) throws(OutputProblem) -> CollectedMetrics? {
    try CollectedMetrics(delivery, of: name, out: out, apartFrom: places)
  }

  /// - Throws: 65 where metrics can't be collected where the project says.
  func checkMetricsPlace(out: String?) throws(RunFailure) {
    do { _ = try collectedMetrics(out: out) } catch { throw RunFailure(.badInput, error, at: "scorecard.yaml") }
  }

  /// The same, and where something is there that must not be overwritten.
  func checkMetrics() throws(RunFailure) {
    do { try collectedMetrics(out: nil)?.check() } catch { throw RunFailure(.badInput, error, at: "scorecard.yaml") }
  }
}
