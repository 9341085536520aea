import Testing

@testable import Scorecards

/// Messages byte for byte.
@Suite struct MailMessageTests {
  @Test func `a whole message`() throws {
    let message = try SampleMail.message(text: "Überblick = GO\n", html: "<p>GO</p>")
    let expected = """
      To: Ada Board <ada@example.org>
      From: TooLoo gates <gates@example.org>
      Subject: Gate 7: GO
      Date: Sat, 28 Feb 2026 23:59:00 +0000
      Message-ID:
       <\(SampleMail.identity)@example.org>
      MIME-Version: 1.0
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      Content-Type: multipart/alternative;
       boundary="=_0123456789abcdef0123456789abcdef_alternative"

      --=_0123456789abcdef0123456789abcdef_alternative
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      =C3=9Cberblick =3D GO

      --=_0123456789abcdef0123456789abcdef_alternative
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>GO</p>
      --=_0123456789abcdef0123456789abcdef_alternative--

      """.replacing("Message-ID:\n ", with: "Message-ID: ").replacing("\n", with: "\r\n")
    #expect(try SampleMail.text(message) == expected)
    #expect(try message.bytes() == message.bytes())
  }

  @Test func `each recipient's copy names that one, and differs in nothing else`() throws {
    let recipients = ["Ada Board <ada@example.org>", "cfo@example.org", "Zoë <zoe@example.org>"]
    let message = try SampleMail.message(recipients: recipients)
    let all = try SampleMail.text(message)
    let list = "To: Ada Board <ada@example.org>, cfo@example.org, =?utf-8?B?Wm/Dqw==?=\r\n <zoe@example.org>\r\n"
    #expect(all.hasPrefix(list))
    let rest = String(all.dropFirst(list.count))
    for (recipient, header) in zip(
      message.recipients, ["Ada Board <ada@example.org>", "cfo@example.org", "=?utf-8?B?Wm/Dqw==?= <zoe@example.org>"])
    {
      #expect(String(decoding: try message.bytes(to: recipient), as: UTF8.self) == "To: \(header)\r\n" + rest)
    }
    #expect(all.hasSuffix(rest))
  }

  @Test(arguments: ["example.org", String(repeating: "long-", count: 11) + "name.example.org"])
  func `a further copy has a Message-ID of its own, and differs in nothing else`(domain: String) throws {
    let message = try SampleMail.message(
      sender: "gates@\(domain)", recipients: ["ada@example.org"])
    let content = try message.content()
    func copy(_ repetition: Int) -> String {
      String(
        decoding: MailMessage.copy(
          of: content, repetition: repetition, from: message.sender, to: message.recipients), as: UTF8.self)
    }
    #expect(copy(1) == String(decoding: try message.bytes(), as: UTF8.self))
    #expect(copy(1).contains("<\(message.identity)@\(domain)>\r\n"))
    #expect(copy(2) == copy(1).replacing("\(message.identity)@", with: "\(message.identity).2@"))
    #expect(copy(12).contains("<\(message.identity).12@\(domain)>\r\n"))
  }

  @Test func `a control in anything that becomes a header is an error`() throws {
    for control in ["\r", "\n", "\r\n", "\0", "\t", "\u{85}", "\u{2028}"] {
      let text = "x\(control)Bcc: eve@example.org"
      let code = control.unicodeScalars.first?.value ?? 0
      #expect(throws: MailProblem.control(.subject, text: text, code: code)) {
        try SampleMail.message(subject: text).bytes()
      }
      #expect(throws: MailProblem.control(.attachment, text: text, code: code)) {
        try SampleMail.message(attachments: [MailAttachment(name: text, mediaType: "text/plain", content: [])]).bytes()
      }
      #expect(throws: MailProblem.control(.mediaType, text: text, code: code)) {
        try SampleMail.message(attachments: [MailAttachment(name: "a", mediaType: text, content: [])]).bytes()
      }
      #expect(throws: MailProblem.badIdentity(text)) { try SampleMail.message(identity: text).bytes() }
    }
  }

  @Test func `what can't be a part of a message`() throws {
    #expect(throws: MailProblem.empty(.subject)) { try SampleMail.message(subject: " ").bytes() }
    #expect(throws: MailProblem.noRecipients(subject: "Gate 7: GO")) {
      try SampleMail.message(recipients: []).bytes()
    }
    #expect(throws: MailProblem.badIdentity("")) { try SampleMail.message(identity: "").bytes() }
    for name in ["../memo.pdf", "a/b", "a\\b", "..", "."] {
      #expect(throws: MailProblem.badAttachment(name: name)) {
        try SampleMail.message(attachments: [MailAttachment(name: name, mediaType: "a/b", content: [])]).bytes()
      }
    }
    for type in ["pdf", "application/", "application/pdf; x=y", "a/b/c", "text/plain,"] {
      #expect(throws: MailProblem.badMediaType(type, attachment: "a")) {
        try SampleMail.message(attachments: [MailAttachment(name: "a", mediaType: type, content: [])]).bytes()
      }
    }
  }

  @Test func `names with a character that has a meaning stand in quotes`() throws {
    #expect(
      try SampleMail.text(SampleMail.message(sender: "\"Board, \\\"Ada\\\" (CFO)\" <ada@example.org>"))
        .contains("From: \"Board, \\\"Ada\\\" (CFO)\" <ada@example.org>\r\n"))
    #expect(
      try SampleMail.text(SampleMail.message(sender: "Dr. Ada <ada@example.org>"))
        .contains("From: \"Dr. Ada\" <ada@example.org>\r\n"))
  }

  @Test func `lines of encoded text end at 76 bytes, and keep what would get lost`() {
    func encode(_ text: String) -> String { String(decoding: QuotedPrintable.bytes(text), as: UTF8.self) }
    let full = String(repeating: "x", count: 76)
    #expect(encode(full) == full)
    #expect(encode(full + "y") == full.dropLast() + "=\r\nxy")
    #expect(encode("a \nb\t\n c") == "a=20\r\nb=09\r\n c")
    #expect(encode("From here\n.\n.dot\na.b") == "=46rom here\r\n=2E\r\n=2Edot\r\na.b")
    #expect(encode("a\rb\r\nc\n") == "a\r\nb\r\nc\r\n")
    #expect(encode("\0=") == "=00=3D")
    #expect(encode(full.dropLast(1) + ".z") == full.dropLast(1) + "=\r\n=2Ez")
  }

  @Test func `the calendar of headers`() throws {
    func date(_ text: String) throws -> String { MailDate.text(try #require(Instant(text))) }
    #expect(try date("1970-01-01T00:00:00Z") == "Thu, 1 Jan 1970 00:00:00 +0000")
    #expect(try date("2024-02-29T23:59:59.9Z") == "Thu, 29 Feb 2024 23:59:59 +0000")
    #expect(try date("1969-12-31T23:00:00Z") == "Wed, 31 Dec 1969 23:00:00 +0000")
    #expect(try date("2026-12-01T05:06:07Z") == "Tue, 1 Dec 2026 05:06:07 +0000")
  }

  @Test func `a boundary stands in no part`() throws {
    let boundary = "--=_\(SampleMail.identity.prefix(32))_alternative"
    let message = try SampleMail.message(
      text: boundary + "\n" + boundary + "--", html: boundary,
      attachments: [MailAttachment(name: "a.txt", mediaType: "text/plain", content: Array(boundary.utf8))])
    let text = try SampleMail.text(message)
    #expect(text.ranges(of: "\r\n" + boundary).count == 3)
    #expect(text.ranges(of: "\r\n--=_\(SampleMail.identity.prefix(32))_mixed").count == 3)
  }
}
