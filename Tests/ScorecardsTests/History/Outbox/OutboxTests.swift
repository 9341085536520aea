import GRDB
import Testing

@testable import Scorecards

/// What is in the outbox, and what is never in it twice.
@Suite struct OutboxTests {
  private let trial: MailTrial
  private var ledger: Ledger { trial.ledger }

  private let today = MailTrial.now.day

  init() throws { trial = try MailTrial() }

  private func delivery(_ address: String = "ada@example.org") throws -> MailDelivery {
    try #require(try ledger.deliveries(Set(DeliveryState.allCases)).first { $0.recipient.address == address })
  }

  @Test func `another time of the same day is no other message`() throws {
    func identity(_ document: String, _ day: String, _ decisions: [String], project: String = "P") throws -> String {
      MailIdentity(project: project, document: document, day: try #require(Day(day)), gates: decisions).message
    }
    let first = try identity("memo", "2026-02-28", ["a", "b"])
    #expect(first.utf8.count == 64)
    #expect(try identity("memo", "2026-02-28", ["b", "a"]) == first)
    for other in [
      try identity("memo", "2026-03-01", ["a", "b"]), try identity("note", "2026-02-28", ["a", "b"]),
      try identity("memo", "2026-02-28", ["a"]), try identity("memo", "2026-02-28", ["ab"]),
      try identity("memo", "2026-02-28", ["a", "b"], project: "Q"),
    ] { #expect(other != first) }
  }

  @Test(arguments: [
    ("origin = 'listed', tried = 'soon'", "`tried` can't be `soon`"),
    ("mailbox = 'bob@example.org'", "`mailbox` is not the mailbox of `ada@example.org`"),
    ("recipient = 'ada'", "`recipient` is no address: the mail address `ada` has no `@`"),
  ])
  func `a row that can't be read says why`(change: String, reason: String) throws {
    try trial.enqueue("ada@example.org")
    try ledger.write { try $0.execute(sql: "UPDATE delivery SET \(change)") }
    #expect(throws: LedgerProblem.damaged(path: ledger.path, reason: "row 1 of `delivery` can't be read: \(reason)")) {
      try ledger.deliveries(Set(DeliveryState.allCases))
    }
  }

  @Test func `every state that there is can be kept`() throws {
    try trial.enqueue("ada@example.org")
    for state in DeliveryState.allCases {
      try ledger.write { try $0.execute(sql: "UPDATE delivery SET state = '\(state.rawValue)'") }
      #expect(try delivery().state == state)
    }
    for origin in DeliveryOrigin.allCases {
      try ledger.write { try $0.execute(sql: "UPDATE delivery SET origin = '\(origin.rawValue)'") }
      #expect(try delivery().origin == origin)
    }
  }

  @Test func `a repeated run adds nothing, and a new recipient gets what the others got`() throws {
    #expect(try trial.enqueue("Ada <ada@example.org>", "cfo@example.org") == 2)
    let again = try MailTrial.message(["ada@EXAMPLE.org", "new@example.org"], subject: "Another")
    #expect(try ledger.enqueue([again]).added == 1)
    #expect(try trial.states().keys.sorted() == ["ada@example.org", "cfo@example.org", "new@example.org"])
    #expect(try delivery().recipient.name == "Ada")
    #expect(try trial.enqueue("ADA@example.org") == 0)
  }

  @Test func `what waits is what the newest run made of the message, and stays when nothing waits any more`() throws {
    func content() throws -> String {
      String(decoding: try #require(try ledger.mailContent(of: delivery().message)), as: UTF8.self)
    }
    func enqueue(_ content: String, hour: Int, _ recipient: String = "ada@example.org") throws {
      try ledger.enqueue([MailTrial.message([recipient], hour: hour, content: content)])
    }
    try enqueue("first", hour: 12)
    try enqueue("later", hour: 14)
    #expect(try content() == "later")
    try enqueue("earlier", hour: 13)
    #expect(try content() == "later")
    try ledger.record(.deferred(said: "451"), of: delivery(), on: today)
    try enqueue("evening", hour: 20)
    #expect(try content() == "evening" && delivery().state == .deferred)
    try ledger.record(.sent, of: delivery(), on: today)
    try enqueue("night", hour: 22)
    #expect(try content() == "evening")
    // Who comes late gets no memo of noon.
    try enqueue("midnight", hour: 23, "new@example.org")
    #expect(try content() == "midnight" && delivery().state == .sent)
  }

  @Test func `what was sent stays sent, unless it is to be sent again`() throws {
    try trial.enqueue("ada@example.org")
    try ledger.record(.sent, of: delivery(), on: today)
    #expect(try trial.enqueue("ada@example.org") == 0)
    #expect(try trial.states() == ["ada@example.org": .sent])
    let again = try MailTrial.message(["ada@example.org"], subject: "Again", content: "again")
    #expect(try ledger.enqueue([again], resends: true).added == 1)
    #expect(try delivery().state == .pending && delivery().attempts == 0 && delivery().subject == "Again")
    #expect(try ledger.mailContent(of: delivery().message) == Array("again".utf8))
  }

  @Test func `an entry and its messages come together or not at all`() throws {
    let entry = LedgerTales.entry(
      SampleGates.results([SampleGates.undetermined], asOf: "2026-02-11T06:00:00Z"), after: ChainDigest.none, nil)
    let message = try MailTrial.message(["ada@example.org"])
    let wrong = LedgerHead(position: 7, digest: "x")
    #expect(throws: LedgerProblem.self) { try ledger.append(entry, after: wrong, outbox: [message]) }
    #expect(try ledger.head() == .none && trial.states().isEmpty)
    try ledger.append(entry, after: .none, outbox: [message])
    #expect(try ledger.head().position == 1 && trial.states() == ["ada@example.org": .pending])
    #expect(try ChainWalk(ledger: ledger).walk().fault == nil)
    // A message that can't be entered takes its entry with it.
    let next = LedgerTales.entry(
      SampleGates.results([SampleGates.goWithExceptions], asOf: "2026-02-12T06:00:00Z"), after: entry.digest,
      entry.snapshot)
    try ledger.write { try $0.execute(sql: "DROP TABLE delivery") }
    #expect(throws: LedgerProblem.self) { try ledger.append(next, after: ledger.head(), outbox: [message]) }
    #expect(try ledger.head().position == 1)
  }

  @Test func `deferred on nine days it is tried again, on the tenth it is given up`() throws {
    try trial.enqueue("ada@example.org")
    for attempt in 1...9 {
      for _ in 1...12 {
        let after = try ledger.record(.deferred(said: "451"), of: delivery(), on: today.adding(days: attempt))
        #expect(after.state == .deferred && after.attempts == attempt && after.said == "451")
        #expect(try delivery() == after)
      }
    }
    #expect(try ledger.record(.timedOut, of: delivery(), on: today.adding(days: 10)).state == .refused)
    #expect(try delivery().attempts == 10)
  }

  @Test func `what never came to the recipient is no attempt`() throws {
    try trial.enqueue("ada@example.org")
    for outcome in [HandoverOutcome.noProgram, .noSpace, .unfit(said: "no configuration")] {
      try ledger.begin(delivery(), at: MailTrial.now)
      #expect(try ledger.record(outcome, of: delivery(), on: today).state == .pending)
      #expect(try delivery().attempts == 0 && delivery().begun == nil)
    }
    #expect(try ledger.resolveInterrupted().isEmpty)
  }

  @Test func `begun and never ended counts as sent`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    try ledger.begin(delivery(), at: MailTrial.now)
    #expect(try delivery().begun == MailTrial.now.description)
    #expect(try ledger.resolveInterrupted().map(\.recipient.address) == ["ada@example.org"])
    #expect(try trial.states() == ["ada@example.org": .sent, "cfo@example.org": .pending])
    #expect(try delivery().said.contains(MailTrial.now.description))
    #expect(try ledger.resolveInterrupted().isEmpty)
  }

  @Test func `one whose mail program was ended counts as sent`() throws {
    try trial.enqueue("ada@example.org")
    try ledger.begin(delivery(), at: MailTrial.now)
    #expect(try ledger.record(.unknown(.signalled(9)), of: delivery(), on: today).state == .sent)
    #expect(try delivery().said.hasPrefix("interrupted"))
    #expect(try ledger.resolveInterrupted().isEmpty)
  }

  @Test func `no other state can be written`() throws {
    try trial.enqueue("ada@example.org")
    #expect(throws: LedgerProblem.self) {
      try ledger.write { try $0.execute(sql: "UPDATE delivery SET state = 'lost'") }
    }
  }
}
