/// Why a message can't be made. Wording: `MailWording.swift`.
enum MailProblem: Error, Sendable, Equatable {
  /// A part of a message that becomes a header.
  enum Part: String, Sendable { case subject, attachment = "attachment's name", mediaType = "media type" }

  /// A line end, NUL or another control, which could begin a further header.
  case control(Part, text: String, code: UInt32)
  case empty(Part)
  case badAddress(MailAddressProblem)
  case noRecipients(subject: String)
  case badIdentity(String)
  /// A file name with a folder in it.
  case badAttachment(name: String)
  case badMediaType(String, attachment: String)
}
