import Foundation

@testable import Scorecards

/// A small project in a folder of its own, and the tool run in it night by night.
struct LedgerTrial {
  let base = TemporaryFolder()

  /// - Parameter more: further lines of `scorecard.yaml`.
  init(_ more: String = "") throws {
    let root = ScorecardProcess.root.path
    try base.write(
      "scorecard.yaml",
      "version: 1\nproject: Trial\ntemplates: \(root)/templates\nmetrics: [export.csv]\nchecklists: [list.md]\n" + more)
    try base.write("gates/metrics.yaml", LedgerTrial.catalogue)
    try base.write("gates/launch.yaml", LedgerTrial.gate)
    try base.write("list.md", "- [ ] privacy-review: under way (state: in-progress, owner: Counsel, due: 2026-05-20)\n")
    try export(4200)
  }

  /// The sign-ups of each night, the first on May 10.
  func export(_ signUps: Int...) throws { try export(signUps) }

  func export(_ signUps: [Int]) throws {
    let rows = signUps.enumerated().map { "2026-05-\(10 + $0)T06:00:00Z,sign_ups,\($1)\n" }
    try base.write("export.csv", "timestamp,metric,value\n" + rows.joined())
  }

  func run(day: Int, _ more: String...) throws -> ScorecardProcess {
    try ScorecardProcess(list: ["run", "--as-of", "2026-05-\(day)T23:00:00Z"] + more, in: base.path)
  }

  func run(_ arguments: String...) throws -> ScorecardProcess {
    try ScorecardProcess(list: arguments, in: base.path)
  }

  var ledgerPath: String { base.path + "/scorecard.sqlite" }

  func ledger() throws -> Ledger { try Ledger(ledgerPath, isWritable: true) }

  /// Every file of a folder with its content.
  func content(_ folder: String = "out") -> [String: String] {
    Dictionary(base.names(folder).map { ($0, base.text(folder + "/" + $0) ?? "") }) { first, _ in first }
  }

  private static let catalogue = """
    version: 1
    metrics:
      sign_ups: {title: Sign-ups, unit: count, kind: level, better: higher}
    """

  private static let gate = """
    version: 1
    gate: 1
    id: public-launch
    title: Public launch
    purpose: Decide whether the beta opens to everyone.
    phase: {number: 1, title: Beta, begins: 2026-05-01}
    deadline: 2026-05-31T23:59:00Z
    accountable: [CEO]
    authority: {approve: [CEO], final-call: [CEO]}
    criteria:
      - {id: sign-ups, title: Sign-ups, category: Demand, owner: Growth, metric: sign_ups, target: ">= 5K", partial: ">= 4K"}
      - {id: privacy-review, title: Privacy review, category: Legal, owner: Counsel, checklist: complete}
    rules:
      - {verdict: GO, class: proceed, when: {every: [sign-ups], is: met}, summary: everything is met, actions: [Open]}
      - {verdict: HOLD, class: stop, when: otherwise, summary: something is missed, actions: [Meet again]}
    """
}
