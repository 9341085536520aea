internal import GRDB

/// Messages and how far they are, in tables beside the chain: no digest of the chain covers them, as they change.
extension Ledger {
  /// On how many days a message is handed over before it counts as refused.
  static let attempts = 10

  /// Puts messages into the outbox, in their order. Where the last copy that a recipient got of a document that day is
  /// the same message, or one that a later run made, it is left alone. Copies of the document that wait for the recipient
  /// give way, and those of the same message that wait get the content of the newest run.
  ///
  /// - Parameters:
  ///   - resends: makes those that were there before pending again, with the new content.
  ///   - present: what was made as of an instant that is yet to come keeps nothing from being put in.
  @discardableResult
  func enqueue(
    _ messages: [OutboxMessage], resends: Bool = false, _ present: Present
  ) throws(LedgerProblem) -> EnqueueOutcome {
    try write { database in
      var entering = OutboxEntering(database, resends: resends, present)
      return try entering.enqueue(messages)
    }
  }

  /// Adds an entry behind `head` with the messages that tell of it, all of it or nothing.
  ///
  /// - Throws: `locked` where another run has added an entry in the meantime.
  @discardableResult
  func append(
    _ entry: LedgerEntry, after head: LedgerHead, outbox messages: [OutboxMessage] = [], resends: Bool = false,
    _ present: Present
  ) throws(LedgerProblem) -> EnqueueOutcome {
    let path = path
    return try write { database in
      try Ledger.append(entry, after: head, path: path, database)
      var entering = OutboxEntering(database, resends: resends, present)
      return try entering.enqueue(messages)
    }
  }

  /// What recipients were told, or will be, by copies whose as-of is not after `day`.
  func toldVerdicts(upTo day: Day) throws(LedgerProblem) -> ToldVerdicts {
    try read { database in
      try database.tableExists("delivery") ? OutboxRows(database).toldVerdicts(upTo: day) : ToldVerdicts()
    }
  }

  /// Those in one of these states: the messages in the order in which they were put in, of each message first the copies
  /// that were tried least. None in a ledger that has no outbox yet.
  func deliveries(_ states: Set<DeliveryState>) throws(LedgerProblem) -> [MailDelivery] {
    try read { database in
      guard try database.tableExists("delivery") else { return [] }
      return try OutboxRows(database).deliveries(OutboxRows.isIn(states))
    }
  }

  /// The copies that wait and tell something else than a run found, by their document.
  ///
  /// - Parameters:
  ///   - substances: what the run found, by document; copies of others are left out.
  ///   - asOf: of the run; those that a later one made are left out, unless that is yet to come.
  func outdated(
    _ substances: [String: String], at asOf: Instant, _ present: Present
  ) throws(LedgerProblem) -> [String: [MailDelivery]] {
    try read { try OutboxRows($0).outdated(substances, at: asOf, present) }
  }

  /// A message's sender and all of it but the `To` header; `nil` where it is not in the outbox.
  func mailContent(of message: String) throws(LedgerProblem) -> [UInt8]? {
    try read { try OutboxRows($0).content(of: message) }
  }

  /// Notes that a message is about to be handed over.
  ///
  /// - Parameter now: when.
  /// - Returns: 2 for the second time that the recipient is to get it, and so on.
  @discardableResult
  func begin(_ delivery: MailDelivery, at now: Instant) throws(LedgerProblem) -> Int {
    try write { try OutboxRows($0).begin(delivery, at: now) }
  }

  /// Notes what came of it.
  ///
  /// - Parameter day: all that is tried on one day is one attempt.
  /// - Returns: the delivery as it is now. One that was deferred on ``attempts`` days is refused.
  @discardableResult
  func record(_ outcome: HandoverOutcome, of delivery: MailDelivery, on day: Day) throws(LedgerProblem) -> MailDelivery
  {
    try write { try OutboxRows($0).record(outcome, of: delivery, on: day) }
  }

  /// Takes back what waits for recipients that the project listed and lists no longer. What somebody sent by hand stays.
  ///
  /// - Returns: those, to tell of them.
  func withdraw(exceptFor orders: [MailOrder]) throws(LedgerProblem) -> [MailDelivery] {
    try write { try OutboxRows($0).withdraw(exceptFor: orders) }
  }

  /// What an earlier run handed over without noting what came of it counts as sent from now on: rather not at all than
  /// twice.
  ///
  /// - Parameter isMeant: which of them; all others are left as they are.
  /// - Returns: those, to tell of them.
  func resolveInterrupted(
    _ isMeant: (MailDelivery) -> Bool = { _ in true }
  ) throws(LedgerProblem) -> [MailDelivery] {
    try write { try OutboxRows($0).resolveInterrupted(isMeant) }
  }
}
