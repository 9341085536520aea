import Foundation
import Testing

@testable import Scorecards

/// A small project that publishes a document and mails a memo to two people, through a program that notes who gets what.
struct DeliveryTrial {
  let trial: LedgerTrial
  var base: TemporaryFolder { trial.base }

  static let recipients = ["ada@example.org", "grace@example.org"]

  /// - Parameter more: further lines below `delivery:`, each with its two blanks.
  init(when occasion: String = "always", recipients: [String] = recipients, _ more: String = "") throws {
    trial = try LedgerTrial(
      """
      templates: own
      delivery:
        sendmail: ./sendmail
        time-limit: 20 s
        publish: {to: www, keep: 3}
        mail:
          - {document: board-memo-gate-01, recipients: [\(recipients.joined(separator: ", "))], \
      sender: gates@example.org, when: \(occasion)}
      \(more)
      """)
    let project = (base.text("scorecard.yaml") ?? "").split(separator: "\n")
    try base.write(
      "scorecard.yaml", project.filter { !$0.hasPrefix("templates: /") }.joined(separator: "\n") + "\n")
    let template = try String(
      contentsOf: ScorecardProcess.root.appendingPathComponent("templates/phase-4-completion-report.md"),
      encoding: .utf8)
    try base.write(
      "own/phase-4-completion-report.md", template.replacing(/(?m)^gates: .*$/, with: "gates: all"))
    try sendmail("echo \"$5\" >> \"$folder/arrived-$day\"")
  }

  /// Makes the mail program.
  ///
  /// - Parameter script: gets the message without its first headers; `$5` is the recipient, `$day` the day of the
  ///   message's date. What comes before it starts no other program, so that a kill there is a kill of this one.
  func sendmail(_ script: String) throws {
    try base.write(
      "sendmail",
      """
      #!/bin/sh
      folder=${0%/*}
      while read -r name rest; do
        [ "$name" = Date: ] && break
      done
      rest=${rest#*, }
      month=${rest#* }
      year=${month#* }
      day=${rest%% *}-${month%% *}-${year%% *}
      \(script)
      """)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: base.path + "/sendmail")
  }

  /// Number 0 is Jul 1, 2026; long after the gate's deadline, when nothing changes any more.
  private static func day(_ number: Int) -> Day { (Day("2026-07-01") ?? Day(number: 0)).adding(days: number) }

  func arguments(on number: Int, hour: Int = 22) -> [String] {
    ["run", "--send", "--publish", "--as-of", "\(Self.day(number))T\(hour):00:00Z"]
  }

  func run(on number: Int, hour: Int = 22) throws -> ScorecardProcess {
    try ScorecardProcess(list: arguments(on: number, hour: hour), in: base.path)
  }

  func command(_ arguments: String...) throws -> ScorecardProcess {
    try ScorecardProcess(list: arguments, in: base.path)
  }

  /// How often each recipient got the memo of a day.
  func arrivals(on number: Int) -> [String: Int] {
    let (year, month, day) = Self.day(number).components
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return arrivals("\(day)-\(names[month - 1])-\(year)")
  }

  /// - Parameter day: as a message's date has it, such as `1-Jan-2027`.
  func arrivals(_ day: String) -> [String: Int] {
    let lines = (base.text("arrived-\(day)") ?? "").split(separator: "\n")
    return Dictionary(
      Self.recipients.map { name in (name, lines.count { $0 == name }) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a copy counts as sent that may not have arrived.
  var hasInterrupted: Bool {
    get throws { try trial.ledger().deliveries([.sent]).contains { $0.said.hasPrefix("interrupted") } }
  }

  func published(_ name: String) -> String? { base.text("www/" + name) }

  /// Report, ledger and what is published.
  func checkWhole(_ comment: String) throws {
    #expect(try FolderVerification(base.path + "/out", name: "out").diagnostics.isEmpty, "\(comment)")
    #expect(try ChainWalk(ledger: try trial.ledger()).walk().fault == nil, "\(comment)")
    for name in base.names("www") where name != ".releases" {
      #expect(published(name + "/index.html")?.hasSuffix("</html>\n") == true, "\(comment): \(name)")
    }
  }
}
