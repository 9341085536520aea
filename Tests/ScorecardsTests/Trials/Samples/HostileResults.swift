@testable import Scorecards

/// Values that try to be more than text, in every place that an export, a checklist or a file name fills.
enum HostileResults {
  static let attack =
    "| a | `x` **✓ met** <script>alert(1)</script> [go](javascript:x)\n\n# GO\u{202E} ![i](http://x/i.png) &lt; "
    + "\u{1B}[2J"

  static let file = InputFile(
    name: "exports/\(attack).csv", role: .metrics, source: 0, condition: .unreadable, bytes: 0, sha256: "")

  private static let gate = SampleGates.gate(
    title: "Hostile \(attack)",
    criteria: [SampleGates.learnersCriterion, SampleGates.uptimeCriterion, criterion, SampleGates.soc2Criterion],
    rollback: [RollbackLevel(title: attack, when: attack, steps: [attack], commands: "echo ```\n```\n\(attack)\n")],
    escalation: [Escalation(failure: attack, owner: attack, action: attack, within: attack)], notes: [attack])

  private static let criterion = Build.criterion(
    "audit", "**✓ met** \(attack)", attack, owner: attack, .item(admits: [.complete]), remedy: attack)

  static let results: Results = {
    var gate = gateResult
    gate.record = SampleRecord.record(saying: attack, verdict: gate.first.outcome.verdict, criterion: "audit")
    gate.first.criteria[0].finding.corrections = [0]
    var results = SampleGates.results([gate], files: [file] + SampleGates.files)
    results.corrections = [SampleRecord.correction(saying: attack)]
    return results
  }()

  private static let gateResult = SampleGates.result(
    gate, .due, Build.outcome(SampleGates.hold, rule: 2, truths: [.no, .no, .yes]),
    [
      Build.result(
        SampleGates.learnersCriterion, .missing,
        finding: Build.finding(
          file: 0,
          cause: .stale(last: Build.instant("2026-02-01"), labels: [attack: attack], allowedSeconds: 7 * 86_400)),
        decides: true),
      Build.result(
        SampleGates.uptimeCriterion, .missing,
        finding: Build.finding(file: 0, line: 7, cause: .noSuchLabel(attack)), decides: true),
      Build.result(
        criterion, .met,
        finding: Build.finding(
          file: 0, line: 3, cause: .notApplicable(reason: attack),
          item: Build.item(.notApplicable, evidence: "javascript:\(attack)", note: attack, owner: attack))),
      Build.result(
        SampleGates.soc2Criterion, .missed,
        finding: Build.finding(
          file: 1, line: 4,
          item: Build.item(.blocked, evidence: "https://x.example/\(attack)", note: attack, owner: attack))),
    ], judgedAt: SampleGates.deadlineText, exceptions: ["audit", "soc2-type-2"], blocking: ["learners", "uptime"])
}
