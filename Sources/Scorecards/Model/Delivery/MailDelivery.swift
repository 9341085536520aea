/// How far a message is on its way to one recipient.
enum DeliveryState: String, Sendable, CaseIterable {
  /// Not tried yet.
  case pending
  /// The mail program took it.
  case sent
  /// Not now, for instance because the server was down: tried again by a later run.
  case deferred
  /// Never.
  case refused
  /// A newer message took its place before it was handed over, or the recipient is no longer listed.
  case superseded

  /// Those that are yet to be handed over.
  static let waiting: Set<DeliveryState> = [.pending, .deferred]
  /// Those whose recipients were told, or will be.
  static let telling = waiting.union([.sent])
}

/// Who wanted a recipient to get a message.
enum DeliveryOrigin: String, Sendable, CaseIterable {
  /// `delivery:` of the project.
  case listed
  /// Somebody on the command line.
  case byHand = "by-hand"
}

/// What came of handing a message over once.
enum HandoverOutcome: Sendable, Equatable {
  case sent
  case deferred(said: String)
  case refused(said: String)
  /// Ended by us before it had read the whole message, which so can't have gone out.
  case timedOut
  /// Ended after it had read the whole message; whether that went out is not known.
  case unknown(ProgramEnd)
  /// The program is there and can't send anything, such as for want of a configuration.
  case unfit(said: String)
  /// There is no such program, or it can't be run.
  case noProgram
  /// The message can't be put aside for the program to read.
  case noSpace
}

/// A message on its way to one recipient, as the outbox has it.
struct MailDelivery: Sendable, Equatable {
  /// The message's identity.
  let message: String
  let memo: MailedMemo
  let subject: String
  /// The run that it was made by.
  let run: String
  let sender: MailAddress
  let recipient: MailAddress
  let origin: DeliveryOrigin
  let state: DeliveryState
  /// On how many days it was handed over.
  let attempts: Int
  /// The last of them.
  let tried: Day?
  /// When it was handed over where nobody knows yet what came of it; `nil` otherwise.
  let begun: String?
  /// What the mail program said last.
  let said: String
}

/// What people call a message that was mailed.
struct MailedMemo: Hashable, Sendable {
  let document: String
  /// Of the as-of.
  let day: Day
}
