/// Reads every file that the project names. It says what the files say and judges nothing.
struct EvidenceReader {
  let sources: Sources
  /// By metric id.
  let catalogue: [String: Metric]
  /// What will be asked of each metric, by id; samples of others are not kept.
  let questions: [String: MetricQuestions]
  /// Ids that are checklist items in some gate.
  let items: Set<String>
  /// Ids of criteria that are measured in every gate that has them.
  let measured: Set<String>
  /// Evidence after it does not exist.
  let asOf: Instant
  let files: any FileAccess
  /// Where a file is made if samples are too many for memory.
  let temporaryFolder: String
  /// The SHA-256 of each file is taken.
  var digests = true
  /// The record's, as they are known at the as-of time.
  var corrections: [Correction] = []
  /// Tells when reading has to end.
  var watch = Watch.endless
  /// The list items of a Markdown document; handed in, since Rendering alone reads Markdown.
  let markdownItems: @Sendable (String) throws(MarkdownProblem) -> [MarkdownItem]

  /// In the order of naming: metrics, checklists, incidents; problems in the order of the files.
  func read() throws(SpoolProblem) -> (evidence: Evidence, diagnostics: [Diagnostic]) {
    var register = FileRegister(files: files, digests: digests, corrections: corrections, watch: watch)
    var evidence = Evidence()
    let (metrics, conflicts) = try collect(&register).evidence()
    evidence.metrics = metrics
    let contradictions = ContradictionReport(conflicts: conflicts, files: register.inputs)
    evidence.items = readChecklists(&register)
    evidence.incidents = readIncidents(&register)
    evidence.files = register.inputs
    evidence.untold = untold(register.inputs)
    evidence.corrections = register.corrections.applied
    return (evidence, register.diagnostics + contradictions.diagnostics + register.corrections.diagnostics)
  }

  /// Reads the metric exports; what they say is not folded yet.
  func collect(_ register: inout FileRegister) throws(SpoolProblem) -> CollectedSamples {
    let wanted = Set(questions.keys)
    var store = SampleStore(asOf: asOf, questions: questions, temporaryFolder: temporaryFolder)
    for (index, source) in sources.metrics.enumerated() {
      let names = MetricNames(source: source, catalogue: catalogue, wanted: wanted)
      var intake = MetricIntake(names: names, store: store)
      store = store.emptied
      register.read(
        source.places, role: .metrics, source: index, rank: source.rank, limit: source.timeLimit
      ) { found, file in
        intake.begin(file: file, log: found.log)
        let condition = intake.read(found)
        return (condition, intake.log)
      }
      intake.finish()
      store = intake.store
    }
    return try store.collected(ranks: register.ranks)
  }

  /// The files that are lost and of which nothing tells what they would have said: no `only:`, and no other file of the
  /// source that could be read. Lost incidents files make the counts unknown by themselves.
  private func untold(_ files: [InputFile]) -> [Int] {
    files.indices.filter { index in
      let file = files[index]
      guard file.condition != .read, file.role != .incidents else { return false }
      if file.role == .checklist { return true }
      let siblings = files.filter { $0.role == .metrics && $0.source == file.source }
      let isLimited = sources.metrics.indices.contains(file.source) && sources.metrics[file.source].only != nil
      return !isLimited && siblings.allSatisfy { $0.condition != .read }
    }
  }

  private func readChecklists(_ register: inout FileRegister) -> [String: [ItemEntry]] {
    var intake = ItemIntake(items: items, measured: measured)
    for (index, source) in sources.checklists.enumerated() {
      register.read(source.places, role: .checklist, source: index, limit: source.timeLimit) { found, file in
        var log = found.log
        let condition = intake.read(found, file: file, markdownItems: markdownItems, log: &log)
        return (condition, log)
      }
    }
    return intake.entries
  }

  private func readIncidents(_ register: inout FileRegister) -> IncidentEvidence? {
    if sources.incidents.isEmpty { return nil }
    let counting = catalogue.values.filter { $0.severity != nil }.map(\.id).sorted()
    var intake = IncidentIntake(asOf: asOf, counting: counting)
    var cover = IncidentCover()
    let first = register.inputs.count
    for (index, source) in sources.incidents.enumerated() {
      let rowsBefore = intake.rows
      register.read(source.places, role: .incidents, source: index, limit: source.timeLimit) { found, file in
        var log = found.log
        let condition = intake.read(found, file: file, source: source, cover: &cover, log: &log)
        return (condition, log)
      }
      cover.endSource(rows: intake.rows - rowsBefore)
    }
    let conditions = register.inputs[first...].map(\.condition)
    let worst: InputFile.Condition = conditions.contains(.unreadable) ? .unreadable : .absent
    return IncidentEvidence(
      incidents: intake.incidents, unreadable: intake.unreadable, contradictions: intake.contradictions,
      coversUntil: cover.until, hasSilentSource: cover.hasSilentSource, files: Array(first..<register.inputs.count),
      condition: conditions.isEmpty || conditions.contains { $0 != .read } ? worst : .read)
  }
}
