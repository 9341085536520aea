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
      SELECT delivery.rowid AS row_number, document, mailbox, verdicts FROM delivery JOIN message ON id = message
      WHERE \(Self.isIn(DeliveryState.telling)) AND as_of_day <= ? ORDER BY as_of_day, sequence
      """
    var told = ToldVerdicts()
    try database.visitRows(of: "delivery", sql, [day.description]) { row in
      let key = ToldVerdicts.Key(document: try row.text("document"), mailbox: try row.text("mailbox"))
      told.byRecipient[key] = try row.text("verdicts")
    }
    return told
  }

  /// - Parameter condition: SQL on the columns of `delivery` and `message`.
  func deliveries(_ condition: String, _ arguments: StatementArguments = []) throws -> [MailDelivery] {
    let sql = """
      SELECT delivery.rowid AS row_number, message, mailbox, document, subject, as_of_day, run, recipient,
      recipient_name, sender, sender_name, origin, state, attempts, tried, begun, said
      FROM delivery JOIN message ON id = message WHERE \(condition)
      ORDER BY MIN(sequence) OVER (PARTITION BY message), message, attempts, sequence
      """
    return try database.rows(of: "delivery", sql, arguments, OutboxRows.delivery)
  }

  func outdated(_ standings: [String: String], at asOf: Instant, _ present: Present) throws -> [String: [MailDelivery]]
  {
    let sql = """
      SELECT DISTINCT message.rowid AS row_number, id, document, standing FROM delivery JOIN message ON id = message WHERE \(Self.waits)
      AND (as_of <= ? OR as_of > ?)
      """
    var ids: Set<String> = []
    try database.visitRows(of: "message", sql, [asOf.ordered, present.horizon(of: asOf)]) { row in
      let standing = try row.text("standing")
      let isOld = standings[try row.text("document")].map { $0 != standing } ?? false
      if isOld { ids.insert(try row.text("id")) }
    }
    if ids.isEmpty { return [:] }
    let waiting = try deliveries(Self.waits).filter { ids.contains($0.message) }
    return Dictionary(grouping: waiting, by: \.memo.document)
  }

  private static func delivery(_ row: LedgerRow) throws(RowFault) -> MailDelivery {
    let recipient = try address(row, "recipient")
    if try recipient.mailbox != row.text("mailbox") { throw row.fault("mailbox", .otherMailbox(recipient.address)) }
    let day = try row.read("as_of_day") { Day($0) }
    return MailDelivery(
      message: try row.digest("message"), memo: MailedMemo(document: try row.text("document"), day: day),
      subject: try row.text("subject"), run: try row.text("run"), sender: try address(row, "sender"),
      recipient: recipient, origin: try row.word("origin"), state: try row.word("state"),
      attempts: try row.integer("attempts"), tried: try row.readOptional("tried") { Day($0) },
      begun: try row.optionalText("begun"), said: try row.text("said"))
  }

  private static func address(_ row: LedgerRow, _ column: String) throws(RowFault) -> MailAddress {
    let address = try row.text(column)
    let name = try row.optionalText(column + "_name")
    do throws(MailAddressProblem) { return try MailAddress(name: name, address: address) } catch {
      throw row.fault(column, .address(error))
    }
  }

  func content(of message: String) throws -> [UInt8]? {
    let sql = "SELECT rowid AS row_number, content FROM message WHERE id = ?"
    return try database.firstRow(of: "message", sql, [message]) { try $0.blob("content") }
  }

  func begin(_ delivery: MailDelivery, at now: Instant) throws -> Int {
    try change(delivery, "begun = ?", [now.description])
    let sql = "SELECT rowid AS row_number, repetition FROM delivery WHERE message = ? AND mailbox = ?"
    return try database.firstRow(of: "delivery", sql, [delivery.message, delivery.recipient.mailbox]) { row in
      try row.integer("repetition")
    } ?? 1
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
