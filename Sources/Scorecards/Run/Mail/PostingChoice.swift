/// What somebody wants to be handed over of all that waits.
struct PostingChoice: Sendable {
  /// The message's identity.
  let message: String
  let memo: MailedMemo
  private let mailboxes: Set<String>

  init(_ message: OutboxMessage) {
    self.message = message.identity.message
    memo = MailedMemo(document: message.document, day: message.day)
    mailboxes = Set(message.recipients.map(\.mailbox))
  }

  func holds(_ delivery: MailDelivery) -> Bool {
    delivery.message == message && mailboxes.contains(delivery.recipient.mailbox)
  }
}
