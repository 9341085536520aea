/// A message to one or more mailboxes (RFC 5322 and MIME, RFC 2045 to 2049). The same message gives the same bytes.
struct MailMessage: Sendable {
  let sender: MailAddress
  let recipients: [MailAddress]
  let subject: String
  /// As-of, so that the same run gives the same bytes.
  let date: Instant
  /// Hexadecimal digest of what the message says; what repeats are recognised by.
  let identity: String
  let text: String
  let html: String
  var attachments: [MailAttachment] = []

  /// The message as a file, with all recipients listed.
  func bytes() throws(MailProblem) -> [UInt8] { try bytes(to: recipients) }

  /// What one recipient gets: the others are not named, all else is the same.
  func bytes(to recipient: MailAddress) throws(MailProblem) -> [UInt8] { try bytes(to: [recipient]) }

  private func bytes(to recipients: [MailAddress]) throws(MailProblem) -> [UInt8] {
    if recipients.isEmpty { throw .noRecipients(subject: subject) }
    return MailMessage.copy(of: try content(), from: sender, to: recipients)
  }

  /// A message whose content was kept, addressed.
  ///
  /// - Parameters:
  ///   - content: from ``content()``.
  ///   - repetition: 2 for the second time, and so on. Each has a `Message-ID` of its own: many mailboxes drop what they
  ///     have got already (RFC 5322 3.6.4).
  static func copy(
    of content: [UInt8], repetition: Int = 1, from sender: MailAddress, to recipients: [MailAddress]
  ) -> [UInt8] {
    let header =
      recipients.isEmpty
      ? MailHeader("To", words: ["undisclosed-recipients:;"]) : MailHeader("To", mailboxes: recipients)
    let content = repetition > 1 ? repeated(content, repetition) : content[...]
    return Array((header.line + MailHeader("From", mailboxes: [sender]).line).utf8) + content
  }

  private static func repeated(_ content: [UInt8], _ repetition: Int) -> ArraySlice<UInt8> {
    guard let name = content.firstRange(of: Array("\r\nMessage-ID:".utf8)),
      let sign = content[name.upperBound...].firstIndex(of: UInt8(ascii: "@"))
    else { return content[...] }
    return content[..<sign] + Array(".\(repetition)".utf8) + content[sign...]
  }

  /// All but the `From` and the `To` header, which come first.
  func content() throws(MailProblem) -> [UInt8] {
    try check()
    let headers = [
      MailHeader("Subject", text: subject),
      MailHeader("Date", words: [MailDate.text(date)]),
      MailHeader("Message-ID", words: ["<\(identity)@\(sender.domain.lowercased())>"]),
      MailHeader("MIME-Version", words: ["1.0"]), MailHeader("Auto-Submitted", words: ["auto-generated"]),
      MailHeader("X-Auto-Response-Suppress", words: ["All"]),
    ]
    return Array(headers.map(\.line).joined().utf8) + body.bytes
  }

  private var body: MailPart {
    let alternative = MailPart(
      multipart: "alternative", boundary: boundary("alternative"),
      parts: [MailPart(text: text, type: "plain"), MailPart(text: html, type: "html")])
    if attachments.isEmpty { return alternative }
    return MailPart(
      multipart: "mixed", boundary: boundary("mixed"), parts: [alternative] + attachments.map(MailPart.init))
  }

  /// `=_` stands in no quoted-printable and no base64 text, so that a boundary can't occur in a part (RFC 2045 6.7).
  private func boundary(_ kind: String) -> String { "=_\(identity.prefix(32))_\(kind)" }

  private func check() throws(MailProblem) {
    try MailMessage.check(.subject, subject)
    guard !identity.isEmpty, identity.utf8.count <= 128, identity.allSatisfy({ $0.isHexDigit && $0.isASCII }) else {
      throw .badIdentity(identity)
    }
    for attachment in attachments { try attachment.check() }
  }

  static func check(_ part: MailProblem.Part, _ text: String) throws(MailProblem) {
    if let scalar = text.unicodeScalars.first(where: MailAddress.isControl) {
      throw .control(part, text: text, code: scalar.value)
    }
    if text.allSatisfy({ $0 == " " }) { throw .empty(part) }
  }
}

/// A file that goes with a message.
struct MailAttachment: Sendable {
  /// Without a folder.
  let name: String
  /// Such as `application/pdf`.
  let mediaType: String
  let content: [UInt8]

  fileprivate func check() throws(MailProblem) {
    try MailMessage.check(.attachment, name)
    if name.contains("/") || name.contains("\\") || [".", ".."].contains(name) { throw .badAttachment(name: name) }
    try MailMessage.check(.mediaType, mediaType)
    let words = mediaType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let fits = words.allSatisfy { word in
      (1...64).contains(word.count) && word.allSatisfy(HeaderText.isToken)
    }
    guard words.count == 2, fits else { throw .badMediaType(mediaType, attachment: name) }
  }
}
