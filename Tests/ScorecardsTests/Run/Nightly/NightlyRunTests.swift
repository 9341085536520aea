import Foundation
import Testing

@testable import Scorecards

/// The nightly run as cron starts it: what it writes, and what it leaves alone.
@Suite struct NightlyRunTests {
  private let base = TemporaryFolder()
  private static let asOf = "2026-02-28T23:59:00Z"

  private func writeProject(metrics: String = "export.csv", out: String = "out") throws {
    let root = ScorecardProcess.root.path
    try base.write(
      "scorecard.yaml",
      """
      version: 1
      project: Trial
      gates: \(root)/gates
      templates: \(root)/templates
      out: \(out)
      metrics: [\(metrics)]
      """)
    try base.write("export.csv", "timestamp,metric,value\n2026-02-28T12:00:00Z,learners,4200000\n")
  }

  private func run(_ more: String...) throws -> ScorecardProcess {
    try ScorecardProcess(list: ["run", "--as-of", Self.asOf] + more, in: base.path)
  }

  @Test func `writes the documents, the dashboard and the manifest, and says nothing`() throws {
    try writeProject()
    let run = try run()
    #expect(run.status == 0 && run.output == "" && run.messages == "")
    let gates = ["gate-04", "gate-07", "gate-11"].flatMap { [$0 + ".html", $0 + ".md"] }
    let documents = [
      "board-memo-gate-04", "board-memo-gate-11", "phase-4-completion-report", "phase-5-board-memo",
      "phase-5-planning-kickoff",
    ].flatMap { [$0 + ".html", $0 + ".md"] }
    let others = [
      "calendar.ics", "feed.xml", "figures", "gates.json", "index.html", "index.md", "mail", "manifest.json",
      "metrics.prom",
    ]
    #expect(base.names("out") == (gates + documents + others).sorted())
    #expect(base.names() == ["export.csv", "out", "scorecard.sqlite", "scorecard.yaml"])
  }

  @Test func `the same inputs give the same bytes`() throws {
    try writeProject()
    _ = try run()
    _ = try run("--out", "again")
    for name in base.files("out") { #expect(base.text("out/" + name) == base.text("again/" + name), "\(name)") }
  }

  @Test func `the same bytes from wherever the command is given`() throws {
    try writeProject()
    _ = try run()
    let elsewhere = TemporaryFolder()
    let there = try ScorecardProcess(
      "run", "--as-of", Self.asOf, "--project", base.path, "--out", base.path + "/again", in: elsewhere.path)
    #expect(there.status == 0)
    for name in base.files("out") { #expect(base.text("out/" + name) == base.text("again/" + name), "\(name)") }
  }

  @Test func `names of metrics that nobody knows are errors of the project file`() throws {
    try writeProject(metrics: "{path: export.csv, only: [lerners]}")
    let run = try run()
    #expect(run.status == 65)
    #expect(run.messages.contains("scorecard.yaml: error: unknown metric `lerners`"))
    #expect(run.messages.contains("`learners`"))
  }

  @Test func `the manifest lists every input, definition, template and output with its digest, and not itself`() throws
  {
    try writeProject()
    _ = try run()
    let text = try #require(base.text("out/manifest.json"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    func names(_ key: String) -> [String] {
      (manifest[key] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
    }
    #expect(names("inputs") == ["export.csv"])
    #expect(names("definitions").count == 5)
    #expect(names("templates").count >= 4)
    #expect(Set(names("outputs") + ["manifest.json"]) == Set(base.files("out")))
    for output in manifest["outputs"] as? [[String: Any]] ?? [] {
      let name = try #require(output["name"] as? String)
      #expect((output["bytes"] as? Int) == base.text("out/" + name)?.utf8.count)
      #expect((output["sha256"] as? String)?.count == 64)
    }
  }

  @Test func `the dashboard keeps the framework's keys and plain numbers`() throws {
    try writeProject()
    _ = try run()
    let text = try #require(base.text("out/gates.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["current_phase"] as? String == "phase-4")
    #expect(json["active_gate"] as? String == "gate-7-feb-28")
    #expect(json["status"] as? String == "in-progress")
    #expect((json["metrics"] as? [String: Any])?["learners"] as? Int == 4_200_000)
    #expect(json["gates_passed"] as? [String] == [])
    #expect(json["gates_pending"] as? [String] == ["gate-4-nov-30", "gate-7-feb-28", "gate-11-aug-31"])
    #expect(json["next_decision"] as? String == Self.asOf)
    #expect(json["escalation_level"] as? String == "elevated")
    #expect((json["gates"] as? [Any])?.count == 3)
  }

  @Test func `an absent export is named at the top of the report, and yesterday's report does not stay up`() throws {
    try writeProject()
    _ = try run()
    let yesterday = try #require(base.text("out/index.md"))
    try FileManager.default.removeItem(atPath: base.path + "/export.csv")
    let tonight = try run()
    #expect(tonight.status == 66)
    #expect(tonight.messages.hasPrefix("export.csv: error: "))
    let index = try #require(base.text("out/index.md"))
    #expect(index != yesterday)
    let named = try #require(index.range(of: "export.csv"))
    #expect(index[..<named.lowerBound].split(separator: "\n").count <= 6)
  }

  @Test func `an export whose name is not UTF-8 is named as unreadable`() throws {
    try writeProject(metrics: "exports/*.csv")
    try base.write("exports/a.csv", try #require(base.text("export.csv")))
    #expect(try run().status == 0)
    try base.writeOdd(before: ".csv", in: "exports", "timestamp,metric,value\n2026-02-28T13:00:00Z,learners,1\n")
    let tonight = try run()
    #expect(tonight.status == 65)
    #expect(tonight.messages.hasPrefix("exports/odd\u{FFFD}.csv: error: the file's name is not UTF-8"))
    #expect(try #require(base.text("out/index.md")).contains("exports/odd\u{FFFD}.csv"))
  }

  @Test func `a gate file whose name is not UTF-8 stops the run before it writes`() throws {
    try writeProject()
    let gates = ScorecardProcess.root.path + "/gates"
    try FileManager.default.copyItem(atPath: gates, toPath: base.path + "/gates")
    #expect(try run("--gates", "gates", "--project", ".").status == 0)
    try base.writeOdd(before: ".yaml", in: "gates", "version: 1\n")
    let yesterday = base.text("out/manifest.json")
    let tonight = try run("--gates", "gates", "--project", ".")
    #expect(tonight.status == 65)
    #expect(tonight.messages.hasPrefix("gates/odd\u{FFFD}.yaml: error: the file's name is not UTF-8"))
    #expect(base.text("out/manifest.json") == yesterday)
  }

  @Test func `a faulty definition stops the run before it writes`() throws {
    try writeProject()
    _ = try run()
    let yesterday = base.text("out/index.md")
    try base.write("gates/gate.yaml", "version: 1\ngate: one\n")
    let run = try run("--gates", "gates", "--project", ".")
    #expect(run.status == 65)
    #expect(base.text("out/index.md") == yesterday)
  }

  @Test func `while another run holds the lock this one leaves with 75`() throws {
    try writeProject()
    let lock = try OutputLock(besides: base.path + "/out")
    #expect(try run().status == 75)
    #expect(!base.names().contains("out"))
    _ = consume lock
    #expect(try run().status == 0)
  }

  @Test func `a folder that is not ours is refused before anything is read`() throws {
    try writeProject(metrics: "absent.csv")
    try base.write("home/diary.txt", "dear diary")
    let run = try run("--out", "home")
    #expect(run.status == 73)
    #expect(!run.messages.contains("absent.csv"))
    #expect(base.names("home") == ["diary.txt"])
  }

  @Test func `a template with a wrong name stops the run, with its place`() throws {
    try writeProject()
    let templates = ScorecardProcess.root.appendingPathComponent("templates").path
    try FileManager.default.copyItem(atPath: templates, toPath: base.path + "/templates")
    try base.write("scorecard.yaml", try #require(base.text("scorecard.yaml")).replacing(templates, with: "templates"))
    try base.write("templates/index.md", "# {{projekt}}\n")
    let run = try run()
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("templates/index.md:1:3: error: "))
    #expect(base.names().contains("out") == false)
  }

  @Test func `an unknown project folder`() throws {
    let run = try ScorecardProcess("run", "--project", "nowhere", in: base.path)
    #expect(run.status == 66)
  }
}
