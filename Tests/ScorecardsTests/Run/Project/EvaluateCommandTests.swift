import Foundation
import Testing

@testable import Scorecards

/// Design, section 5: the contract of `scorecard evaluate`, asked of the tool itself.
@Suite struct EvaluateCommandTests {
  private let base = TemporaryFolder()
  private let gates = ScorecardProcess.root.appendingPathComponent("gates").path

  private func writeExport(_ name: String = "export.csv", learners: String = "4200000") throws {
    let rates = [("uptime", "99.9995"), ("error_rate", "0.03")].flatMap { metric, value in
      Rows.daily(metric, value, from: "2026-02-01", through: "2026-02-28")
    }
    let rows = rates + ["2026-02-28T12:00:00Z,learners,\(learners),", "2026-02-28T12:00:00Z,regions,8,"]
    try base.write(name, (["timestamp,metric,value,region"] + rows).joined(separator: "\n"))
  }

  private func evaluate(_ more: String...) throws -> ScorecardProcess {
    let checklist = "items:\n  - {id: soc2-type-2, state: queued}\n"
    try base.write("checklist.yaml", checklist)
    return try ScorecardProcess.evaluate(
      [
        "--gates", gates, "--metrics", "export.csv", "--checklist", "checklist.yaml", "--gate", "7", "--as-of",
        "2026-02-28T23:59:00Z",
      ]
        + more, in: base.path)
  }

  @Test func `the contract's JSON`() throws {
    try writeExport()
    let run = try evaluate("--format", "json")
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.json["schema"] as? String == "scorecard/results/v1")
    #expect(run.json["as_of"] as? String == "2026-02-28T23:59:00Z")
    let gate = run.gate
    #expect(gate["gate"] as? Int == 7)
    #expect(gate["id"] as? String == "gate-7-feb-28")
    #expect(gate["deadline"] as? String == "2026-02-28T23:59:00Z")
    #expect(gate["judged_at"] as? String == "2026-02-28T23:59:00Z")
    #expect(gate["state"] as? String == "open")
    #expect(gate["verdict"] as? String == "CONDITIONAL GO")
    #expect(gate["class"] as? String == "conditional")
    #expect(gate["possible"] as? [String] == ["CONDITIONAL GO"])
    #expect(gate["rule"] as? Int == 2)
    #expect(gate["blocking"] as? [String] == ["learners"])
    #expect((gate["actions"] as? [String])?.isEmpty == false)
    #expect((gate["reasons"] as? [String])?.isEmpty == false)
    #expect(gate["follow_up"] == nil)
    let learners = try #require((gate["criteria"] as? [[String: Any]])?.first)
    let texts = ["id", "category", "status", "value", "unit", "target", "margin", "owner"].map {
      learners[$0] as? String
    }
    #expect(texts == ["learners", "Scale", "partial", "4200000", "count", ">= 5000000", "-800000", "Product Lead"])
    let evidence = try #require(learners["evidence"] as? [String: Any])
    #expect(evidence["source"] as? String == "export.csv")
    #expect(evidence["place"] as? String == "line 58")
    #expect(evidence["time"] as? String == "2026-02-28T12:00:00Z")
    #expect((evidence["sha256"] as? String)?.count == 64)
  }

  @Test func `the same bytes at each run`() throws {
    try writeExport()
    #expect(try evaluate("--format", "json").output == evaluate("--format", "json").output)
  }

  @Test(arguments: [
    ("4200000", "conditional", 12), ("4200000", "stop,undetermined", 0), ("1", "stop", 10),
    ("1", "conditional,stop", 10),
    ("5000000", "stop,undetermined,conditional", 0),
  ])
  func `fail-on`(learners: String, list: String, status: Int32) throws {
    try writeExport(learners: learners)
    #expect(try evaluate("--fail-on", list).status == status)
  }

  @Test func `fail-on undetermined, and never for a gate that is upcoming`() throws {
    try writeExport()
    let arguments = [
      "--gates", gates, "--metrics", "export.csv", "--gate", "11", "--fail-on", "stop,undetermined,conditional",
      "--as-of",
    ]
    #expect(try ScorecardProcess.evaluate(arguments + ["2026-02-28T23:59:00Z"], in: base.path).status == 0)
    #expect(try ScorecardProcess.evaluate(arguments + ["2026-03-01T00:00:00Z"], in: base.path).status == 11)
  }

  @Test func `an absent export is named first, and the results are there all the same`() throws {
    let run = try evaluate("--format", "json", "--fail-on", "undetermined")
    #expect(run.status == 66)
    #expect(run.messages.hasPrefix("export.csv: error: "))
    let lost = run.json["lost_inputs"] as? [[String: String]]
    #expect(lost == [["name": "export.csv", "role": "metrics", "condition": "absent"]])
    #expect(run.gate["verdict"] as? String == "UNDETERMINED")
  }

  @Test(arguments: [
    "", "timestamp,metric,value\n", "nothing that anybody knows\n", "{\"timestamp\": \"2026-02-28", "\u{0}\u{1}\u{2}",
  ])
  func `an export that can't be read at all is bad input, and the results are there all the same`(text: String) throws {
    try base.write("export.csv", text)
    let run = try evaluate("--format", "json")
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("export.csv"))
    #expect(run.gate["verdict"] as? String == "UNDETERMINED")
  }

  private func verdict(_ arguments: String...) throws -> String? {
    let all = ["--gates", gates, "--gate", "7", "--format", "json", "--as-of", "2026-02-28T23:59:00Z"] + arguments
    return try ScorecardProcess.evaluate(all, in: base.path).gate["verdict"] as? String
  }

  /// What a lost file would have said can't be told, so the verdict can't be better than it leaves it.
  @Test func `a lost export keeps a GO away, a lost checklist only where items decide`() throws {
    try writeExport(learners: "5000000")
    try base.write("broken.csv", "nothing that anybody knows\n")
    #expect(try verdict("--metrics", "export.csv") == "GO")
    #expect(try verdict("--metrics", "export.csv", "absent.csv") == "UNDETERMINED")
    #expect(try verdict("--metrics", "export.csv", "broken.csv") == "UNDETERMINED")
    #expect(try verdict("--metrics", "export.csv", "--checklist", "absent.yaml") == "GO")
    try writeExport(learners: "1")
    #expect(try verdict("--metrics", "export.csv", "absent.csv") == "HOLD")
  }

  @Test func `a row that can't be read is reported with its line and stops nothing else`() throws {
    try writeExport()
    let export = try #require(base.text("export.csv"))
    try base.write("export.csv", export + "\n2026-02-10T00:00:00Z,latency_p95,fast,\n")
    let run = try evaluate("--format", "json")
    #expect(run.status == 0)
    #expect(run.messages.contains("export.csv:60"))
    #expect(run.gate["verdict"] as? String == "CONDITIONAL GO")
  }

  @Test(arguments: [
    ["--gate", "9"], ["--as-of", "2026-02-28"], ["--fail-on", "panic"], ["--fail-on", ""], ["--fail-on", "stop,"],
    ["--format", "yaml"], ["--unknown"],
    ["--format", "json", "stray"],
  ])
  func `wrong usage`(arguments: [String]) throws {
    let all = ["--gates", gates] + arguments
    let run = try ScorecardProcess.evaluate(all, in: base.path)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.messages != "")
  }

  @Test func `without a project and without gates there is nothing to evaluate`() throws {
    let run = try ScorecardProcess.evaluate([], in: base.path)
    #expect(run.status == 66)
    #expect(run.messages.contains("scorecard.yaml"))
  }
}

extension ScorecardProcess {
  static func evaluate(_ arguments: [String], in folder: String) throws -> ScorecardProcess {
    try ScorecardProcess(list: ["evaluate"] + arguments, in: folder)
  }
}
