import Testing

@testable import Scorecards

/// From the outbox through msmtp into a real server's mailbox, and what becomes of the rest.
@Suite(.enabled(if: MailServer.isThere, "needs msmtp and aiosmtpd; `make test-mail` installs them"))
struct MailServerTests {
  private let trial: MailTrial
  private let server: MailServer

  init() throws {
    trial = try MailTrial()
    server = try MailServer()
  }

  @Test func `the memo arrives once, as it was written`() throws {
    let text = "Gate 7 — GO\n.\n..\nFrom here on\n" + String(repeating: "long ", count: 500)
    let identity = MailIdentity(
      project: "TooLoo", document: "memo", day: Instant(seconds: 1_772_323_140).day, gates: [])
    let mail = try SampleMail.message(
      sender: "TooLoo — Gates <gates@example.org>", recipients: ["Zoë Board <zoe@example.org>", "cfo@example.org"],
      subject: "Gate 7 — GO 🚀", text: text, html: "<p>ü</p>",
      attachments: [MailAttachment(name: "Übersicht.pdf", mediaType: "application/pdf", content: Array(0...255))],
      identity: identity.message)
    let outbox = OutboxMessage(
      identity: identity, document: "memo", asOf: mail.date, subject: mail.subject, run: "run",
      verdicts: "gate: GO", sender: mail.sender, recipients: mail.recipients, content: try mail.content())
    try trial.ledger.enqueue([outbox])
    #expect(try trial.post(server.sendmail()).sent == 2)
    try trial.ledger.enqueue([outbox])
    #expect(try trial.post(server.sendmail()) == PostingReport())
    let taken = try server.taken()
    #expect(taken.map(\.envelope.to) == [["zoe@example.org"], ["cfo@example.org"]])
    #expect(taken.allSatisfy { $0.envelope.from == "gates@example.org" })
    #expect(try taken.map(\.message) == mail.recipients.map { recipient in try mail.bytes(to: recipient) })
    let read = try MailReader.read(taken.map(\.message))
    #expect(read.allSatisfy { $0.text == text && $0.subject == mail.subject && $0.attachments.count == 1 })
    #expect(read.first?.recipients == [MailReader.Mailbox(name: "Zoë Board", address: "zoe@example.org")])
  }

  @Test func `a refused recipient keeps nobody else from getting it, a deferred one gets it later`() throws {
    try trial.enqueue(
      "ada@example.org", "refused@example.org", "deferred@example.org", "later@example.org", "dropped@example.org",
      "cfo@example.org")
    let report = try trial.post(server.sendmail())
    #expect(report.sent == 2 && report.refused == 1 && report.waiting == 3)
    #expect(
      try trial.states() == [
        "ada@example.org": .sent, "cfo@example.org": .sent, "refused@example.org": .refused,
        "deferred@example.org": .deferred, "later@example.org": .deferred, "dropped@example.org": .deferred,
      ])
    #expect(try server.taken().map(\.envelope.to) == [["ada@example.org"], ["cfo@example.org"]])
    let text = report.diagnostics.map(\.description).joined(separator: "\n")
    #expect(text.contains("was refused for refused@example.org (msmtp: "))
    #expect(text.contains("550 5.1.1 No such mailbox"))
    #expect(
      text.contains("could not be handed over to deferred@example.org, later@example.org, dropped@example.org now"))
    #expect(text.contains("451 4.7.1 Greylisted, try again later"))
    #expect(report.problems.count == 2)
  }

  @Test func `a server that is down gets it when it is back`() throws {
    try trial.enqueue("ada@example.org")
    let down = try server.sendmail()
    server.stop()
    let report = try trial.post(down)
    #expect(report.sent == 0 && report.waiting == 1)
    #expect(report.diagnostics.first?.description.contains("Connection refused") == true)
    let back = try MailServer()
    #expect(try trial.post(back.sendmail()).sent == 1)
    #expect(try back.taken().map(\.envelope.to) == [["ada@example.org"]])
  }

  @Test func `msmtp without a configuration is told once`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    try server.base.write("empty", "")
    let sendmail = Sendmail(words: ["msmtp", "-C", server.base.path + "/empty"], folder: server.base.path + "/spool")
    let report = try trial.post(sendmail)
    guard case .unfit(_, _, waiting: 2)? = report.problems.first, report.problems.count == 1 else {
      Issue.record("\(report.problems)")
      return
    }
  }
}
