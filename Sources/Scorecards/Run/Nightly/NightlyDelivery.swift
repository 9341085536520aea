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

  private var present: Present { Present(now: Instant(seconds: environment.now())) }
  private var plan: DeliveryPlan { run.project.delivery }

  /// The messages that are put into the outbox with the run's entry, also where nothing is to be sent: what waits must not
  /// tell what no longer holds.
  func outbox(_ ledger: borrowing RunLedger) throws(RunFailure) -> [OutboxMessage] {
    let choosing = NightlyDelivery.choosing(run, report)
    var messages = [chosen].compactMap { $0 }
    if choices.memo == nil && choices.mail != .stays {
      messages = choosing.due(told: try ledger.toldVerdicts(upTo: run.results.asOf.day))
    }
    return messages
      + choosing.corrected(try ledger.outdated(report.letters, at: run.results.asOf, present), besides: messages)
  }

  /// - Returns: whether all that was due has left.
  func deliver(from ledger: borrowing RunLedger) -> Bool {
    let isMade = tellUnmade()
    let isPublished = publish()
    let (isPosted, isWaiting) = post(from: ledger)
    let parts = [DeliveryPart.publication: isPublished, .mail: isPosted].compactMapValues { $0 }
    let isCollected = collect(isSound: isMade && report.unprinted.isEmpty, parts, isWaiting: isWaiting)
    return isMade && isCollected && !parts.values.contains(false)
  }

  /// The same of a run that is kept in no ledger, and so has no outbox.
  func withoutLedger() -> Bool {
    let isMade = tellUnmade()
    let parts = [DeliveryPart.publication: publish()].compactMapValues { $0 }
    let isCollected = collect(isSound: isMade && report.unprinted.isEmpty, parts, isWaiting: false)
    return isMade && isCollected && !parts.values.contains(false)
  }

  /// A document that no message can be made of matters where it is to be sent.
  private func tellUnmade() -> Bool {
    let wanted = Set(plan.mail.map(\.document) + [choices.memo?.document].compactMap { $0 })
    let errors = report.unmade.filter { wanted.contains($0.document) }
    environment.say(errors.map { Diagnostic(.error, at: nil, $0.problem) })
    return errors.isEmpty
  }

  /// - Returns: whether it was published; `nil` where that was not asked for.
  private func publish() -> Bool? {
    guard choices.publishes else { return nil }
    guard let target = plan.publishing else {
      environment.say([Diagnostic(.warning, at: nil, UsageProblem.noPublishing)])
      return nil
    }
    guard environment.watch.end == nil else { return false }
    do {
      let publication = Publication(target, out: folder.path, apartFrom: run.project.places, environment)
      environment.tell(try publication.perform())
      return true
    } catch {
      environment.say(error.diagnostics)
      return false
    }
  }

  /// - Returns: whether all was handed over that was to be, `nil` where that was not asked for; and whether mail is still
  ///   in the outbox.
  private func post(from ledger: borrowing RunLedger) -> (isPosted: Bool?, isWaiting: Bool) {
    do {
      var isPosted: Bool?
      if chosen != nil || choices.mail == .isSent && choices.memo == nil {
        let choice = chosen.map(PostingChoice.init)
        isPosted = try ledger.post(
          plan, only: choice, sendmail: choices.sendmail, at: run.results.asOf, environment)
      }
      let isWaiting = try ledger.isMailWaiting()
      // Whoever is asked to stop begins no further copy, and tells of no problem.
      if isWaiting && environment.watch.end != nil && isPosted != nil { isPosted = false }
      return (isPosted, isWaiting)
    } catch {
      environment.say(error.diagnostics)
      return (false, true)
    }
  }
}

// Where metrics are collected.
extension NightlyDelivery {
  /// A memo by hand tells nothing of the night.
  ///
  /// - Parameters:
  ///   - isSound: all that belongs to the report could be made.
  ///   - parts: what came of what was asked for.
  ///   - isWaiting: mail is still in the outbox.
  private func collect(isSound: Bool, _ parts: [DeliveryPart: Bool], isWaiting: Bool) -> Bool {
    guard choices.memo == nil else { return true }
    do {
      try run.project.collectedMetrics(out: folder.path)?.replace(environment) { earlier, now in
        metrics(isSound: isSound, parts, isWaiting: isWaiting, after: earlier, now: now)
      }
      return true
    } catch {
      environment.say([Diagnostic(.error, at: nil, error)])
      return false
    }
  }

  /// `nil` where the run looks back and so tells nothing of tonight.
  private func metrics(
    isSound: Bool, _ parts: [DeliveryPart: Bool], isWaiting: Bool, after earlier: EarlierMetrics?, now: Instant
  ) -> String? {
    let asOf = run.results.asOf
    if let earlier, earlier.isLater(than: asOf, now: now) { return nil }
    // What was not done now stands as it was, as long as the project speaks of it.
    let before = (earlier?.delivery ?? [:]).filter { part, _ in plan.has(part) }
    var text = MetricsText(
      results: run.results, toolVersion: toolVersion, lastSuccess: earlier?.lastSuccess,
      isReportSound: isSound && run.results.success != nil, delivery: before.merging(parts) { $1 })
    if text.isSuccess && !isWaiting && asOf.seconds <= now.seconds {
      text.lastSuccess = Instant(seconds: max(asOf.seconds, text.lastSuccess?.seconds ?? asOf.seconds))
    }
    return text.document
  }
}

extension DeliveryPlan {
  /// The project speaks of this part of the delivery.
  fileprivate func has(_ part: DeliveryPart) -> Bool {
    switch part {
    case .mail: !mail.isEmpty
    case .publication: publishing != nil
    }
  }
}
