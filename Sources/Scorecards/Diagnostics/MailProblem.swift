/// Why a message can't be made, or what came of handing messages over. Wording: `Diagnostics/MailWording.swift`.
enum MailProblem: Error, Sendable, Equatable {
  /// A part of a message that becomes a header.
  enum Part: String, Sendable { case subject, identity, attachment, mediaType = "media type" }

  /// A line end, NUL or another control, which could begin a further header.
  case control(Part, text: String, code: UInt32)
  case empty(Part)
  case badAddress(MailAddressProblem)
  case noRecipients(subject: String)
  case badIdentity(String)
  /// A file name with a folder in it, or none at all.
  case badAttachment(name: String)
  case badMediaType(String, attachment: String)

  /// There is no such program, or it can't be run: `waiting` messages were not handed over.
  case noProgram(String, waiting: Int)
  /// It says that it can't send anything at all, such as for want of a configuration.
  case unfit(program: String, said: String, waiting: Int)
  /// It did not end in time; of this memo `waiting` messages are left.
  case timedOut(program: String, seconds: Int, memo: MailedMemo, waiting: Int)
  /// Trying took too long in all.
  case slow(program: String, waiting: Int)
  /// Not now; tried again by the next run.
  case deferred(MailedMemo, recipients: [String], said: String)
  case refused(MailedMemo, recipients: [String], said: String)
  /// Deferred so often that it is not tried again.
  case givenUp(MailedMemo, recipients: [String], attempts: Int, said: String)
  /// An earlier run ended between hand-over and record: these count as sent.
  case interrupted(MailedMemo, recipients: [String])
}
