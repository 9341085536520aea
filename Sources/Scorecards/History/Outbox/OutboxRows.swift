internal import Foundation
internal import GRDB

/// The outbox's rows, inside a transaction.
struct OutboxRows {
  /// SQL: yet to be handed over, and not in the middle of it.
  static let waits = "\(isIn(DeliveryState.waiting)) AND begun IS NULL"

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// SQL.
  static func isIn(_ states: Set<DeliveryState>) -> String {
    "state IN (\(states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))"
  }

  func toldVerdicts(upTo day: Day) throws -> ToldVerdicts {
    let sql = """
      SELECT document, mailbox, verdicts FROM delivery JOIN message ON id = message
      WHERE \(Self.isIn(DeliveryState.telling)) AND as_of_day <= ? ORDER BY as_of_day, sequence
      """
    var told = ToldVerdicts()
    for row in try Row.fetchAll(database, sql: sql, arguments: [day.description]) {
      told.byRecipient[ToldVerdicts.Key(document: row["document"], mailbox: row["mailbox"])] = row["verdicts"]
    }
    return told
  }

  /// - Parameter condition: SQL on the columns of `delivery` and `message`.
  func deliveries(_ condition: String, _ arguments: StatementArguments = []) throws -> [MailDelivery] {
    let sql = """
      SELECT message, document, subject, as_of_day, run, recipient, recipient_name, sender, sender_name, origin,
      state, attempts, tried, begun, said
      FROM delivery JOIN message ON id = message WHERE \(condition)
      ORDER BY MIN(sequence) OVER (PARTITION BY message), message, attempts, sequence
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(OutboxRows.delivery)
  }

  func outdated(_ standings: [String: String], at asOf: Instant) throws -> [String: [MailDelivery]] {
    let sql = """
      SELECT DISTINCT id, document, standing FROM delivery JOIN message ON id = message WHERE \(Self.waits) AND as_of <= ?
      """
    let old = try Row.fetchAll(database, sql: sql, arguments: [asOf.ordered]).filter { row in
      standings[row["document"]].map { $0 != row["standing"] } ?? false
    }
    if old.isEmpty { return [:] }
    let ids = Set(old.map { $0["id"] as String })
    let waiting = try deliveries(Self.waits).filter { ids.contains($0.message) }
    return Dictionary(grouping: waiting, by: \.memo.document)
  }

  private static func delivery(_ row: Row) throws -> MailDelivery {
    let day = try StoredText.read("as_of_day", row["as_of_day"]) { Day($0) }
    return MailDelivery(
      message: row["message"], memo: MailedMemo(document: row["document"], day: day), subject: row["subject"],
      run: row["run"], sender: try address(row["sender"], named: row["sender_name"]),
      recipient: try address(row["recipient"], named: row["recipient_name"]),
      origin: try StoredText.word("origin", row["origin"]), state: try StoredText.word("state", row["state"]),
      attempts: row["attempts"], tried: try StoredText.optional("tried", row["tried"]) { Day($0) },
      begun: row["begun"], said: row["said"])
  }

  private static func address(_ address: String, named name: String?) throws(StoredFault) -> MailAddress {
    do throws(MailAddressProblem) { return try MailAddress(name: name, address: address) } catch {
      throw .address(error)
    }
  }

  func content(of message: String) throws -> [UInt8]? {
    let sql = "SELECT content FROM message WHERE id = ?"
    return try Data.fetchOne(database, sql: sql, arguments: [message]).map(Array.init)
  }

  func begin(_ delivery: MailDelivery, at now: Instant) throws -> Int {
    try change(delivery, "begun = ?", [now.description])
    let sql = "SELECT repetition FROM delivery WHERE message = ? AND mailbox = ?"
    return try Int.fetchOne(database, sql: sql, arguments: [delivery.message, delivery.recipient.mailbox]) ?? 1
  }

  func record(_ outcome: HandoverOutcome, of delivery: MailDelivery, on day: Day) throws -> MailDelivery {
    let attempts = delivery.attempts + (delivery.tried == day ? 0 : 1)
    let later: DeliveryState = attempts < Ledger.attempts ? .deferred : .refused
    let end: (state: DeliveryState, said: String)? =
      switch outcome {
      case .sent: (.sent, "")
      case .unknown(let ending): (.sent, "interrupted; the mail program \(ending.words)")
      case .refused(let text): (.refused, text)
      case .deferred(let text): (later, text)
      case .timedOut: (later, "it did not end in time")
      // Nothing was tried with this recipient.
      case .unfit, .noProgram, .noSpace: nil
      }
    if let end {
      try change(
        delivery, "state = ?, attempts = ?, tried = ?, said = ?, begun = NULL",
        [end.state.rawValue, attempts, day.description, end.said])
    } else {
      try change(delivery, "begun = NULL", [])
    }
    return try deliveries("message = ? AND mailbox = ?", [delivery.message, delivery.recipient.mailbox]).first
      ?? delivery
  }

  /// - Parameter isMeant: which of them.
  func resolveInterrupted(_ isMeant: (MailDelivery) -> Bool) throws -> [MailDelivery] {
    let interrupted = try deliveries("begun IS NOT NULL").filter(isMeant)
    for delivery in interrupted {
      try change(
        delivery, "state = 'sent', attempts = attempts + 1, said = ?, begun = NULL",
        ["interrupted; handed over at \(delivery.begun ?? "")"])
    }
    return interrupted
  }

  func withdraw(exceptFor orders: [MailOrder]) throws -> [MailDelivery] {
    let gone = try deliveries("\(Self.waits) AND origin = 'listed'").filter { delivery in
      !orders.contains { order in
        order.document == delivery.memo.document
          && order.recipients.contains { $0.mailbox == delivery.recipient.mailbox }
      }
    }
    for delivery in gone { try supersede(delivery, "no longer listed") }
    return gone
  }

  /// - Parameter reason: what is said of it.
  func supersede(_ delivery: MailDelivery, _ reason: String) throws {
    try change(delivery, "state = 'superseded', said = ?", [reason])
  }

  private func change(_ delivery: MailDelivery, _ assignments: String, _ arguments: StatementArguments) throws {
    try database.execute(
      sql: "UPDATE delivery SET \(assignments) WHERE message = ? AND mailbox = ?",
      arguments: arguments + [delivery.message, delivery.recipient.mailbox])
  }
}
