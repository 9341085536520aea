import Testing

@testable import Scorecards

/// Which of several messages of one document a recipient gets.
@Suite struct OutboxOrderTests {
  private let trial: MailTrial
  private var ledger: Ledger { trial.ledger }

  init() throws { trial = try MailTrial() }

  private func waiting() throws -> [String] { try ledger.deliveries(DeliveryState.waiting).map(\.subject) }

  private func send() throws {
    for delivery in try ledger.deliveries(DeliveryState.waiting) {
      try ledger.record(.sent, of: delivery, on: MailTrial.now.day)
    }
  }

  private func told(_ day: String, _ address: String = "ada@example.org", document: String = "memo") throws -> String? {
    try ledger.toldVerdicts(upTo: #require(Day(day))).verdicts(of: document, to: MailAddress(address))
  }

  @Test(arguments: [DeliveryState.pending, .deferred]) func `a newer message takes the place of one that waits`(
    state: DeliveryState
  ) throws {
    try trial.enqueue(decision: "HOLD", "ada@example.org", "cfo@example.org")
    if state == .deferred {
      for delivery in try ledger.deliveries([.pending]) {
        try ledger.record(.deferred(said: "451"), of: delivery, on: MailTrial.now.day)
      }
    }
    let outcome = try trial.enqueue(decision: "GO", "ada@example.org", day: "2026-03-01")
    #expect(outcome.added == 1)
    #expect(outcome.superseded.map(\.recipient.address) == ["ada@example.org"])
    #expect(outcome.superseded.map(\.state) == [state])
    #expect(try waiting() == ["HOLD", "GO"], "the other recipient's copy and another day's")
    #expect(try ledger.deliveries([.superseded]).map(\.recipient.address) == ["ada@example.org"])
    #expect(
      outcome.superseded.notes(MailNote.superseded).map(\.message) == [
        "`memo` of 2026-02-28 waited for ada@example.org, who now get a newer one instead"
      ])
  }

  @Test func `neither another document nor an earlier day nor what was sent gives way`() throws {
    try trial.enqueue("ada@example.org", document: "other")
    try trial.enqueue(decision: "HOLD", "ada@example.org", day: "2026-03-02")
    #expect(try trial.enqueue(decision: "GO", "ada@example.org", day: "2026-03-01").superseded.isEmpty)
    try send()
    #expect(try trial.enqueue(decision: "NO-GO", "ada@example.org", day: "2026-03-02").superseded.isEmpty)
    #expect(try ledger.deliveries([.sent]).count == 3)
  }

  @Test func `one whose hand-over was interrupted does not give way`() throws {
    try trial.enqueue(decision: "HOLD", "ada@example.org")
    try ledger.begin(#require(try ledger.deliveries([.pending]).first), at: MailTrial.now)
    #expect(try trial.enqueue(decision: "GO", "ada@example.org").superseded.isEmpty)
    #expect(try ledger.resolveInterrupted().map(\.subject) == ["HOLD"])
  }

  @Test func `back to the first verdict within one day is news`() throws {
    for (decision, added) in [("HOLD", 1), ("HOLD", 0), ("CONDITIONAL", 1), ("HOLD", 1), ("HOLD", 0)] {
      #expect(try trial.enqueue(decision: decision, "ada@example.org").added == added)
      #expect(try waiting() == (added == 1 ? [decision] : []))
      try send()
    }
  }

  @Test func `an earlier hour of the same day is no news, unless it is to be sent again`() throws {
    try trial.enqueue(decision: "GO", "ada@example.org", hour: 10)
    try trial.enqueue(decision: "HOLD", "ada@example.org", hour: 14)
    try send()
    let early = try trial.enqueue(decision: "GO", "ada@example.org", "cfo@example.org", hour: 10)
    #expect(early.added == 1 && early.late.values.map { $0 } == [["ada@example.org"]])
    #expect(try trial.enqueue(decision: "GO", "ada@example.org", hour: 14).added == 1)
    try send()
    // That the same was found later counts, though nothing was sent then.
    try trial.enqueue(decision: "GO", "ada@example.org", hour: 18)
    #expect(try trial.enqueue(decision: "HOLD", "ada@example.org", hour: 16).late.count == 1)
    let again = try MailTrial.message(["ada@example.org"], hour: 10, decisions: ["GO"])
    #expect(try ledger.enqueue([again], resends: true).added == 1)
  }

  @Test func `what waits and tells something else than a later run found is outdated`() throws {
    func outdated(_ decision: String, hour: Int, day: String = "2026-02-28", _ document: String = "memo") throws -> Int
    {
      let message = try MailTrial.message([], document: document, day: day, hour: hour, decisions: [decision])
      return try ledger.outdated([document: message.identity.substance], at: message.asOf)[document]?.count ?? 0
    }
    try trial.enqueue(decision: "GO", "ada@example.org", "cfo@example.org", hour: 12)
    #expect(try outdated("HOLD", hour: 13) == 2 && outdated("HOLD", hour: 12) == 2)
    #expect(try outdated("HOLD", hour: 11) == 0, "the run is the older one")
    let halfSecond = try #require(Instant("2026-02-28T12:00:00.5Z"))
    #expect(try ledger.outdated(["memo": "another"], at: halfSecond)["memo"]?.count == 2)
    #expect(try outdated("GO", hour: 13) == 0 && outdated("GO", hour: 10, day: "2026-03-05") == 0)
    #expect(try outdated("HOLD", hour: 13, "other") == 0)
    try ledger.begin(#require(try ledger.deliveries([.pending]).first), at: MailTrial.now)
    #expect(try outdated("HOLD", hour: 13) == 1, "not what may be on its way")
    try send()
    #expect(try outdated("HOLD", hour: 13) == 0)
  }

  @Test func `yesterday's run again sends nothing again`() throws {
    for day in ["2026-02-28", "2026-03-01"] {
      try trial.enqueue(decision: "HOLD", "ada@example.org", day: day)
      try send()
    }
    #expect(try trial.enqueue(decision: "HOLD", "ada@example.org").added == 0)
  }

  @Test func `what was refused is not tried again by the same run`() throws {
    try trial.enqueue(decision: "HOLD", "ada@example.org")
    try ledger.record(
      .refused(said: "550"), of: #require(try ledger.deliveries([.pending]).first), on: MailTrial.now.day)
    #expect(try trial.enqueue(decision: "HOLD", "ada@example.org").added == 0)
    #expect(try trial.enqueue(decision: "GO", "ada@example.org").added == 1)
  }

  @Test func `each recipient was told what the last copy says, up to a day`() throws {
    #expect(try told("2026-03-09") == nil)
    try trial.enqueue(decision: "HOLD", "ada@example.org", day: "2026-03-01")
    try send()
    try trial.enqueue(decision: "GO", "Me@example.org", day: "2026-03-02")
    #expect(try told("2026-03-09") == "HOLD")
    #expect(try told("2026-03-09", "me@example.org") == "GO", "one that waits counts")
    #expect(try told("2026-03-09", document: "other") == nil)
    try trial.enqueue(decision: "NO-GO", "ada@example.org", day: "2026-03-08")
    #expect(try told("2026-03-07") == "HOLD")
    #expect(try told("2026-03-08") == "NO-GO")
    let last = try #require(try ledger.deliveries([.pending]).first { $0.subject == "NO-GO" })
    try ledger.record(.refused(said: "550"), of: last, on: MailTrial.now.day)
    #expect(try told("2026-03-08") == "HOLD", "what was refused told nothing")
  }

  @Test func `who is no longer listed gets nothing of what waits, unless somebody sent it by hand`() throws {
    let order = MailOrder(
      document: "memo", recipients: [try MailAddress("Ada@example.org")], sender: try MailAddress("g@example.org"),
      occasion: .always)
    try trial.enqueue("ada@example.org", "left@example.org")
    try trial.enqueue("ada@example.org", document: "other")
    try ledger.enqueue([MailTrial.message(["hand@example.org"], origin: .byHand)])
    let gone = try ledger.withdraw(exceptFor: [order])
    #expect(
      gone.map { "\($0.memo.document) \($0.recipient.address)" } == ["memo left@example.org", "other ada@example.org"])
    #expect(
      try ledger.deliveries(DeliveryState.waiting).map(\.recipient.address) == ["ada@example.org", "hand@example.org"])
    #expect(try ledger.deliveries([.superseded]).allSatisfy { $0.said == "no longer listed" })
    #expect(
      gone.notes(MailNote.withdrawn).first?.message
        == "`memo` of 2026-02-28 waited for left@example.org and was taken back: no longer listed")
    #expect(try trial.enqueue("left@example.org") == 1, "listed again")
  }
}
