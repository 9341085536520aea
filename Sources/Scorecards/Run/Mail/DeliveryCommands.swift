// What hands over what is written already.
extension Commands {
  /// Hands over what waits in the outbox; nothing is evaluated.
  public static func sendPending(
    _ arguments: ProjectArguments, sendmail: String?, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.deliver { () throws(RunFailure) in
      try Sendmail.check(name: sendmail)
      let project = try ProjectLoader(arguments, environment).delivery()
      return try project.performing(.mail, environment) { () throws(RunFailure) in
        let ledger = try RunLedger(existing: project.ledger)
        let now = Instant(seconds: environment.now())
        let isPosted = try ledger.post(project.plan, sendmail: sendmail, at: now, environment)
        let isWaiting = try ledger.isMailWaiting()
        // Whoever is asked to stop begins no further copy, and tells of no problem.
        return (isPosted && !(isWaiting && environment.watch.end == .stopped), isMailWaiting: isWaiting)
      }
    }
  }

  /// Publishes the report that was written last.
  ///
  /// - Parameter out: the output folder; `nil`: the project's.
  public static func publish(
    _ arguments: ProjectArguments, out: String?, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.deliver { () throws(RunFailure) in
      let project = try ProjectLoader(arguments, environment).delivery()
      guard let target = project.plan.publishing else { throw RunFailure(.usage, UsageProblem.noPublishing) }
      let folder = out.map { FilePath.join(environment.folder, $0) } ?? project.out
      return try project.performing(.publication, out: folder, environment) { () throws(RunFailure) in
        environment.tell(try Publication(target, out: folder, apartFrom: project.places, environment).perform())
        return (true, isMailWaiting: LedgerReading.isMailWaiting(arguments, project.ledger, environment))
      }
    }
  }
}

extension Sendmail {
  /// An empty name is no default: an unset variable must not choose another program.
  static func check(name: String?) throws(RunFailure) {
    if name?.allSatisfy({ $0 == " " }) == true { throw RunFailure(.usage, UsageProblem.noMailProgram) }
  }
}

extension CommandEnvironment {
  /// For a log that somebody reads afterwards.
  func tell(_ published: Publication.Outcome) {
    say([Diagnostic(.info, at: nil, published.note)])
    say(published.ahead.map { Diagnostic(.warning, at: nil, PublishNote.ahead($0)) })
    if !published.said.isEmpty { say([Diagnostic(.info, at: nil, PublishNote.said(published.said))]) }
  }
}
