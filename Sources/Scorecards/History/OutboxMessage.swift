/// A message for the outbox.
struct OutboxMessage: Sendable {
  /// See ``MailIdentity``.
  let identity: String
  let document: String
  /// The day of its as-of.
  let day: Day
  let subject: String
  /// The id of the run that made it.
  let run: String
  /// The verdicts that it tells, in words.
  let verdicts: String
  let sender: MailAddress
  let recipients: [MailAddress]
  var origin = DeliveryOrigin.listed
  /// All but the `From` and the `To` header.
  let content: [UInt8]
}

/// What came of putting messages into the outbox.
struct EnqueueOutcome: Sendable {
  /// How many copies are to be handed over that were not before.
  var added = 0
  /// Copies that waited, and whose place those took.
  var superseded: [MailDelivery] = []
}

/// By what a message that was there before is recognised: another time of the same day is no other message.
enum MailIdentity {
  /// - Parameters:
  ///   - project: so that two projects with one mail domain don't share messages.
  ///   - document: its name.
  ///   - day: of its as-of.
  ///   - decisions: the decision digests of the gates that it speaks of, in any order.
  /// - Returns: a SHA-256, hexadecimal. With a mailbox it is the identity of what that recipient gets.
  static func message(project: String, document: String, day: Day, decisions: [String]) -> String {
    let parts = ["scorecard/mail/v1", project, document, day.description] + decisions.sorted()
    // Each part with its length, so that no two lists read the same.
    return ChainDigest.of(parts.map { "\($0.utf8.count):\($0)\n" }.joined().utf8)
  }
}
