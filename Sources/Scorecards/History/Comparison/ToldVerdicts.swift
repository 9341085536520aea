/// What the last copy of each document tells each recipient, whether it was handed over or waits.
struct ToldVerdicts: Sendable {
  struct Key: Hashable, Sendable {
    let document: String
    let mailbox: String
  }

  /// In words; see ``OutboxMessage/verdicts``.
  var byRecipient: [Key: String] = [:]

  func verdicts(of document: String, to recipient: MailAddress) -> String? {
    byRecipient[Key(document: document, mailbox: recipient.mailbox)]
  }
}
