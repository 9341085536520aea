/// A message for the outbox.
struct OutboxMessage: Sendable {
  /// See ``MailIdentity``.
  let identity: MailIdentity
  let document: String
  let asOf: Instant
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

  /// The day of its as-of.
  var day: Day { asOf.day }
}

extension Instant {
  /// As text whose order is that of time, within the years 0 to 9999: after the letter that ends it, a fraction of a second
  /// would come before none.
  var ordered: String { String(description.dropLast()) }
}

extension Present {
  /// What waits from beyond it gives way to something made as of `asOf`; ordered as ``Instant/ordered`` is.
  func horizon(of asOf: Instant) -> String { isReached(asOf) ? now.ordered : Present.nowhere }

  /// Behind every text that is an instant.
  private static let nowhere = "~"
}

/// What came of putting messages into the outbox.
struct EnqueueOutcome: Sendable {
  /// How many copies are to be handed over that were not before.
  var added = 0
  /// Copies that waited, and whose place those took.
  var superseded: [MailDelivery] = []
  /// Who got a message of that day already that a later run made, so that this one is not for them.
  var late: [MailedMemo: [String]] = [:]
}

/// By what a message that was there before is recognised: another time of the same day is no other message.
struct MailIdentity: Sendable, Equatable {
  /// What it tells, whatever the day: the SHA-256 of project, document and how its gates stand; hexadecimal.
  let substance: String
  /// A SHA-256, hexadecimal. With a mailbox it is the identity of what that recipient gets.
  let message: String

  /// - Parameters:
  ///   - project: so that two projects with one mail domain don't share messages.
  ///   - document: its name.
  ///   - day: of its as-of.
  ///   - gates: how each of the gates stands that it speaks of, in any order: see ``GateResult/substance``.
  init(project: String, document: String, day: Day, gates: [String]) {
    substance = MailIdentity.digest(["scorecard/mail/v2", project, document] + gates.sorted())
    message = MailIdentity.digest([substance, day.description])
  }

  /// Each part with its length, so that no two lists read the same.
  private static func digest(_ parts: [String]) -> String {
    ChainDigest.of(parts.map { "\($0.utf8.count):\($0)\n" }.joined().utf8)
  }
}
