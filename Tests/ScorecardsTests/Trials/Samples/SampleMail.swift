@testable import Scorecards

/// Messages as a run makes them.
enum SampleMail {
  static let identity = String(repeating: "0123456789abcdef", count: 4)

  static func message(
    sender: String = "TooLoo gates <gates@example.org>", recipients: [String] = ["Ada Board <ada@example.org>"],
    subject: String = "Gate 7: GO", text: String = "GO\n", html: String = "<p>GO</p>\n",
    attachments: [MailAttachment] = [], identity: String = SampleMail.identity
  ) throws -> MailMessage {
    MailMessage(
      sender: try MailAddress(sender),
      recipients: try recipients.map { text throws(MailAddressProblem) in
        try MailAddress(text)
      },
      subject: subject, date: Instant(seconds: 1_772_323_140), identity: identity, text: text, html: html,
      attachments: attachments)
  }

  static func text(_ message: MailMessage) throws -> String { String(decoding: try message.bytes(), as: UTF8.self) }
}
