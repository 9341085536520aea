/// Hands over what waits in the outbox, one recipient at a time.
struct Posting: Sendable {
  /// Locked meanwhile.
  let ledger: Ledger
  let sendmail: Sendmail
  /// What the outbox says of when a message was handed over; all that is tried on its day is one attempt.
  let now: Instant
  /// Milliseconds since some instant; it never goes back.
  let elapsed: @Sendable () -> Int
  /// All else that waits is left alone; `nil`: everything is handed over.
  var choice: PostingChoice?
  /// Somebody has asked the tool to end.
  var isStopped: @Sendable () -> Bool = { false }

  /// Tries everything that is pending or deferred once.
  ///
  /// What an earlier run began without noting its end is settled first. A program that can't send at all is asked no
  /// further; after a time-out the other recipients of that message wait for the next run.
  func post() throws(LedgerProblem) -> PostingReport {
    var report = PostingReport()
    report.tell(interrupted: try ledger.resolveInterrupted { choice?.holds($0) ?? true })
    let waiting = try waiting()
    if waiting.isEmpty { return report }
    if sendmail.isThere {
      var round = PostingRound(self, report)
      try round.post(waiting)
      report = round.report
    } else {
      report.problems.append(.noProgram(sendmail.name, waiting: waiting.count))
    }
    report.waiting = try self.waiting().count
    return report
  }

  private func waiting() throws(LedgerProblem) -> [MailDelivery] {
    let all = try ledger.deliveries(DeliveryState.waiting)
    return choice.map { choice in all.filter(choice.holds) } ?? all
  }
}

/// One way through the outbox.
private struct PostingRound {
  private enum Next { case recipient, message, end }

  /// As many time limits may be lost in all on hand-overs that came to nothing.
  private static let patience = 5

  private(set) var report: PostingReport
  private let posting: Posting
  /// Milliseconds.
  private var lost = 0

  init(_ posting: Posting, _ report: PostingReport) {
    self.posting = posting
    self.report = report
  }

  /// - Parameter waiting: the copies of a message follow each other.
  mutating func post(_ waiting: [MailDelivery]) throws(LedgerProblem) {
    var rest = waiting[...]
    while let first = rest.first {
      let copies = rest.prefix { $0.message == first.message }
      rest = rest.dropFirst(copies.count)
      guard try post(copies, before: rest.count) else { return }
    }
  }

  /// - Parameter others: how many copies of other messages wait behind these.
  /// - Returns: whether to go on with the next message.
  private mutating func post(_ copies: ArraySlice<MailDelivery>, before others: Int) throws(LedgerProblem) -> Bool {
    guard let first = copies.first, let content = try posting.ledger.mailContent(of: first.message) else { return true }
    for (index, delivery) in copies.enumerated() {
      if posting.isStopped() { return false }
      let next = try post(delivery, content, behind: copies.count - index - 1, others: others)
      if next != .recipient { return next == .message }
    }
    return true
  }

  private mutating func post(
    _ delivery: MailDelivery, _ content: [UInt8], behind copies: Int, others: Int
  ) throws(LedgerProblem) -> Next {
    let begun = posting.elapsed()
    let repetition = try posting.ledger.begin(delivery, at: posting.now)
    let message = MailMessage.copy(
      of: content, repetition: repetition, from: delivery.sender, to: [delivery.recipient])
    let outcome = posting.sendmail.handOver(message, from: delivery.sender, to: delivery.recipient)
    let after = try posting.ledger.record(outcome, of: delivery, on: posting.now.day)
    report.tell(outcome, after)
    if outcome != .sent { lost += posting.elapsed() - begun }
    let waits = DeliveryState.waiting.contains(after.state)
    return next(after: outcome, delivery.memo, left: copies + (waits ? 1 : 0), others: others)
  }

  /// - Parameters:
  ///   - left: how many copies of this message wait.
  ///   - others: how many of other messages.
  private mutating func next(
    after outcome: HandoverOutcome, _ memo: MailedMemo, left: Int, others: Int
  ) -> Next {
    let (program, seconds) = (posting.sendmail.name, posting.sendmail.seconds)
    let isSlow = lost >= PostingRound.patience * seconds * 1000 && left + others > 0
    switch outcome {
    case .noProgram: return tell(.noProgram(program, waiting: left + others), then: .end)
    case .noSpace: return tell(.noSpace(waiting: left + others), then: .end)
    // What ended it may end the next one, too, and each would count as sent.
    case .unknown: return left + others > 0 ? tell(.left(waiting: left + others), then: .end) : .end
    case .unfit(let said): return tell(.unfit(program: program, said: said, waiting: left + others), then: .end)
    case .timedOut where !isSlow:
      return tell(.timedOut(program: program, seconds: seconds, memo: memo, waiting: left), then: .message)
    case .timedOut, .deferred, .refused:
      return isSlow ? tell(.slow(program: program, waiting: left + others), then: .end) : .recipient
    case .sent: return .recipient
    }
  }

  private mutating func tell(_ problem: PostingProblem, then next: Next) -> Next {
    report.problems.append(problem)
    return next
  }
}
