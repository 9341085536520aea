internal import Foundation
internal import GRDB

/// The outbox's rows, inside a transaction.
struct OutboxRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func enqueue(_ messages: [OutboxMessage], resends: Bool) throws -> Int {
    var count = 0
    for message in messages {
      try insert(message, replaces: resends)
      for recipient in message.recipients { count += try insert(recipient, of: message, resends: resends) ? 1 : 0 }
    }
    return count
  }

  private func insert(_ message: OutboxMessage, replaces: Bool) throws {
    try database.execute(
      sql: """
        INSERT INTO message (id, document, as_of_day, subject, run, verdicts, content)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO \
        \(replaces ? """
          UPDATE SET subject = excluded.subject, run = excluded.run, verdicts = excluded.verdicts,
          content = excluded.content
          """ : "NOTHING")
        """,
      arguments: [
        message.identity, message.document, message.day.description, message.subject, message.run,
        message.verdicts, Data(message.content),
      ])
  }

  /// What the last message of each document told.
  func toldVerdicts() throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT document, verdicts FROM message ORDER BY as_of_day, rowid")
    return Dictionary(rows.map { ($0["document"], $0["verdicts"]) }, uniquingKeysWith: { $1 })
  }

  private func insert(_ recipient: MailAddress, of message: OutboxMessage, resends: Bool) throws -> Bool {
    try database.execute(
      sql: """
        INSERT INTO delivery (message, mailbox, recipient, recipient_name, sender, sender_name) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (message, mailbox) DO \
        \(resends ? """
          UPDATE SET state = 'pending', attempts = 0, begun = NULL, said = '', sender = excluded.sender,
          sender_name = excluded.sender_name
          """ : "NOTHING")
        """,
      arguments: [
        message.identity, recipient.mailbox, recipient.address, recipient.name, message.sender.address,
        message.sender.name,
      ])
    return database.changesCount > 0
  }

  /// - Parameter condition: SQL on the columns of `delivery`.
  func deliveries(_ condition: String) throws -> [MailDelivery] {
    let sql = """
      SELECT message, document, subject, as_of_day, run, recipient, recipient_name, sender, sender_name, state, attempts, begun, said
      FROM delivery JOIN message ON id = message WHERE \(condition)
      ORDER BY as_of_day, message, attempts, delivery.rowid
      """
    return try Row.fetchAll(database, sql: sql).map { row in
      guard let day = Day(row["as_of_day"] as String), let state = DeliveryState(rawValue: row["state"]) else {
        throw OutboxFault.unreadable
      }
      return MailDelivery(
        message: row["message"], memo: MailedMemo(document: row["document"], day: day), subject: row["subject"],
        run: row["run"],
        sender: try MailAddress(name: row["sender_name"], address: row["sender"]),
        recipient: try MailAddress(name: row["recipient_name"], address: row["recipient"]), state: state,
        attempts: row["attempts"], begun: row["begun"], said: row["said"])
    }
  }

  func content(of message: String) throws -> [UInt8]? {
    let sql = "SELECT content FROM message WHERE id = ?"
    return try Data.fetchOne(database, sql: sql, arguments: [message]).map(Array.init)
  }

  func begin(_ delivery: MailDelivery, at now: Instant) throws {
    try change(delivery, "begun = ?", [now.description])
  }

  func record(_ outcome: HandoverOutcome, of delivery: MailDelivery) throws -> DeliveryState {
    let attempts = delivery.attempts + 1
    let (state, said): (DeliveryState, String)
    switch outcome {
    case .sent: (state, said) = (.sent, "")
    case .refused(let text): (state, said) = (.refused, text)
    case .deferred(let text): (state, said) = (attempts < Ledger.attempts ? .deferred : .refused, text)
    case .timedOut: (state, said) = (attempts < Ledger.attempts ? .deferred : .refused, "it did not end in time")
    case .unfit, .noProgram:
      // Nothing was tried with this recipient.
      try change(delivery, "begun = NULL", [])
      return delivery.state
    }
    try change(
      delivery, "state = ?, attempts = ?, said = ?, begun = NULL", [state.rawValue, attempts, said])
    return state
  }

  func resolveInterrupted() throws -> [MailDelivery] {
    let interrupted = try deliveries("begun IS NOT NULL")
    for delivery in interrupted {
      try change(
        delivery, "state = 'sent', attempts = attempts + 1, said = ?, begun = NULL",
        ["interrupted; handed over at \(delivery.begun ?? "")"])
    }
    return interrupted
  }

  private func change(_ delivery: MailDelivery, _ assignments: String, _ arguments: StatementArguments) throws {
    try database.execute(
      sql: "UPDATE delivery SET \(assignments) WHERE message = ? AND mailbox = ?",
      arguments: arguments + [delivery.message, delivery.recipient.mailbox])
  }
}

/// A row that no version of ours wrote.
private enum OutboxFault: Error { case unreadable }
