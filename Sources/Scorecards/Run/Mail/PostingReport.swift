/// What came of handing messages over.
struct PostingReport: Sendable, Equatable {
  private(set) var sent = 0
  /// Tried again by a later run.
  var waiting = 0
  private(set) var refused = 0
  /// One a cause and document, however many recipients it concerns.
  var problems: [PostingProblem] = []

  /// Each is a failure: also where it counts as sent, it may not have arrived.
  var diagnostics: [Diagnostic] { problems.map { Diagnostic(.error, at: nil, $0) } }

  mutating func tell(interrupted deliveries: [MailDelivery]) {
    for delivery in deliveries { add(.interrupted(delivery.memo, recipients: [delivery.recipient.address])) }
  }

  /// - Parameter delivery: as it is now.
  mutating func tell(_ outcome: HandoverOutcome, _ delivery: MailDelivery) {
    let recipients = [delivery.recipient.address]
    let state = delivery.state
    if state == .refused { refused += 1 }
    switch outcome {
    case .sent: sent += 1
    case .refused(let said): add(.refused(delivery.memo, recipients: recipients, said: said))
    case .deferred(let said) where state == .refused:
      add(.givenUp(delivery.memo, recipients: recipients, days: delivery.attempts, said: said))
    case .deferred(let said): add(.deferred(delivery.memo, recipients: recipients, said: said))
    case .timedOut where state == .refused:
      add(.givenUp(delivery.memo, recipients: recipients, days: delivery.attempts, said: delivery.said))
    case .unknown(let end): add(.ended(end, delivery.memo, recipients: recipients))
    case .timedOut, .unfit, .noProgram, .noSpace: break
    }
  }

  /// To the one of the same kind and memo that is there already.
  private mutating func add(_ problem: PostingProblem) {
    for index in problems.indices {
      if let joined = problems[index].joined(with: problem) {
        problems[index] = joined
        return
      }
    }
    problems.append(problem)
  }
}

extension PostingProblem {
  /// Both in one, where they are of one kind and memo. What was said is the first one's, as programs name the recipient
  /// in it.
  fileprivate func joined(with other: PostingProblem) -> PostingProblem? {
    switch (self, other) {
    case (.deferred(let memo, let first, let said), .deferred(let same, let second, _)) where memo == same:
      .deferred(memo, recipients: first.joined(with: second), said: said)
    case (.refused(let memo, let first, let said), .refused(let same, let second, _)) where memo == same:
      .refused(memo, recipients: first.joined(with: second), said: said)
    case (.givenUp(let memo, let first, let days, let said), .givenUp(let same, let second, _, _))
    where memo == same:
      .givenUp(memo, recipients: first.joined(with: second), days: days, said: said)
    case (.interrupted(let memo, let first), .interrupted(let same, let second)) where memo == same:
      .interrupted(memo, recipients: first.joined(with: second))
    case (.noProgram, _), (.unfit, _), (.timedOut, _), (.slow, _), (.deferred, _), (.refused, _), (.givenUp, _),
      (.interrupted, _), (.ended, _), (.left, _), (.noSpace, _):
      nil
    }
  }
}

extension [String] {
  /// Two messages of one document and day may go to the same recipient, who is listed once.
  fileprivate func joined(with others: [String]) -> [String] { self + others.filter { !contains($0) } }
}
