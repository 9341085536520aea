import Testing

@testable import Scorecards

@Suite struct DeliveryDefinitionTests {
  private static func load(_ delivery: String) -> (plan: DeliveryPlan?, messages: [String]) {
    let text = "version: 1\nproject: P\ndelivery:\n" + delivery
    let (project, diagnostics) = loadProject(DefinitionText(name: "scorecard.yaml", text: text))
    return (project?.delivery, diagnostics.map(\.description))
  }

  @Test func `mail, publishing and metrics as the documentation writes them`() throws {
    let (plan, messages) = Self.load(
      """
        sendmail: [msmtp, --file=/etc/msmtprc]
        time-limit: 2 min
        mail:
          - document: phase-5-board-memo
            recipients: ["Ada Board <ada@example.org>", cfo@example.org]
            sender: "Gates <gates@example.org>"
            when: change-of-verdict
          - {document: board-memo-gate-04, recipients: ada@example.org, sender: gates@example.org}
        publish: {to: /srv/www/gates, keep: 7}
        metrics: kept/scorecard.prom
      """)
    #expect(messages == [])
    let found = try #require(plan)
    #expect(found.sendmail == ["msmtp", "--file=/etc/msmtprc"])
    #expect(found.timeLimit == 120)
    #expect(found.mail.map(\.document) == ["phase-5-board-memo", "board-memo-gate-04"])
    #expect(found.mail.map(\.occasion) == [.changeOfVerdict, .always])
    #expect(found.mail.first?.recipients.map(\.address) == ["ada@example.org", "cfo@example.org"])
    #expect(found.mail.first?.recipients.first?.name == "Ada Board")
    #expect(found.metrics == "kept/scorecard.prom")
  }

  @Test func `without it the host's sendmail is asked and nothing goes out`() {
    let (project, _) = loadProject(DefinitionText(name: "scorecard.yaml", text: "version: 1\nproject: P\n"))
    #expect(project?.delivery.sendmail == ["/usr/sbin/sendmail"])
    #expect(project?.delivery.mail.isEmpty == true)
    #expect(project?.delivery.publishing == nil)
  }

  @Test(arguments: [
    ("  mail: [{document: a, recipients: [], sender: s@example.org}]", "`recipients` lists nothing"),
    ("  mail: [{document: a, recipients: [b@example.org]}]", "a mail lacks the key `sender`"),
    ("  mail: [{document: a/b, recipients: [b@example.org], sender: s@example.org}]", "`a/b` can't be an id"),
    (
      "  mail: [{document: a, recipients: [b@example.org, b@example.org], sender: s@example.org}]",
      "the recipient `b@example.org` is listed twice"
    ),
    (
      "  mail: [{document: a, recipients: [\"B <b@example.org>\", B@Example.org], sender: s@example.org}]",
      "the recipient `b@example.org` is listed twice"
    ),
    (
      "  mail: [{document: a, recipients: [\"b@example.org\\nBcc: x@example.org\"], sender: s@example.org}]",
      "scorecard.yaml:4"
    ),
    (
      "  mail: [{document: a, recipients: [b@example.org], sender: s@example.org, when: sometimes}]",
      "unknown occasion of a mail `sometimes`"
    ),
    (
      "  mail: [{document: a, recipients: [b@example.org], sender: s@example.org}, "
        + "{document: a, recipients: [c@example.org], sender: t@example.org}]",
      "the document `a` has another sender"
    ),
    ("  publish: {keep: 3}", "`publish` says neither `to` nor `run`"),
    ("  publish: {to: a, run: [b]}", "not both"),
    ("  publish: {to: a, keep: 0}", "`keep` has to be at least 1"),
    ("  publish: {run: [rsync, \"{folder}/\", h:/w], keep: 3}", "`keep` belongs to a folder"),
    ("  sendmail: []", "`sendmail` lists nothing"),
    ("  time-limit: soon", "`time-limit`"),
    ("  post: {}", "`delivery` has no key `post`"),
  ])
  func `what can't be delivered is told with its line`(text: String, message: String) {
    let (plan, messages) = Self.load(text + "\n")
    #expect(plan == nil)
    #expect(messages.contains { $0.contains(message) }, "\(messages)")
  }
}
