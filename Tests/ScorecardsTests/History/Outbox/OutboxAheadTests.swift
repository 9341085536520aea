import Testing

@testable import Scorecards

/// Messages that a run made as of an instant that is yet to come.
@Suite struct OutboxAheadTests {
  private static let present = Present(now: Instant(seconds: MailTrial.now.seconds))
  private static let day = "2026-02-28"
  private let trial: MailTrial

  init() throws { trial = try MailTrial() }

  private func message(_ decision: String, day: String = day, hour: Int = 0) throws -> OutboxMessage {
    try MailTrial.message(
      ["ada@example.org"], day: day, hour: hour, decisions: [decision], subject: decision, verdicts: decision)
  }

  private func waiting() throws -> [String] { try trial.ledger.deliveries(DeliveryState.waiting).map(\.subject) }

  @Test func `a copy of another year that waits gives way to the present one`() throws {
    try trial.ledger.enqueue([message("wrong", day: "2031-02-28")], .sample)
    let outcome = try trial.ledger.enqueue([message("right")], Self.present)
    #expect(outcome.superseded.map(\.subject) == ["wrong"])
    #expect(try waiting() == ["right"])
  }

  @Test func `a later hour that is yet to come does not keep the present one from being put in`() throws {
    #expect(Self.present.now == Instant("2026-03-01T01:53:20Z"))
    try trial.ledger.enqueue([message("wrong", day: "2026-03-01", hour: 2)], .sample)
    let outcome = try trial.ledger.enqueue([message("right", day: "2026-03-01", hour: 1)], Self.present)
    #expect(outcome.late.isEmpty && outcome.added == 1)
    #expect(try waiting() == ["right"])
  }

  @Test func `what a later run of the past made stays, and so does the later of two that look ahead`() throws {
    try trial.ledger.enqueue([message("later", hour: 2)], Self.present)
    #expect(try trial.ledger.enqueue([message("earlier", hour: 1)], Self.present).late.count == 1)
    #expect(try waiting() == ["later"])
    try trial.ledger.enqueue([message("farther", day: "2027-01-01", hour: 2)], Self.present)
    #expect(try trial.ledger.enqueue([message("far", day: "2027-01-01", hour: 1)], Self.present).late.count == 1)
  }

  @Test func `the same message gets the present's content, and its time`() throws {
    try trial.ledger.enqueue([message("same", day: "2026-03-01", hour: 2)], .sample)
    let again = try message("same", day: "2026-03-01", hour: 1)
    try trial.ledger.enqueue([again], Self.present)
    #expect(try trial.ledger.mailContent(of: again.identity.message) == again.content)
    #expect(try trial.ledger.enqueue([message("other", day: "2026-03-01", hour: 1)], Self.present).late.isEmpty)
  }

  @Test func `what waits from an instant that is yet to come is held to what the present run found`() throws {
    try trial.ledger.enqueue([message("wrong", day: "2031-02-28")], .sample)
    let asOf = Self.present.now
    #expect(try trial.ledger.outdated(["memo": "other"], at: asOf, Self.present)["memo"]?.count == 1)
    #expect(try trial.ledger.outdated(["memo": "other"], at: asOf, .sample).isEmpty)
  }
}
