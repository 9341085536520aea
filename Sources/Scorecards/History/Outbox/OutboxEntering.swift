internal import Foundation
internal import GRDB

/// Puts messages into the outbox's rows, inside a transaction.
struct OutboxEntering {
  private let database: Database
  private let resends: Bool
  private let present: Present
  private var outcome = EnqueueOutcome()

  init(_ database: Database, resends: Bool, _ present: Present) {
    self.database = database
    self.resends = resends
    self.present = present
  }

  mutating func enqueue(_ messages: [OutboxMessage]) throws -> EnqueueOutcome {
    for message in messages {
      try insert(message)
      for recipient in message.recipients {
        if try has(message, recipient) { continue }
        try supersede(by: message, recipient)
        try insert(recipient, of: message)
        outcome.added += 1
      }
      try update(message)
    }
    return outcome
  }

  /// Whether the last copy that a recipient got of the document that day is this message, or one that a later run made.
  /// One that was taken back does not count.
  private mutating func has(_ message: OutboxMessage, _ recipient: MailAddress) throws -> Bool {
    if resends { return false }
    let sql = """
      SELECT delivery.rowid AS row_number, message, as_of FROM delivery JOIN message ON id = message
      WHERE mailbox = ? AND document = ? AND as_of_day = ? AND state <> 'superseded' ORDER BY sequence DESC LIMIT 1
      """
    let last = try database.firstRow(
      of: "delivery", sql, [recipient.mailbox, message.document, message.day.description]
    ) { (message: try $0.text("message"), asOf: try $0.text("as_of")) }
    guard let last else { return false }
    if last.message != message.identity.message {
      let isLate = last.asOf > message.asOf.ordered && last.asOf <= present.horizon(of: message.asOf)
      if isLate {
        outcome.late[MailedMemo(document: message.document, day: message.day), default: []].append(recipient.address)
      }
      return isLate
    }
    if message.origin == .byHand {
      try database.execute(
        sql: "UPDATE delivery SET origin = ? WHERE message = ? AND mailbox = ?",
        arguments: [message.origin.rawValue, message.identity.message, recipient.mailbox])
    }
    return true
  }

  /// Older copies of the document that wait for the recipient give way, and those that are yet to come. One whose hand-over was interrupted may have
  /// arrived.
  private mutating func supersede(by message: OutboxMessage, _ recipient: MailAddress) throws {
    let rows = OutboxRows(database)
    let older = try rows.deliveries(
      "\(OutboxRows.waits) AND mailbox = ? AND document = ? AND (as_of_day <= ? OR as_of > ?) AND message <> ?",
      [
        recipient.mailbox, message.document, message.day.description, present.horizon(of: message.asOf),
        message.identity.message,
      ])
    for delivery in older { try rows.supersede(delivery, "superseded by a newer message") }
    outcome.superseded += older
  }

  private func insert(_ message: OutboxMessage) throws {
    try database.execute(
      sql: """
        INSERT INTO message (id, document, as_of_day, as_of, standing, subject, run, verdicts, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [
        message.identity.message, message.document, message.day.description, message.asOf.ordered,
        message.identity.substance, message.subject, message.run, message.verdicts, Data(message.content),
      ])
  }

  /// What waits is what the newest run made of it.
  private func update(_ message: OutboxMessage) throws {
    let waits = "EXISTS (SELECT 1 FROM delivery WHERE message = id AND \(OutboxRows.waits))"
    let isNewest = "(as_of <= ? OR as_of > ?)"
    let (asOf, horizon) = (message.asOf.ordered, present.horizon(of: message.asOf))
    try database.execute(
      sql:
        "UPDATE message SET subject = ?, run = ?, verdicts = ?, content = ? WHERE id = ? AND \(isNewest) AND \(waits)",
      arguments: [
        message.subject, message.run, message.verdicts, Data(message.content), message.identity.message, asOf, horizon,
      ])
    try database.execute(
      sql: "UPDATE message SET as_of = ? WHERE id = ? AND \(isNewest)",
      arguments: [asOf, message.identity.message, asOf, horizon])
  }

  /// A copy that was there before is pending again.
  private func insert(_ recipient: MailAddress, of message: OutboxMessage) throws {
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
        message.identity.message, recipient.mailbox, recipient.address, recipient.name, message.sender.address,
        message.sender.name, message.origin.rawValue,
      ])
  }
}
