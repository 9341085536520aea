@testable import Scorecards

/// A record with an entry of every kind for the gate of ``GateFixture``.
enum RecordFixture {
  static let digest = String(repeating: "0a", count: 32)

  static let text = """
    version: 1
    sign-offs:
      - gate: launch
        role: CEO
        name: Ada Lovelace
        time: 2026-03-01T09:00:00Z
        vote: approve
        comment: "Seen: with the board"
        run: run-17
        digest: \(digest)
        user: ada
      - {gate: 7, role: CFO, name: Bob, time: 2026-03-01T10:00:00Z, vote: abstain, digest: \(digest)}
    waivers:
      - gate: launch
        criterion: audit
        approver: CFO
        name: Bob
        reason: The auditor is ill
        from: 2026-02-20
        until: 2026-02-26
        issue: https://issues.example/12
    overrides:
      - {gate: launch, role: CEO, name: Ada, time: 2026-03-02T08:00:00Z, decision: HOLD, reason: Not yet, user: ada}
    reopenings:
      - gate: launch
        role: CEO
        name: Ada
        time: 2026-03-03T08:00:00Z
        kind: market-shock
        reason: Prices fell
        outcome: reaffirm
    corrections:
      - {source: exports/a.csv, line: 12, exclude: true, approver: CFO, reason: Test run, time: 2026-02-10T00:00:00Z}
      - source: exports/b.csv
        line: 7
        metric: learners
        value: 4200000.5
        approver: CEO
        name: Ada
        reason: A typing mistake
        time: 2026-02-11T00:00:00Z
    fix-estimates:
      - {gate: launch, criterion: uptime, hours: 1.5, by: Grace, time: 2026-02-12T00:00:00Z}
    """

  static var gates: [Gate] { [GateFixture.load(GateFixture.text).gate].compactMap { $0 } }

  static func load(_ text: String) -> (record: PeopleRecord?, diagnostics: [Diagnostic]) {
    loadRecord(
      DefinitionText(name: "record.yaml", text: text), gates: gates, catalogue: GateFixture.catalogue)
  }
}
