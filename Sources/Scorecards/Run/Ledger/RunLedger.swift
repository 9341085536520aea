/// The ledger during a nightly run: what stands before the run, and the entry that the run adds.
struct RunLedger: ~Copyable {
  private let ledger: Ledger
  private let lock: OutputLock

  /// Opens the ledger, or begins one; held until the run has ended, so that the chain's head stays what it was.
  init(_ path: String) throws(RunFailure) {
    let lock = try RunLedger.locked(path)
    ledger = try RunLedger.opened(path)
    self.lock = lock
  }

  private static func opened(_ path: String) throws(RunFailure) -> Ledger {
    do {
      let ledger = try Ledger(path, isWritable: true)
      try ledger.checkEnds()
      // What waits is read before anything is built on it.
      _ = try ledger.deliveries(DeliveryState.waiting)
      return ledger
    } catch { throw RunFailure(error) }
  }

  /// Opens the ledger where there is one.
  init(existing path: String) throws(RunFailure) {
    guard try RunLedger.isThere(path) else { throw RunFailure(LedgerProblem.absent(path: path)) }
    try self.init(path)
  }

  private static func locked(_ path: String) throws(RunFailure) -> OutputLock {
    let lock: OutputLock
    do { lock = try OutputLock(besides: path, making: OutputModes.ownersAlone.folder) } catch {
      throw RunFailure(error)
    }
    if try isThere(path) { return lock }
    do { try begin(FilePath.name(of: path), in: lock.folder) } catch { throw RunFailure(error) }
    return lock
  }

  /// Whether there is a ledger. SQLite itself would open whatever it is given, and wait for a pipe for good.
  ///
  /// - Throws: where something else is there, or nobody knows.
  static func isThere(_ path: String) throws(RunFailure) -> Bool {
    var kind: FileKind?
    do throws(SystemError) {
      if let real = try FilePath.found(path) { kind = try FolderFiles.entry(real) }
    } catch { throw RunFailure(LedgerProblem.cannotWrite(path: path, reason: error.reason)) }
    if let kind, kind != .file { throw RunFailure(LedgerProblem.notALedger(path: path)) }
    return kind != nil
  }

  /// SQLite gives its journal the permissions that it finds.
  private static func begin(_ name: String, in folder: borrowing FolderHandle) throws(OutputProblem) {
    if folder.kind(of: name) != nil { return }
    do { try folder.write([], to: name, mode: OutputModes.ownersAlone.file) } catch { throw OutputProblem(error) }
  }

  /// Where a run of this basis belongs: behind the head, or where the same run was entered before.
  func place(ofBasis basis: String, asOf: Instant) throws(RunFailure) -> RunPlace {
    do {
      guard let known = try ledger.entry(ofBasis: basis) else { return try newPlace(asOf) }
      let before = try ledger.entry(at: known.position - 1)
      let head = before.map { LedgerHead(position: $0.position, digest: $0.digest) } ?? .none
      return RunPlace(head: head, earlier: try earlier(asOf, head), known: known.digest)
    } catch {
      throw RunFailure(error)
    }
  }

  /// What lies ahead of the clock and of the run is no part of its past; the one farthest ahead is told.
  func ahead(of asOf: Instant, _ present: Present) throws(RunFailure) -> Instant? {
    guard present.isReached(asOf) else { return nil }
    do {
      guard let last = try ledger.latest() else { return nil }
      return present.isReached(last) ? nil : last
    } catch { throw RunFailure(error) }
  }

  /// Behind the head.
  func newPlace(asOf: Instant) throws(RunFailure) -> RunPlace {
    do { return try newPlace(asOf) } catch { throw RunFailure(error) }
  }

  private func newPlace(_ asOf: Instant) throws(LedgerProblem) -> RunPlace {
    let head = try ledger.head()
    return RunPlace(head: head, earlier: try earlier(asOf, head), known: nil)
  }

  private func earlier(_ asOf: Instant, _ head: LedgerHead) throws(LedgerProblem) -> RunSnapshot? {
    guard let entry = try ledger.entry(before: asOf, upTo: head.position) else { return nil }
    return try ledger.snapshot(entry)
  }

  /// What the runs found whose reports were signed, of those that stand before a place; a run that the ledger does not
  /// know tells nothing.
  func signed(_ results: Results, before place: RunPlace) throws(RunFailure) -> [String: RunSnapshot] {
    let runs = Set(results.gates.flatMap { ($0.record.decision?.signOffs ?? []).compactMap(\.signOff.run) })
    var found: [String: RunSnapshot] = [:]
    do {
      for run in runs {
        guard let entry = try ledger.entry(ofSignedRun: run), entry.position <= place.head.position else { continue }
        found[run] = try ledger.snapshot(entry)
      }
    } catch { throw RunFailure(error) }
    return found
  }

  /// Adds the entry, unless it is there already, with the messages that tell of it; all of it is on disk then.
  ///
  /// - Returns: what became of messages that waited, for the log.
  func append(
    _ entry: LedgerEntry, at place: RunPlace, outbox messages: [OutboxMessage] = [], resends: Bool = false,
    _ present: Present
  ) throws(RunFailure) -> [Diagnostic] {
    do throws(LedgerProblem) {
      let outcome =
        entry.digest == place.known
        ? try ledger.enqueue(messages, resends: resends, present)
        : try ledger.append(entry, after: place.head, outbox: messages, resends: resends, present)
      return outcome.superseded.notes(MailNote.superseded).map { Diagnostic(.info, at: nil, $0) }
        + outcome.late.map { Diagnostic(.note, at: nil, MailNote.late($0, recipients: $1)) }
    } catch { throw RunFailure(error) }
  }
}

extension RunLedger {
  /// What recipients were told, or will be, by copies whose as-of is not after `day`.
  func toldVerdicts(upTo day: Day) throws(RunFailure) -> ToldVerdicts {
    do { return try ledger.toldVerdicts(upTo: day) } catch { throw RunFailure(error) }
  }

  /// The copies that wait and tell something else than the letter of their document, by the document.
  func outdated(
    _ letters: [MailComposing.Letter], at asOf: Instant, _ present: Present
  ) throws(RunFailure) -> [String: [MailDelivery]] {
    let substances = Dictionary(letters.map { ($0.document.name, $0.identity.substance) }) { first, _ in first }
    do { return try ledger.outdated(substances, at: asOf, present) } catch { throw RunFailure(error) }
  }

  /// Whether some of the mail is still to be handed over.
  func isMailWaiting() throws(RunFailure) -> Bool { try waiting(nil) > 0 }

  private func waiting(_ choice: PostingChoice?) throws(RunFailure) -> Int {
    do { return try ledger.deliveries(DeliveryState.waiting).count { choice?.holds($0) ?? true } } catch {
      throw RunFailure(error)
    }
  }

  /// Hands over what waits in the outbox. What waits for recipients that the project lists no longer is taken back.
  ///
  /// - Parameters:
  ///   - choice: this alone is handed over, and nothing taken back.
  ///   - sendmail: in place of the project's.
  ///   - now: what the outbox says of when.
  /// - Returns: whether nothing went wrong; what did is told.
  func post(
    _ plan: DeliveryPlan, only choice: PostingChoice? = nil, sendmail: String?, at now: Instant,
    _ environment: CommandEnvironment
  ) throws(RunFailure) -> Bool {
    let folder: PrivateFolder
    do { folder = try PrivateFolder(in: environment.temporaryFolder) } catch {
      environment.say([Diagnostic(.error, at: nil, PostingProblem.noSpace(waiting: try waiting(choice)))])
      return false
    }
    return try folder.use { own throws(RunFailure) in
      try post(plan, only: choice, sendmail: sendmail, at: now, in: own.path, environment)
    }
  }

  /// - Parameter folder: one of our own.
  private func post(
    _ plan: DeliveryPlan, only choice: PostingChoice?, sendmail: String?, at now: Instant, in folder: String,
    _ environment: CommandEnvironment
  ) throws(RunFailure) -> Bool {
    let program = sendmail.map { [$0.contains("/") ? FilePath.join(environment.folder, $0) : $0] } ?? plan.sendmail
    var posting = Posting(
      ledger: ledger, sendmail: Sendmail(words: program, seconds: plan.timeLimit, folder: folder), now: now,
      elapsed: environment.elapsed, isStopped: { environment.watch.end == .stopped })
    posting.choice = choice
    do throws(LedgerProblem) {
      let gone = choice == nil ? try ledger.withdraw(exceptFor: plan.mail) : []
      environment.say(gone.notes(MailNote.withdrawn).map { Diagnostic(.note, at: nil, $0) })
      let report = try posting.post()
      environment.say(report.diagnostics)
      if let choice, report == PostingReport() {
        environment.say([Diagnostic(.note, at: nil, MailNote.nothingNew(choice.memo))])
      }
      if report.sent > 0 { environment.say([Diagnostic(.info, at: nil, MailNote.sent(report.sent))]) }
      return report.problems.isEmpty
    } catch { throw RunFailure(error) }
  }
}

/// The place of a run in the chain.
struct RunPlace: Sendable {
  /// What the run builds on.
  let head: LedgerHead
  /// The run to compare with.
  let earlier: RunSnapshot?
  /// Digest of the entry that the same run left before; `nil` where it is new.
  let known: String?
  /// What the runs found whose reports were signed.
  var signed: [String: RunSnapshot] = [:]

  /// Of a run that is kept nowhere.
  static let nowhere = RunPlace(head: .none, earlier: nil, known: nil)
}
