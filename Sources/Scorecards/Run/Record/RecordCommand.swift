/// Appends one entry to the people's record, under its lock and checked as `check` checks it.
struct RecordCommand {
  private let arguments: ProjectArguments
  private let environment: CommandEnvironment

  init(_ arguments: ProjectArguments, _ environment: CommandEnvironment) {
    self.arguments = arguments
    self.environment = environment
  }

  /// What is said, else the as-of time, else now.
  func time(_ said: String?) -> String {
    said ?? arguments.asOf ?? Instant(seconds: environment.now()).description
  }

  /// Appends an entry that needs no evaluation.
  func append(_ entry: RecordEntry) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      try append(to: try project()) { project throws(RunFailure) in (project, entry, []) }
    }
  }

  /// Appends what is made of the evaluation.
  func append(
    evaluating entry: (RecordCommand, EvaluationRun) throws(RunFailure) -> (RecordEntry, [String])
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      try append(to: try project()) { project throws(RunFailure) in
        let run = try EvaluationRun(project, arguments, environment)
        environment.say(run.diagnostics)
        let (made, said) = try entry(self, run)
        return (project, made, said)
      }
    }
  }

  private func project() throws(RunFailure) -> LoadedProject {
    try ProjectLoader(arguments, environment).load()
  }

  /// - Parameter make: called under the lock, with the project as it is then.
  private func append(
    to known: LoadedProject,
    _ make: (LoadedProject) throws(RunFailure) -> (LoadedProject, RecordEntry, [String])
  ) throws(RunFailure) -> ExitStatus {
    guard let place = known.recordPath else { throw RunFailure(.usage, RecordProblem.noRecord) }
    let file = FileReplacement(place.path)
    let lock = try lock(file)
    let (project, entry, said) = try make(try self.project())
    let text = try extended(project, place, by: entry)
    do { try file.replace(with: Array(text.utf8), under: lock) } catch { throw RunFailure(error) }
    _ = consume lock
    let lines = said + ["Added to `\(entry.list.rawValue)` of \(place.name):"] + entry.lines.map { "  " + $0 }
    return environment.print(lines.map { Diagnostic.printable($0) + "\n" }.joined())
  }

  private func lock(_ file: FileReplacement) throws(RunFailure) -> OutputLock {
    do { return try file.lock() } catch { throw RunFailure(error) }
  }

  /// The record with the entry, read again before it replaces anything.
  private func extended(
    _ project: LoadedProject, _ place: NamedPath, by entry: RecordEntry
  ) throws(RunFailure) -> String {
    let old = project.recordText?.text ?? ""
    guard let text = RecordAppending(old).adding(entry) else {
      throw RunFailure(.badInput, RecordProblem.inBrackets(list: entry.list.rawValue), at: place.name)
    }
    let read = loadRecord(
      DefinitionText(name: place.name, text: text), gates: project.gates, catalogue: project.catalogue)
    guard let record = read.record else {
      let alone = loadRecord(
        DefinitionText(name: place.name, text: RecordAppending("").adding(entry) ?? ""), gates: project.gates,
        catalogue: project.catalogue)
      // The entry is well, so that it is the way in which the list is written that no entry can be put behind.
      if alone.record != nil { throw RunFailure(.badInput, RecordProblem.wouldChange, at: place.name) }
      throw RunFailure(.usage, read.diagnostics)
    }
    guard record.extends(project.record, in: entry.list) else {
      throw RunFailure(.badInput, RecordProblem.wouldChange, at: place.name)
    }
    return text
  }

  /// The gate that is to be signed, where there is something to sign.
  func signable(_ sign: SignArguments, _ run: EvaluationRun) throws(RunFailure) -> GateResult {
    let gate = try begun(sign.gate, run)
    let status = ExitStatus(run.results, failOn: [])
    if status != .done { throw RunFailure(status, RecordProblem.lostEvidence) }
    if gate.first.outcome.verdict.category == .undetermined, sign.vote == SignOff.Vote.approve.rawValue {
      throw RunFailure(.usage, RecordProblem.nothingToApprove(possible: gate.first.outcome.possible.map(\.word)))
    }
    return gate
  }

  /// The gate that is to be decided, where that is not what its rules recommend.
  func overridable(_ override: OverrideArguments, _ run: EvaluationRun) throws(RunFailure) -> GateResult {
    let gate = try begun(override.gate, run)
    if gate.first.outcome.verdict.word == override.decision.trimmed {
      throw RunFailure(.usage, RecordProblem.asRecommended(verdict: gate.first.outcome.verdict.word))
    }
    return gate
  }

  private func begun(_ name: String, _ run: EvaluationRun) throws(RunFailure) -> GateResult {
    guard let gate = run.results.gates.first(where: { $0.gate.isNamed(name) }) else {
      let known = run.results.gates.map { String($0.gate.number) }
      throw RunFailure(.usage, UsageProblem.unknownGate(name, known: known))
    }
    if gate.state == .upcoming { throw RunFailure(.usage, RecordProblem.upcoming(gate: gate.heading)) }
    return gate
  }

  /// The run whose report is signed, where the ledger knows it.
  func signedRun(_ sign: SignArguments, _ run: EvaluationRun, _ gate: GateResult) throws(RunFailure) -> String? {
    try SignedRun(arguments, asOf: run.results.asOf, environment).id(named: sign.run?.trimmed, gate: gate)
  }

  /// `nil` where no key is named, or where what is said can't be read: the check of the entry tells why.
  func signature(_ sign: SignArguments, run: String?, _ gate: GateResult) throws(RunFailure) -> String? {
    guard let key = sign.key, let time = Instant(time(sign.at)), let vote = SignOff.Vote(rawValue: sign.vote),
      let digest = gate.record.decision?.digest
    else { return nil }
    // As it will be read: without the white space around.
    let signOff = SignOff(
      gate: gate.gate.id, role: sign.role.trimmed, name: sign.name.trimmed, time: time, vote: vote,
      comment: sign.comment?.trimmed, run: run, digest: digest, user: nil)
    let signatures = Signatures(temporaryFolder: environment.temporaryFolder, watch: environment.watch)
    let made: String?
    do { made = try signatures.sign(signOff.message, key: FilePath.join(environment.folder, key)) } catch {
      throw RunFailure(error)
    }
    guard let made else { throw RunFailure(.usage, RecordProblem.cannotSign(key: key)) }
    return made.trimmed
  }
}
