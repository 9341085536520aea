import Foundation
import Testing

@testable import Scorecards

/// A ledger with an outbox, and a mail program that a test writes.
struct MailTrial {
  static let now = Instant(seconds: 1_772_330_000)

  let base = TemporaryFolder()
  let ledger: Ledger
  private let spool = TemporaryFolder()

  init() throws {
    try base.write("scorecard.sqlite", "")
    ledger = try Ledger(base.path + "/scorecard.sqlite", isWritable: true)
  }

  static func message(
    _ recipients: [String], document: String = "memo", day: String = "2026-02-28", hour: Int = 12,
    decisions: [String] = ["d"],
    subject: String = "Gate 7: GO", content: String? = nil, verdicts: String = "gate: GO",
    origin: DeliveryOrigin = .listed
  ) throws -> OutboxMessage {
    let asOf = try #require(Instant("\(day)T\(hour.padded(to: 2)):00:00Z"))
    let identity = MailIdentity(project: "Trial", document: document, day: asOf.day, gates: decisions)
    let mail = try SampleMail.message(recipients: recipients, subject: subject, identity: identity.message)
    return OutboxMessage(
      identity: identity, document: document, asOf: asOf, subject: subject, run: "run", verdicts: verdicts,
      sender: mail.sender, recipients: mail.recipients, origin: origin,
      content: try content.map { Array($0.utf8) } ?? mail.content())
  }

  @discardableResult
  func enqueue(_ recipients: String..., document: String = "memo", resends: Bool = false) throws -> Int {
    try ledger.enqueue([MailTrial.message(recipients, document: document)], resends: resends).added
  }

  /// In place of the memo that is there, another decision on the same day or a later one.
  @discardableResult
  func enqueue(
    decision: String, _ recipients: String..., day: String = "2026-02-28", hour: Int = 12
  ) throws -> EnqueueOutcome {
    try ledger.enqueue([
      MailTrial.message(recipients, day: day, hour: hour, decisions: [decision], subject: decision, verdicts: decision)
    ])
  }

  /// A program of these lines of shell: `$5` is the recipient, `$calls` a file for notes.
  func sendmail(_ script: String, seconds: Int = 60) -> Sendmail {
    Sendmail(
      words: ["/bin/sh", "-c", "calls=\(base.path)/calls\n" + script, "sendmail"], seconds: seconds, folder: spool.path)
  }

  func post(
    _ sendmail: Sendmail, on day: Int = 0, only choice: PostingChoice? = nil,
    elapsed: @escaping @Sendable () -> Int = { 0 },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws -> PostingReport {
    try Posting(
      ledger: ledger, sendmail: sendmail, now: Instant(seconds: MailTrial.now.seconds + day * 86_400),
      elapsed: elapsed, choice: choice, isStopped: isStopped
    ).post()
  }

  /// What the program noted, line by line.
  var calls: [String] { (base.text("calls") ?? "").split(separator: "\n").map(String.init) }

  func states() throws -> [String: DeliveryState] {
    let all = try ledger.deliveries(Set(DeliveryState.allCases))
    return Dictionary(all.map { ($0.recipient.address, $0.state) }) { first, _ in first }
  }
}
