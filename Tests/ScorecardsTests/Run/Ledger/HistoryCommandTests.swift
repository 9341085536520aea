import Testing

@testable import Scorecards

/// `history` and `diff`: what the ledger tells on the command line.
@Suite struct HistoryCommandTests {
  /// Three nights; on the third the target is met.
  private func trial() throws -> LedgerTrial {
    let trial = try LedgerTrial()
    for night in 0..<3 {
      try trial.export(4200, 4300, 5100)
      _ = try trial.run(day: 10 + night)
    }
    return trial
  }

  private func run(_ trial: LedgerTrial, _ position: Int) throws -> String {
    let entry = try #require(try trial.ledger().entry(at: position))
    return try EntryReading(entry.content).run
  }

  @Test func `the runs of a gate by number or id, and of all gates`() throws {
    let trial = try trial()
    let first = try run(trial, 1).prefix(12)
    let last = try run(trial, 3).prefix(12)
    let second = try run(trial, 2).prefix(12)
    let expected = """
      as_of                 run           gate           state  verdict  class    met  criteria  with_waivers  decision  decided
      2026-05-10T23:00:00Z  \(first)  public-launch  open   HOLD     stop     0    2         —             pending   —
      2026-05-11T23:00:00Z  \(second)  public-launch  open   HOLD     stop     0    2         —             pending   —
      2026-05-12T23:00:00Z  \(last)  public-launch  open   GO       proceed  1    2         —             pending   —

      """
    for arguments in [["history"], ["history", "1"], ["history", "public-launch"]] {
      #expect(try ScorecardProcess(list: arguments, in: trial.base.path).output == expected)
    }
  }

  @Test func `a criterion as CSV`() throws {
    let trial = try trial()
    let rows = try (1...3).map { try run(trial, $0) }
    #expect(
      try trial.run("history", "sign-ups", "--format", "csv").output == """
        as_of,run,gate,criterion,status,value,unit
        2026-05-10T23:00:00Z,\(rows[0]),public-launch,sign-ups,partial,4200,count
        2026-05-11T23:00:00Z,\(rows[1]),public-launch,sign-ups,partial,4300,count
        2026-05-12T23:00:00Z,\(rows[2]),public-launch,sign-ups,met,5100,count

        """)
  }

  @Test func `an unknown name gets the nearest one`() throws {
    let history = try trial().run("history", "sign-up")
    #expect(history.status == 64)
    #expect(history.messages.contains("did you mean `sign-ups`?"))
  }

  @Test func `two runs by the first digits of their ids`() throws {
    let trial = try trial()
    let first = try run(trial, 1)
    let second = try run(trial, 3)
    let diff = try trial.run("diff", String(first.prefix(8)), "latest")
    #expect(
      diff.output == """
        May 10, 2026, 23:00 UTC (\(first.prefix(12))) → May 12, 2026, 23:00 UTC (\(second.prefix(12)))

        Gate 1: Public launch
          Verdict: ✕ HOLD → ✓ GO
          Sign-ups: ◐ partial → ✓ met (4,200 → 5,100)

        """)
    #expect(
      try trial.run("diff", first, second, "--format", "markdown").output.hasSuffix(
        """
        ## Gate 1: Public launch

        - Verdict: **✕ HOLD** → **✓ GO**
        - **Sign-ups**: **◐ partial** → **✓ met** (4,200 → 5,100)

        """))
    let changes = try trial.run("diff", first, second, "--format", "json").gate["changes"] as? [[String: Any]]
    #expect(changes?.compactMap { $0["kind"] as? String } == ["verdict", "status"])
    #expect((changes?.last?["from"] as? [String: String]) == ["status": "partial", "value": "4200", "unit": "count"])
  }

  @Test func `a run that is not there, and a project without a ledger`() throws {
    let trial = try trial()
    #expect(try trial.run("diff", "ffffffff", "latest").status == 64)
    #expect(try trial.run("diff", "'; DROP", "latest").status == 64)
    #expect(try LedgerTrial().run("history").status == 66)
  }
}
