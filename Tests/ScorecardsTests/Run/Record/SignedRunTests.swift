import Foundation
import Testing

@testable import Scorecards

/// What a signature was put under, and what has become of it since.
@Suite struct SignedRunTests {
  private func signed(_ trial: LedgerTrial, day: Int, _ more: String...) throws -> ScorecardProcess {
    try ScorecardProcess(
      list: ["sign", "1", "--role", "CEO", "--name", "Ada", "--vote", "approve", "--as-of", "2026-05-\(day)T23:30:00Z"]
        + more, in: trial.base.path)
  }

  /// The id of the run that the ledger holds at a position.
  private func run(_ trial: LedgerTrial, _ position: Int) throws -> String {
    let entry = try #require(try trial.ledger().entry(at: position))
    return try trial.ledger().snapshot(entry).run.id
  }

  @Test func `a sign-off names the run that found what is signed`() throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10).status == 0)
    #expect(try signed(trial, day: 10).status == 0)
    #expect(try trial.base.text("record.yaml")?.contains("run: \(run(trial, 1))") == true)
  }

  @Test func `no run where there is no ledger, or where the last run found something else`() throws {
    let trial = try LedgerTrial()
    #expect(try signed(trial, day: 10).status == 0)
    #expect(trial.base.text("record.yaml")?.contains("run:") == false)
    #expect(try trial.run(day: 10).status == 0)
    try trial.export(4200, 5200)
    #expect(try signed(trial, day: 11).status == 0)
    #expect(trial.base.text("record.yaml")?.contains("run:") == false)
  }

  @Test func `a run that found something else can't be signed`() throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10).status == 0)
    let read = try String(run(trial, 1).prefix(12))
    #expect(try signed(trial, day: 10, "--run", read).status == 0)
    #expect(try trial.base.text("record.yaml")?.contains("run: \(run(trial, 1))") == true)
    try trial.export(4200, 5200)
    let refused = try signed(trial, day: 11, "--run", read)
    #expect(refused.status == 64)
    #expect(
      refused.messages == """
        error: what run \(read) found of this gate is not what is found now: nothing was signed
          read the report of a new run, and sign that

        """)
    #expect(try signed(trial, day: 11, "--run", "0123456789ab").status == 64)
  }

  @Test func `figures that moved since are shown, whether the signature counts or is outdated`() throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10).status == 0)
    #expect(try signed(trial, day: 10).status == 0)
    #expect(try trial.run(day: 11).status == 0)
    let signer = try "- CEO (Ada), run \(run(trial, 1).prefix(12)): "
    #expect(trial.base.text("out/gate-01.md")?.contains(signer + "no figure has moved.") == true)
    try trial.export(4200, 4300, 4300)
    #expect(try trial.run(day: 12).status == 0)
    #expect(trial.base.text("out/gate-01.md")?.contains(signer + "Sign-ups 4,200 → 4,300.") == true)
    try trial.export(4200, 4300, 4300, 5300)
    #expect(try trial.run(day: 13).status == 0)
    let page = try #require(trial.base.text("out/gate-01.md"))
    #expect(page.contains(signer + "Sign-ups 4,200 → 5,300, partial → met."))
    #expect(page.contains("Sign-off of CEO (Ada) on May 10, 2026, 23:30 UTC: outdated"))
  }

  @Test func `what people decided is told as a change, and a step back after it as a headline`() throws {
    let trial = try LedgerTrial()
    try trial.export(5200)
    #expect(try trial.run(day: 10).status == 0)
    #expect(try signed(trial, day: 10).status == 0)
    #expect(try trial.run(day: 11).status == 0)
    let decided = try trial.run("diff", run(trial, 1), "latest").output
    #expect(
      decided.hasSuffix(
        """
        Gate 1: Public launch
          It is decided
          Decision: pending → GO, approved
          CEO (Ada) approved

        """), "\(decided)")
    try trial.export(5200, 5200, 4900)
    #expect(try trial.run(day: 12).status == 0)
    let fallen = try trial.run("diff", run(trial, 2), "latest").output
    #expect(
      fallen.hasSuffix(
        """
        Gate 1: Public launch
          ✕ Fallen back since the decision: Sign-ups, ✓ met → ◐ partial (5,200 → 4,900)
          Verdict: ✓ GO → ✕ HOLD
          It is open
          Decision: GO, approved → pending
          Sign-off of CEO (Ada) on May 10, 2026, 23:30 UTC: outdated: what is recommended now is not what was signed

        """), "\(fallen)")
  }
}
