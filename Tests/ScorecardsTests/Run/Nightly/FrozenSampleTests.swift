import Foundation
import Testing

/// A project and gates as they were written once, which no later tool may judge otherwise: `Benchmarks/sample`.
@Suite struct FrozenSampleTests {
  private static let folder = ScorecardProcess.root.appendingPathComponent("Benchmarks/sample").path

  /// Of each gate its state, verdict, rule and follow-up, and the statuses of its criteria by how often they come.
  private static func findings(asOf: String) throws -> [String] {
    let process = try ScorecardProcess(
      "evaluate", "--project", "examples/tooloo", "--format", "json", "--as-of", asOf, in: folder)
    #expect(process.status == 0)
    return (process.json["gates"] as? [[String: Any]] ?? []).map { gate in
      let rule = (gate["rule"] as? Int).map { " by rule \($0)" } ?? ""
      let later = ((gate["follow_up"] as? [String: Any])?["verdict"] as? String).map { ", then \($0)" } ?? ""
      let statuses = (gate["criteria"] as? [[String: Any]] ?? []).compactMap { $0["status"] as? String }
      let counts = Dictionary(statuses.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      let told = counts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      return "\(gate["gate"] ?? 0) \(gate["state"] ?? "") \(gate["verdict"] ?? "")\(rule)\(later): \(told)"
    }
  }

  @Test func `what it is judged to be`() throws {
    #expect(
      try Self.findings(asOf: "2026-08-31T23:59:00Z") == [
        "4 due GO by rule 1: 7 met", "7 due CONDITIONAL GO by rule 2, then GO: 11 met, 2 missed, 1 partial",
        "11 open UNDETERMINED: 38 met, 1 missed, 2 missing",
      ])
    #expect(
      try Self.findings(asOf: "2026-03-20T00:00:00Z") == [
        "4 due GO by rule 1: 7 met", "7 due CONDITIONAL GO by rule 2, then GO: 11 met, 2 missed, 1 partial",
        "11 open DELAY by rule 3: 23 invalid, 5 met, 9 missed, 4 missing",
      ])
  }

  @Test func `it is written with the tool's templates`() throws {
    let files = TemporaryFolder()
    let (project, templates) = (Self.folder, ScorecardProcess.root.appendingPathComponent("templates").path)
    for name in ["examples", "gates"] {
      try FileManager.default.copyItem(atPath: project + "/" + name, toPath: files.path + "/" + name)
    }
    try FileManager.default.copyItem(atPath: templates, toPath: files.path + "/templates")
    let run = try ScorecardProcess(
      "run", "--project", "examples/tooloo", "--as-of", "2026-08-31T23:59:00Z", in: files.path)
    #expect(run.status == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: files.path + "/out").filter {
      $0.hasSuffix(".html")
    }
    #expect(
      pages.sorted() == [
        "board-memo-gate-04.html", "board-memo-gate-11.html", "gate-04.html", "gate-07.html", "gate-11.html",
        "index.html", "phase-4-completion-report.html", "phase-5-board-memo.html", "phase-5-planning-kickoff.html",
      ])
  }
}
