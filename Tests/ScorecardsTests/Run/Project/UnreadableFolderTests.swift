import Foundation
import Testing

@testable import Scorecards

/// A folder that is there and can't be read is an error, never as if nothing stood in it. A link that leads to itself is
/// one whoever asks, the superuser included.
@Suite struct UnreadableFolderTests {
  private static let reason = "it can't be read: Too many levels of symbolic links"

  private func project(without folder: String, _ more: String = "") throws -> TemporaryFolder {
    let trial = try LedgerTrial(more)
    let path = trial.base.path + "/" + folder
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder)
    return trial.base
  }

  @Test func `of gates`() throws {
    let base = try project(without: "gates")
    let run = try ScorecardProcess("evaluate", in: base.path)
    #expect(run.status == 65 && run.messages.contains("gates: error: \(Self.reason)"), "\(run.messages)")
  }

  @Test func `of narratives that nobody names`() throws {
    let base = try project(without: "narrative")
    let run = try ScorecardProcess("evaluate", in: base.path)
    #expect(run.status == 65 && run.messages.contains("narrative: error: \(Self.reason)"), "\(run.messages)")
  }

  @Test func `of templates, in whose place the tool's own would be taken`() throws {
    let base = try project(without: "templates")
    let settings = try #require(base.text("scorecard.yaml")).split(separator: "\n").filter {
      !$0.hasPrefix("templates")
    }
    try base.write("scorecard.yaml", settings.joined(separator: "\n") + "\n")
    let run = try ScorecardProcess("run", "--as-of", "2026-05-11T23:00:00Z", in: base.path)
    #expect(run.status == 65 && run.messages.contains("templates: error: \(Self.reason)"), "\(run.messages)")
  }

  private func link(_ folder: String, in base: TemporaryFolder) throws {
    try FileManager.default.moveItem(atPath: base.path + "/" + folder, toPath: base.path + "/ours-" + folder)
    try FileManager.default.createSymbolicLink(
      atPath: base.path + "/" + folder, withDestinationPath: "ours-" + folder)
  }

  @Test(arguments: ["", "gates: gates\n", "gates: [gates/]\n"]) func `a folder of gates may be a link`(named: String)
    throws
  {
    let trial = try LedgerTrial(named)
    try link("gates", in: trial.base)
    let run = try trial.run(day: 11)
    #expect(run.status == 0 && run.messages == "")
    #expect(trial.base.names("out").contains("gate-01.md"))
  }

  @Test(arguments: ["", "templates: templates\n"]) func `a folder of templates may be a link`(named: String) throws {
    let project = try PublicProject()
    let settings = try #require(project.base.text("scorecard.yaml"))
    try project.base.write("scorecard.yaml", settings + named)
    try link("templates", in: project.base)
    let run = try project.trial.run(day: 11)
    #expect(run.status == 0 && run.messages == "")
    #expect(project.base.names("out").contains("memo.md"))
  }
}
