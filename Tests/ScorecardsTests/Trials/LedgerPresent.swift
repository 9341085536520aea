@testable import Scorecards

// Where a test has nothing that is yet to come.

extension Present {
  static let sample = Present(now: Instant(seconds: 4_000_000_000))
}

extension Ledger {
  @discardableResult
  func enqueue(_ messages: [OutboxMessage], resends: Bool = false) throws(LedgerProblem) -> EnqueueOutcome {
    try enqueue(messages, resends: resends, .sample)
  }

  @discardableResult
  func append(
    _ entry: LedgerEntry, after head: LedgerHead, outbox: [OutboxMessage] = []
  ) throws(LedgerProblem) -> EnqueueOutcome {
    try append(entry, after: head, outbox: outbox, .sample)
  }

  func outdated(_ substances: [String: String], at asOf: Instant) throws(LedgerProblem) -> [String: [MailDelivery]] {
    try outdated(substances, at: asOf, .sample)
  }
}
