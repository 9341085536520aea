import Foundation
import Testing

@testable import Scorecards

/// The gates and templates that come with the tool, where a project has none of its own.
@Suite struct BuiltInTests {
  private let base = TemporaryFolder()

  private func run(_ command: String = "run") throws -> ScorecardProcess {
    try ScorecardProcess(command, "--as-of", "2026-03-20T00:00:00Z", in: base.path)
  }

  private func listed() throws -> [String] {
    let bytes = Array(try #require(base.text("out/manifest.json")).utf8)
    let manifest = try PublishedManifest(bytes)
    return (manifest.definitions + manifest.templates).map(\.name)
  }

  private func copy(_ name: String) throws {
    try base.write(name, try String(contentsOfFile: ScorecardProcess.root.path + "/" + name, encoding: .utf8))
  }

  @Test func `a project that has nothing of its own is judged by the shipped gates`() throws {
    try base.write("scorecard.yaml", "version: 1\nproject: T\n")
    #expect(try run().status == 0)
    #expect(try listed().contains("built-in/gates/gate-07.yaml") && listed().contains("built-in/templates/page.html"))
    #expect(base.text("out/manifest.json")?.contains(ScorecardProcess.root.path) == false)
    #expect(base.text("out/gate-07.md")?.contains("UNDETERMINED") == true)
    let verify = try ScorecardProcess("verify", "out", "--project", ".", "--recompute", in: base.path)
    #expect(verify.status == 0 && verify.messages == "")
  }

  @Test func `gates of its own are all of its gates, beside it or elsewhere`() throws {
    try base.write("scorecard.yaml", "version: 1\nproject: T\n")
    for name in ["gates/gate-07.yaml", "gates/metrics.yaml"] { try copy(name) }
    #expect(try run().status == 0)
    #expect(base.names("out").filter { $0.hasPrefix("gate-") && $0.hasSuffix(".md") } == ["gate-07.md"])
    #expect(
      try listed().filter { $0.hasSuffix(".yaml") } == [
        "scorecard.yaml", "gates/gate-07.yaml", "gates/metrics.yaml",
      ])
    try FileManager.default.moveItem(atPath: base.path + "/gates", toPath: base.path + "/other")
    try base.write("scorecard.yaml", "version: 1\nproject: T\ngates: other\n")
    #expect(try run().status == 0)
    #expect(try listed().contains("other/gate-07.yaml"))
  }

  @Test func `gates that are named and absent, or a folder without any, are a mistake all the same`() throws {
    try base.write("scorecard.yaml", "version: 1\nproject: T\ngates: other\n")
    #expect(try run().status == 66)
    try base.write("scorecard.yaml", "version: 1\nproject: T\n")
    try base.write("gates/README", "none yet")
    #expect(try run().status == 65)
    #expect(!base.names().contains("out"))
  }

  @Test(arguments: ["", "templates: mine\n"])
  func `a template of its own stands for the shipped one of that name, and the rest stays`(more: String) throws {
    try base.write("scorecard.yaml", "version: 1\nproject: T\n" + more)
    let folder = more.isEmpty ? "templates" : "mine"
    try base.write(folder + "/changes.md", "Nothing to see here.\n")
    #expect(try run().status == 0)
    #expect(base.text("out/gate-07.md")?.contains("Nothing to see here.") == true)
    let templates = try listed().filter { !$0.hasSuffix(".yaml") }
    #expect(templates.filter { !$0.hasPrefix("built-in/") } == ["\(folder)/changes.md"])
    #expect(!templates.contains("built-in/templates/changes.md") && templates.contains("built-in/templates/gate.md"))
  }

  @Test func `an empty template turns a shipped document off`() throws {
    try base.write("scorecard.yaml", "version: 1\nproject: T\n")
    try base.write("templates/phase-5-planning-kickoff.md", "")
    #expect(try run().status == 0)
    #expect(!base.names("out").contains { $0.hasPrefix("phase-5-planning") })
    #expect(base.names("out").contains("phase-4-completion-report.md"))
  }

  @Test func `a folder of templates that is named has to be there`() throws {
    try base.write("scorecard.yaml", "version: 1\nproject: T\ntemplates: mine\n")
    let run = try run()
    #expect(run.status == 66 && run.messages.hasPrefix("mine: error: there is no template; "))
  }

  @Test func `they are found from the binary's place, wherever that is`() throws {
    for folder in ["usr/share/scorecard/gates", "usr/share/scorecard/templates", "tree/gates", "tree/templates"] {
      try base.write(folder + "/x", "")
    }
    try base.write("tree/Package.swift", "")
    func found(_ binary: String) -> String? {
      BuiltInFolder.path(besides: base.path + "/" + binary)?.replacing(base.path + "/", with: "")
    }
    #expect(found("usr/bin/scorecard") == "usr/share/scorecard")
    #expect(found("tree/.build/release/scorecard") == "tree")
    #expect(found("tree/.build/x86_64-unknown-linux-gnu/debug/scorecard") == "tree")
    #expect(found("other/bin/scorecard") == nil && found("tree/bin/scorecard") == nil)
    #expect(found("other/.build/release/scorecard") == nil)
    try FileManager.default.removeItem(atPath: base.path + "/usr/share/scorecard/gates")
    #expect(found("usr/bin/scorecard") == nil)
  }
}
