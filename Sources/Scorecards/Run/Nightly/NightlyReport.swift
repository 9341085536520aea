/// Everything that a nightly run writes: the files of the output folder, and the ledger's entry.
struct NightlyReport {
  /// The run's id.
  let run: String
  let entry: LedgerEntry
  /// The manifest last.
  let files: [OutputFile]
  /// A message for each document.
  let letters: [MailComposing.Letter]
  /// The documents that no message can be made of.
  let unmade: [MailComposing.Unmade]
  /// Why PDFs are lacking.
  let unprinted: [OutputProblem]

  init(
    _ run: EvaluationRun, _ templates: DocumentFactory, _ basis: RunBasis, at place: RunPlace, isKept: Bool,
    printing: Printing
  ) throws(RunFailure) {
    let inputs = ChainDigest.basis(basis)
    let id = ChainDigest.run(basis: inputs, previous: place.head.digest)
    let snapshot = RunSnapshot(run.results, run: id, after: place.earlier)
    let changes = place.earlier.map { RunComparison(earlier: $0, later: snapshot, leavesOutNoise: true).changes }
    let data = Pending { NightlyReport.data(run, snapshot) }
    let results = Pending { JSONText.object(ResultsJSON(results: run.results).pairs) }
    let tale = LedgerTale(
      run: id, head: place.head.digest, changes: changes, snapshot: snapshot, signed: place.signed,
      isFirst: place.head == .none)
    let documents = try templates.documents(
      run, isKept ? .kept(tale) : .withoutHistory(run: id), inputDigest: inputs, printing: printing)
    let mail = MailComposing(project: run.project, results: run.results).mail(documents)
    let outputs =
      try
      (documents.flatMap(\.texts) + documents.flatMap(\.pictures) + data.value
      + mail.letters.map(\.file)).shared()
    let listed = outputs.concurrentMap { $0.digested }
    entry = LedgerEntry(
      basis, previous: place.head.digest, outputs: listed, snapshot: snapshot,
      results: results.value)
    let manifest = Manifest(
      basis: basis, outputs: listed, publicNames: Set(outputs.filter(\.isPublic).map(\.name)), run: id,
      entry: isKept ? entry : nil)
    files = outputs + [OutputFile(name: OutputManifest.fileName, text: manifest.document)]
    self.run = id
    letters = mail.letters
    unmade = mail.unmade
    unprinted = printing.problems
  }

  /// What programs read.
  private static func data(_ run: EvaluationRun, _ snapshot: RunSnapshot) -> [OutputFile] {
    let results = run.results
    let feed = FeedText(
      results: results, verdicts: snapshot.verdicts,
      identity: ChainDigest.of(Array("scorecard/feed/v1\n\(results.project)".utf8)), toolVersion: toolVersion)
    let texts = [
      (ReportName.gates.file("json"), Dashboard(results: results, history: run.project.history).document),
      (ReportName.feed.file("xml"), feed.document),
      (ReportName.calendar.file("ics"), CalendarText(results: results, toolVersion: toolVersion).document),
      (
        ReportName.metrics.file("prom"),
        MetricsText(
          results: results, toolVersion: toolVersion, lastSuccess: results.success,
          isReportSound: results.success != nil
        ).document
      ),
    ]
    return texts.map { OutputFile(name: $0, text: $1) }
  }
}

extension Results {
  /// As of when all inputs could be used; `nil` where some could not.
  var success: Instant? { files.allSatisfy { $0.condition == .read } ? asOf : nil }
}

extension OutputFile {
  fileprivate var digested: RunBasis.File {
    RunBasis.File(name: name, bytes: content.count, sha256: SHA256.hexadecimal(of: content))
  }
}

extension EvaluationRun {
  /// What the results follow from, with the templates that they are told through.
  func basis(_ templates: [DigestedText], _ arguments: ProjectArguments) throws(RunFailure) -> RunBasis {
    RunBasis(
      tool: "scorecard \(toolVersion)", project: results.project, asOf: results.asOf, inputs: results.files,
      definitions: project.definitions.map(\.listed), templates: templates.map(\.listed),
      record: project.recordFiles.map(\.listed), given: project.given(arguments))
  }
}

extension LoadedProject {
  fileprivate func given(_ arguments: ProjectArguments) -> [String] {
    let places =
      (arguments.metrics.isEmpty ? [] : sources.metrics.flatMap(\.places))
      + (arguments.checklists.isEmpty ? [] : sources.checklists.flatMap(\.places))
      + (arguments.incidents.isEmpty ? [] : sources.incidents.flatMap(\.places))
    return places.map(\.name)
  }
}

extension DigestedText {
  fileprivate var listed: RunBasis.File { RunBasis.File(name: listedName, bytes: bytes, sha256: sha256) }
}
