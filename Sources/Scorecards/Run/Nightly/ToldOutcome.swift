// What came of work that writes no metrics itself is told where metrics are collected, so that no success stands there
// that is none any more.

extension NightlyRun {
  /// A run that ends before it has a report leaves the file of collected metrics as it was, but for its success.
  func performTellingFailure() throws(RunFailure) -> Outcome {
    do { return try perform() } catch {
      tell(error)
      throw error
    }
  }

  /// Nothing where the run was called in a wrong way, another one is at work, or it looks back; and where this fails, too,
  /// the run's own failure is enough to hear of.
  private func tell(_ failure: RunFailure) {
    guard choices.memo == nil, failure.isOfTheWork,
      let project = try? ProjectLoader(arguments, environment).delivery(),
      let metrics = try? project.collectedMetrics(out: choices.out.map { FilePath.join(environment.folder, $0) })
    else { return }
    let named = arguments.asOf.flatMap { Instant($0) }
    try? metrics.update(environment) { earlier, now in
      let asOf = named ?? now
      if !earlier.isLater(than: asOf, now: now) { earlier.fail() }
    }
  }
}

extension DeliveryProject {
  func collectedMetrics(out: String?) throws(OutputProblem) -> CollectedMetrics? {
    try CollectedMetrics(plan, of: name, out: out, apartFrom: places)
  }

  /// Does a part of the delivery by hand, and tells what came of it.
  ///
  /// - Parameters:
  ///   - out: the output folder in place of the project's.
  ///   - work: says whether all is done, and whether mail is still in the outbox.
  func performing(
    _ part: DeliveryPart, out: String? = nil, _ environment: CommandEnvironment,
    _ work: () throws(RunFailure) -> (isDone: Bool, isMailWaiting: Bool)
  ) throws(RunFailure) -> ExitStatus {
    let metrics: CollectedMetrics?
    do { metrics = try collectedMetrics(out: out) } catch { throw RunFailure(.badInput, error, at: "scorecard.yaml") }
    func tell(_ isSuccess: Bool, isMailWaiting: Bool) throws(OutputProblem) {
      try metrics?.update(environment) { $0.set(part, to: isSuccess, isMailWaiting: isMailWaiting, now: $1) }
    }
    let outcome: (isDone: Bool, isMailWaiting: Bool)
    do { outcome = try work() } catch {
      // Where this fails, too, the work's own failure is enough to hear of.
      if error.isOfTheWork { try? tell(false, isMailWaiting: true) }
      throw error
    }
    let isSuccess = outcome.isDone && (part != .mail || !outcome.isMailWaiting)
    do { try tell(isSuccess, isMailWaiting: outcome.isMailWaiting) } catch { throw RunFailure(.notDelivered, error) }
    return outcome.isDone ? .done : .notDelivered
  }
}

extension RunFailure {
  /// Neither was the command called in a wrong way, nor is another one at work.
  fileprivate var isOfTheWork: Bool { status != .usage && status != .locked }
}
