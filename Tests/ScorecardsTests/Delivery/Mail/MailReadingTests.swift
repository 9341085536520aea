import Foundation
import Testing

@testable import Scorecards

/// Every message is read as strictly as Python's `email` can, and says what was put in.
@Suite(.enabled(if: MailReader.isThere, "needs python3"))
struct MailReadingTests {
  private func read(_ message: MailMessage) throws -> MailReader.Message {
    try #require(try MailReader.read([message.bytes()]).first)
  }

  @Test(arguments: [
    "Gate 7: GO", "x", "Gate 7: GO — weiter 🚀", String(repeating: "word ", count: 60) + "end",
    String(repeating: "w", count: 66), String(repeating: "w", count: 67), String(repeating: "w", count: 2000),
    String(repeating: "ü", count: 500), String(repeating: "👩‍👩‍👧‍👦", count: 40), "a  b   c", " led and trailed ",
    "=?utf-8?B?WA==?= is no X", "tail =?", "quotes \" and \\ and <a@b>, c; d:",
    "e" + String(repeating: "\u{301}", count: 200),
    "日本語の件名は長くても途中で切れない" + String(repeating: "件", count: 100),
  ])
  func `subjects and names come back as they were`(text: String) throws {
    let name = text.trimmingCharacters(in: .whitespaces)
    let sender = try MailAddress(name: text, address: "gates@example.org")
    let other = try MailAddress(name: text, address: "ada@example.org")
    let plain = try MailAddress("bob@example.org")
    let message = MailMessage(
      sender: sender, recipients: [other, plain, other], subject: text, date: Instant(seconds: 1_772_323_140),
      identity: SampleMail.identity, text: "t\n", html: "h\n")
    let read = try read(message)
    #expect(read.subject == text)
    #expect(read.sender == MailReader.Mailbox(name: name, address: "gates@example.org"))
    #expect(read.recipients.map(\.name) == [name, "", name])
    #expect(read.recipients.map(\.address) == ["ada@example.org", "bob@example.org", "ada@example.org"])
  }

  @Test func `text, page, date and identity come back`() throws {
    let text =
      "Gate 7 — GO\n\n.\nFrom here = 100 %  \n\(String(repeating: "long ", count: 400))\n\(String(repeating: "ü", count: 300))\nend"
    let html = "<p title=\"a=b\">ü</p>\n" + String(repeating: "<td>&nbsp;</td>", count: 500)
    let read = try read(SampleMail.message(text: text, html: html))
    #expect(read.text == text && read.html == html)
    #expect(read.date == "2026-02-28T23:59:00+00:00")
    #expect(read.identity == "<\(SampleMail.identity)@example.org>")
    #expect(read.automatic == "auto-generated")
    #expect(read.parts == ["multipart/alternative", "text/plain", "text/html"])
  }

  @Test(arguments: [
    "memo.pdf", "board memo.pdf", "Übersicht — Gate 7.pdf", "a\"b;c=d'e%f.pdf",
    String(repeating: "n", count: 200) + ".pdf",
    String(repeating: "名", count: 80) + ".pdf", "a  memo", "utf-8''x",
  ])
  func `attachments come back with their names`(name: String) throws {
    let content = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let files = [
      MailAttachment(name: name, mediaType: "application/pdf", content: content),
      MailAttachment(name: "empty.bin", mediaType: "application/octet-stream", content: []),
    ]
    let read = try read(SampleMail.message(attachments: files))
    #expect(read.attachments.map(\.name) == [name, "empty.bin"])
    #expect(read.attachments.map(\.type) == ["application/pdf", "application/octet-stream"])
    #expect(read.attachments.map(\.content) == [Data(content), Data()])
    #expect(read.parts.prefix(3) == ["multipart/mixed", "multipart/alternative", "text/plain"])
  }

  @Test func `500 recipients`() throws {
    let recipients = (1...500).map { "Member Number \($0) <member-\($0)@example.org>" }
    let message = try SampleMail.message(recipients: recipients)
    #expect(try read(message).recipients.map(\.address) == message.recipients.map(\.address))
    #expect(
      try SampleMail.text(message).split(separator: "\r\n").allSatisfy {
        $0.utf8.count <= 76 || $0.hasPrefix("Message-ID")
      })
  }
}
