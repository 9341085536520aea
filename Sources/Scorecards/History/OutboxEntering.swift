internal import Foundation
internal import GRDB

/// Puts messages into the outbox's rows, inside a transaction.
struct OutboxEntering {
  private let database: Database
  private let resends: Bool
  private var outcome = EnqueueOutcome()

  init(_ database: Database, resends: Bool) {
    self.database = database
    self.resends = resends
  }

  mutating func enqueue(_ messages: [OutboxMessage]) throws -> EnqueueOutcome {
    for message in messages {
      try insert(message)
      var replaces = resends
      for recipient in message.recipients {
        if try has(message, recipient) { continue }
        try supersede(by: message, recipient)
        if try insert(recipient, of: message) { replaces = true }
        outcome.added += 1
      }
      if replaces { try update(message) }
    }
    return outcome
  }

  /// Whether the last copy that a recipient got of the document that day is this message. One that was taken back does
  /// not count.
  private func has(_ message: OutboxMessage, _ recipient: MailAddress) throws -> Bool {
    if resends { return false }
    let sql = """
      SELECT message, state FROM delivery JOIN message ON id = message
      WHERE mailbox = ? AND document = ? AND as_of_day = ? ORDER BY sequence DESC LIMIT 1
      """
    let last = try Row.fetchOne(
      database, sql: sql, arguments: [recipient.mailbox, message.document, message.day.description])
    guard let last, last["message"] == message.identity, last["state"] != DeliveryState.superseded.rawValue else {
      return false
    }
    if message.origin == .byHand {
      try database.execute(
        sql: "UPDATE delivery SET origin = ? WHERE message = ? AND mailbox = ?",
        arguments: [message.origin.rawValue, message.identity, recipient.mailbox])
    }
    return true
  }

  /// Older copies of the document that wait for the recipient give way. One whose hand-over was interrupted may have
  /// arrived.
  private mutating func supersede(by message: OutboxMessage, _ recipient: MailAddress) throws {
    let rows = OutboxRows(database)
    let older = try rows.deliveries(
      "\(OutboxRows.waits) AND mailbox = ? AND document = ? AND as_of_day <= ? AND message <> ?",
      [recipient.mailbox, message.document, message.day.description, message.identity])
    for delivery in older { try rows.supersede(delivery, "superseded by a newer message") }
    outcome.superseded += older
  }

  private func insert(_ message: OutboxMessage) throws {
    try database.execute(
      sql: """
        INSERT INTO message (id, document, as_of_day, subject, run, verdicts, content)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [
        message.identity, message.document, message.day.description, message.subject, message.run,
        message.verdicts, Data(message.content),
      ])
  }

  /// Who gets it again gets what the newest run made of it.
  private func update(_ message: OutboxMessage) throws {
    try database.execute(
      sql: "UPDATE message SET subject = ?, run = ?, verdicts = ?, content = ? WHERE id = ?",
      arguments: [message.subject, message.run, message.verdicts, Data(message.content), message.identity])
  }

  /// - Returns: whether there was a copy before, which is pending again.
  private func insert(_ recipient: MailAddress, of message: OutboxMessage) throws -> Bool {
    let before = try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM delivery WHERE message = ? AND mailbox = ?",
      arguments: [message.identity, recipient.mailbox])
    try database.execute(
      sql: """
        INSERT INTO delivery
        (message, mailbox, recipient, recipient_name, sender, sender_name, origin, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM delivery))
        ON CONFLICT (message, mailbox) DO UPDATE SET
        state = 'pending', attempts = 0, tried = NULL, begun = NULL, said = '', sender = excluded.sender,
        sender_name = excluded.sender_name, origin = excluded.origin, sequence = excluded.sequence,
        repetition = repetition + 1
        """,
      arguments: [
        message.identity, recipient.mailbox, recipient.address, recipient.name, message.sender.address,
        message.sender.name, message.origin.rawValue,
      ])
    return before != 0
  }
}
