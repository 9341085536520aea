/// What leaves the machine when a report is written: it is published, its mail handed over, its metrics put where they are
/// collected. What fails keeps nothing else from being done.
struct NightlyDelivery {
  private let run: EvaluationRun
  private let report: NightlyReport
  private let folder: OutputFolder
  private let choices: RunChoices
  private let environment: CommandEnvironment
  /// The message that is sent by hand; `nil` where there is none, or it can't be made.
  private let chosen: OutboxMessage?

  /// - Throws: where what is to be sent by hand can't be.
  init(
    run: EvaluationRun, report: NightlyReport, folder: OutputFolder, _ choices: RunChoices,
    _ environment: CommandEnvironment
  ) throws(RunFailure) {
    self.run = run
    self.report = report
    self.folder = folder
    self.choices = choices
    self.environment = environment
    if let memo = choices.memo, !report.unmade.contains(where: { $0.document == memo.document }) {
      chosen = try NightlyDelivery.choosing(run, report).chosen(memo)
    } else {
      chosen = nil
    }
  }

  private static func choosing(_ run: EvaluationRun, _ report: NightlyReport) -> MailChoosing {
    MailChoosing(results: run.results, letters: report.letters, run: report.run)
  }

  private var plan: DeliveryPlan { run.project.delivery }

  /// The messages that are put into the outbox with the run's entry, also where nothing is to be sent: what waits must not
  /// tell what no longer holds.
  func outbox(_ ledger: borrowing RunLedger) throws(RunFailure) -> [OutboxMessage] {
    let choosing = NightlyDelivery.choosing(run, report)
    var messages = [chosen].compactMap { $0 }
    if choices.memo == nil && choices.mail != .stays {
      messages = choosing.due(told: try ledger.toldVerdicts(upTo: run.results.asOf.day))
    }
    let due = messages
    for letter in report.letters {
      messages += choosing.corrected(letter, try ledger.outdated(letter, at: run.results.asOf), besides: due)
    }
    return messages
  }

  /// - Returns: whether all that was due has left.
  func deliver(from ledger: borrowing RunLedger) -> Bool {
    var isComplete = tellUnmade()
    isComplete = publish() && isComplete
    var isWaiting = true
    do {
      if chosen != nil || choices.mail == .isSent && choices.memo == nil {
        let choice = chosen.map(PostingChoice.init)
        isComplete =
          try ledger.post(plan, only: choice, sendmail: choices.sendmail, at: run.results.asOf, environment)
          && isComplete
      }
      isWaiting = try ledger.isMailWaiting()
    } catch {
      environment.say(error.diagnostics)
      isComplete = false
    }
    return collect(isComplete: isComplete, isWaiting: isWaiting) && isComplete
  }

  /// The same of a run that is kept in no ledger, and so has no outbox.
  func withoutLedger() -> Bool {
    let isComplete = publish() && tellUnmade()
    return collect(isComplete: isComplete, isWaiting: false) && isComplete
  }

  /// A document that no message can be made of matters where it is to be sent.
  private func tellUnmade() -> Bool {
    let wanted = Set(plan.mail.map(\.document) + [choices.memo?.document].compactMap { $0 })
    let errors = report.unmade.filter { wanted.contains($0.document) }
    environment.say(errors.map { Diagnostic(.error, at: nil, $0.problem) })
    return errors.isEmpty
  }

  private func publish() -> Bool {
    guard choices.publishes, environment.watch.end == nil else { return true }
    guard let target = plan.publishing else {
      environment.say([Diagnostic(.warning, at: nil, UsageProblem.noPublishing)])
      return true
    }
    do {
      let publication = Publication(target, out: folder.path, apartFrom: run.project.places, environment)
      environment.tell(try publication.perform())
      return true
    } catch {
      environment.say(error.diagnostics)
      return false
    }
  }

  /// Where metrics are collected. Looking at another day tells nothing of tonight, and neither does a memo by hand.
  ///
  /// - Parameter isWaiting: mail is still in the outbox.
  private func collect(isComplete: Bool, isWaiting: Bool) -> Bool {
    guard let path = plan.metrics, choices.memo == nil else { return true }
    let isSuccess = isComplete && run.results.success != nil
    let isNow = run.results.asOf.seconds <= environment.now()
    let metrics = CollectedMetrics(path: path, project: run.results.project)
    let before = metrics.lastSuccess
    let asOf = isSuccess && isNow && !isWaiting ? run.results.asOf : nil
    let text = MetricsText(
      results: run.results, toolVersion: toolVersion, lastSuccess: [before, asOf].compactMap { $0 }.max(),
      isSuccess: isSuccess && isNow)
    do {
      try metrics.write(text.document)
      return true
    } catch {
      environment.say([Diagnostic(.error, at: nil, error)])
      return false
    }
  }
}
