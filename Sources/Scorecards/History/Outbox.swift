internal import GRDB

/// Messages and how far they are, in tables beside the chain: no digest of the chain covers them, as they change.
extension Ledger {
  /// How often a message is handed over before it counts as refused.
  static let attempts = 10

  /// Puts messages into the outbox. What a recipient has or had in it already is left alone.
  ///
  /// - Parameter resends: makes those that were there before pending again, with the new content.
  /// - Returns: how many are to be handed over that were not before.
  @discardableResult
  func enqueue(_ messages: [OutboxMessage], resends: Bool = false) throws(LedgerProblem) -> Int {
    try write { try OutboxRows($0).enqueue(messages, resends: resends) }
  }

  /// Adds an entry behind `head` with the messages that tell of it, all of it or nothing.
  ///
  /// - Throws: `locked` where another run has added an entry in the meantime.
  func append(
    _ entry: LedgerEntry, after head: LedgerHead, outbox messages: [OutboxMessage], resends: Bool = false
  ) throws(LedgerProblem) {
    let path = path
    try write { database in
      try Ledger.append(entry, after: head, path: path, database)
      _ = try OutboxRows(database).enqueue(messages, resends: resends)
    }
  }

  /// The verdicts that the last message of each document told, by the document's name.
  func toldVerdicts() throws(LedgerProblem) -> [String: String] {
    try read { database in
      try database.tableExists("message") ? OutboxRows(database).toldVerdicts() : [:]
    }
  }

  /// Those in one of these states: by day and message, first those that were tried least. None in a ledger that has no
  /// outbox yet.
  func deliveries(_ states: Set<DeliveryState>) throws(LedgerProblem) -> [MailDelivery] {
    try read { database in
      guard try database.tableExists("delivery") else { return [] }
      return try OutboxRows(database).deliveries(
        "state IN (\(states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
    }
  }

  /// A message's sender and all of it but the `To` header; `nil` where it is not in the outbox.
  func mailContent(of message: String) throws(LedgerProblem) -> [UInt8]? {
    try read { try OutboxRows($0).content(of: message) }
  }

  /// Notes that a message is about to be handed over.
  ///
  /// - Parameter now: when.
  func begin(_ delivery: MailDelivery, at now: Instant) throws(LedgerProblem) {
    try write { try OutboxRows($0).begin(delivery, at: now) }
  }

  /// Notes what came of it.
  ///
  /// - Returns: the state that it is in now. One that was deferred ``attempts`` times is refused.
  @discardableResult
  func record(_ outcome: HandoverOutcome, of delivery: MailDelivery) throws(LedgerProblem) -> DeliveryState {
    try write { try OutboxRows($0).record(outcome, of: delivery) }
  }

  /// What an earlier run handed over without noting what came of it counts as sent from now on: rather not at all than
  /// twice.
  ///
  /// - Returns: those, to tell of them.
  func resolveInterrupted() throws(LedgerProblem) -> [MailDelivery] {
    try write { try OutboxRows($0).resolveInterrupted() }
  }
}
