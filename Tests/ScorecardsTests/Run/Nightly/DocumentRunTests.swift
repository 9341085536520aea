import Foundation
import Testing

@testable import Scorecards

/// Documents of a nightly run, and what it says of the files that people write for them.
@Suite struct DocumentRunTests {
  private let base = TemporaryFolder()
  private let root = ScorecardProcess.root.path

  private func write(_ more: String = "") throws {
    try Gate7Project.write(to: base)
    try base.write("scorecard.yaml", try #require(base.text("scorecard.yaml")) + more)
  }

  private func run(_ command: String = "run") throws -> ScorecardProcess {
    try ScorecardProcess(command, "--as-of", "2026-03-20T00:00:00Z", in: base.path)
  }

  @Test func `with nothing that people write everything is there and says what is missing`() throws {
    try write()
    let run = try run()
    #expect(run.status == 0 && run.messages == "")
    for name in ["phase-5-board-memo", "phase-4-completion-report", "phase-5-planning-kickoff"] {
      #expect(base.text("out/\(name).md")?.contains("Not provided, owner: ") == true)
      #expect(base.text("out/\(name).html")?.contains("audience") == false)
    }
  }

  @Test func `inputs and texts are in the documents and in the manifest, with their digests`() throws {
    try write("team: people/team.csv\nrisks: risks.yaml\nroadmap: roadmap.csv\nnarrative: texts\n")
    try base.write("people/team.csv", "role,name\nCFO,Mara Lindvall\n")
    try base.write(
      "risks.yaml",
      "version: 1\nrisks: [{title: A rival, kind: competitive, level: low, movement: new, mitigation: None, owner: CEO}]\n"
    )
    try base.write("roadmap.csv", "track,title,owner,item\ncompliance,SOC 2,Legal,soc2-type-2\n")
    try base.write("texts/lessons-learned.md", "# Lessons\n\nTest <b>early</b>.\n")
    #expect(try run().status == 0)
    #expect(base.text("out/phase-5-planning-kickoff.md")?.contains("| CFO | Mara Lindvall |") == true)
    #expect(base.text("out/phase-5-board-memo.md")?.contains("| A rival | Competitive, low, new |") == true)
    #expect(base.text("out/phase-4-completion-report.md")?.contains("\n\nTest \\<b\\>early\\</b\\>.\n") == true)
    let manifest = try #require(base.text("out/manifest.json"))
    for name in ["people/team.csv", "risks.yaml", "roadmap.csv", "texts/lessons-learned.md"] {
      #expect(manifest.contains("\"name\": \"\(name)\""))
    }
    let digest = try #require(base.text("out/phase-5-board-memo.md")?.split(separator: "input digest ").last)
    try base.write("texts/lessons-learned.md", "Test early and often.\n")
    #expect(try run().status == 0)
    #expect(base.text("out/phase-5-board-memo.md")?.hasSuffix("input digest \(digest)") == false)
  }

  @Test func `a file that is named and absent ends the run`() throws {
    try write("team: team.yaml\n")
    let run = try run()
    #expect(run.status == 66 && run.messages == "team.yaml: error: there is no such file\n")
    try write("narrative: texts\n")
    #expect(try self.run().status == 66)
  }

  @Test func `all mistakes of all files are told at once`() throws {
    try write("team: team.csv\nrisks: risks.csv\n")
    try base.write("team.csv", "role,nane\nCFO,Mara\n")
    try base.write("risks.csv", "title,kind,level,movement,mitigation,owner\nA,regulatry,high,new,M,O\n")
    try base.write("narrative/series-b.md", String(repeating: "a", count: 131_073))
    let run = try run("check")
    #expect(run.status == 65)
    #expect(run.messages.contains("team.csv:1:6: error: an assignment has no key `nane`; did you mean `name`?"))
    #expect(run.messages.contains("risks.csv:2:3: error: unknown kind of risk `regulatry`; did you mean `regulatory`?"))
    #expect(run.messages.contains("narrative/series-b.md: error: this Markdown has 131073 bytes; the limit is 131072"))
  }

  @Test func `a text that no document asks for is no mistake`() throws {
    try write()
    try base.write("narrative/lesson-learned.md", "Test early.\n")
    let run = try run()
    #expect(run.status == 0)
    #expect(
      run.messages
        == "narrative/lesson-learned.md: warning: no document asks for this text; did you mean `lessons-learned.md`?\n")
  }

  @Test func `a link in the folder of narratives stays inside the project`() throws {
    try write()
    let outside = TemporaryFolder()
    try outside.write("secret.md", "Secret\n")
    try base.write("texts/good.md", "---\ntitle: T\n---\nInside the project.\n")
    try base.write("narrative/series-b.md", "Plain.\n")
    try FileManager.default.createSymbolicLink(
      atPath: base.path + "/narrative/lessons-learned.md", withDestinationPath: "../texts/good.md")
    #expect(try run().status == 0)
    let report = try #require(base.text("out/phase-4-completion-report.md"))
    #expect(report.contains("Inside the project.") && !report.contains("title: T"))
    try FileManager.default.createSymbolicLink(
      atPath: base.path + "/narrative/optimisations.md", withDestinationPath: outside.path + "/secret.md")
    let refused = try run()
    #expect(refused.status == 65)
    #expect(
      refused.messages.contains(
        "narrative/optimisations.md: error: this link leads out of the project, so that it is not read"))
  }

  @Test func `a folder of narratives that is a link out of the project is refused`() throws {
    try write()
    let outside = TemporaryFolder()
    try outside.write("series-b.md", "Secret\n")
    try FileManager.default.createSymbolicLink(
      atPath: base.path + "/narrative", withDestinationPath: outside.path)
    #expect(try run().status == 65)
  }

  @Test func `the completion report names no finance criterion of the shipped gates`() throws {
    try Gate7Project.write(
      to: base,
      more: ["2026-02-27T06:00:00Z,arr,152400000,", "2026-02-27T06:00:00Z,gross_margin,68.4,"])
    #expect(try run().status == 0)
    let report = try #require(base.text("out/phase-4-completion-report.md"))
    #expect(report.contains("| <a id=\"criterion-learners\"></a>Learners") && report.contains("SOC 2"))
    let hidden = GateTrial.shipped.gates.filter { [4, 7].contains($0.number) }.flatMap(\.criteria).filter {
      $0.audience != .everyone
    }
    #expect(
      hidden.map(\.id) == ["roi", "arr", "gross-margin", "ltv-cac", "retention-12m", "team-readiness"])
    for name in hidden.map(\.title) + ["152.4", "68.4", "$"] { #expect(!report.contains(name), "\(name)") }
    #expect(report.contains("criteria that are not public are left out."))
    #expect(!report.contains(".md>") && !report.contains(".md)"))
    #expect(base.text("out/phase-4-completion-report.html")?.contains("index.html") == false)
  }

  /// Faults of files are the likeliest way for a figure to get into a document that everyone may read.
  @Test func `a finance file that lost its header tells nothing in public`() throws {
    try Gate7Project.write(to: base, more: [])
    try base.write(
      "scorecard.yaml", try #require(base.text("scorecard.yaml")).replacing("export.csv", with: "export*.csv"))
    try base.write("export-finance-700034.csv", "2026-02-27T06:00:00Z,arr,700099\n2026-02-27T06:00:00Z,arr,700098x\n")
    #expect(try run().status == 65)
    for name in ["md", "html"] {
      let report = try #require(base.text("out/phase-4-completion-report." + name))
      for secret in ["700034", "700099", "700098", "finance"] { #expect(!report.contains(secret), "\(secret)") }
      #expect(report.contains("could not be used"))
    }
    #expect(base.text("out/gate-07.md")?.contains("export-finance-700034.csv") == true)
  }

  @Test func `mistakes of front matter and of templates are told at once`() throws {
    try write()
    try FileManager.default.copyItem(atPath: root + "/templates", toPath: base.path + "/templates")
    try base.write(
      "scorecard.yaml", try #require(base.text("scorecard.yaml")).replacing("\(root)/templates", with: "templates"))
    let memo = try #require(base.text("templates/board-memo.md"))
    try base.write("templates/board-memo.md", memo.replacing("audience: board", with: "audience: bord"))
    let report = try #require(base.text("templates/phase-4-completion-report.md"))
    try base.write("templates/phase-4-completion-report.md", report.replacing("# {{title}}", with: "# {{titel}}"))
    let run = try run("check")
    #expect(run.status == 65)
    #expect(
      run.messages.contains("templates/board-memo.md:5:11: error: unknown audience `bord`; did you mean `board`?"))
    #expect(run.messages.contains("templates/phase-4-completion-report.md:9:3: error: there is no value `titel` here"))
  }

  @Test func `two documents of one name are refused`() throws {
    try write()
    try FileManager.default.copyItem(atPath: root + "/templates", toPath: base.path + "/templates")
    try base.write(
      "scorecard.yaml", try #require(base.text("scorecard.yaml")).replacing("\(root)/templates", with: "templates"))
    let memo = try #require(base.text("templates/board-memo.md"))
    try base.write(
      "templates/phase-5-board-memo.md",
      memo.replacing("gates: each\nnames: {gate-7-feb-28: phase-5-board-memo}", with: "gates: all"))
    let run = try run()
    #expect(run.status == 65 && run.messages.contains("two documents have the name `phase-5-board-memo`"))
    #expect(base.names("out").isEmpty)
  }

  @Test func `another organisation's gate has its memo and nothing of ours`() throws {
    let page = try String(contentsOfFile: root + "/docs/gate-file.md", encoding: .utf8)
    let block = try #require(page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    try base.write("gates/launch.yaml", String(block))
    try FileManager.default.copyItem(atPath: root + "/gates/metrics.yaml", toPath: base.path + "/gates/metrics.yaml")
    try base.write("export.csv", "timestamp,metric,value\n2026-03-18T12:00:00Z,learners,4200000\n")
    try base.write(
      "scorecard.yaml", "version: 1\nproject: L\nmetrics: export.csv\ntemplates: \(root)/templates\n")
    let run = try run()
    #expect(run.status == 0 && run.messages == "")
    #expect(base.names("out").filter { $0.hasSuffix(".md") } == ["board-memo-gate-03.md", "gate-03.md", "index.md"])
  }
}
