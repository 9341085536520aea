import Foundation
import Testing

@testable import Scorecards

/// No document is called like what a report holds anyway, in any case, and no template's name breaks a line.
@Suite struct DocumentNameTests {
  private static let profile = """
    ---
    document: board-memo
    title: "{gate}"
    audience: board
    gates: all
    subject: "{gate}"
    ---
    # {{title}}

    """

  private func trial(_ template: String) throws -> LedgerTrial {
    let trial = try LedgerTrial()
    let base = trial.base
    let settings = try #require(base.text("scorecard.yaml")).split(separator: "\n")
    try base.write(
      "scorecard.yaml", settings.filter { !$0.hasPrefix("templates: /") }.joined(separator: "\n") + "\n")
    try base.write("templates/" + template, Self.profile)
    return trial
  }

  @Test(arguments: [
    "manifest", "Manifest", "feed", "figures", "MAIL", "published", "index", "gates", "calendar", "metrics", "gate-01",
    "Gate-7", "gate-",
  ]) func `is refused`(name: String) throws {
    let trial = try trial(name + ".md")
    for command in ["run", "check"] {
      let run = try trial.run(command, "--as-of", "2026-05-11T23:00:00Z")
      #expect(run.status == 65)
      #expect(
        run.messages.contains(
          "templates/\(name).md: error: `\(name)` is what a file or folder of the report itself is called"),
        "\(run.messages)")
    }
    #expect(trial.base.names("out") == [])
  }

  @Test(arguments: ["manifests", "gate-one", "gate-01-memo", "memo"]) func `is taken`(name: String) throws {
    let trial = try trial(name + ".md")
    let run = try trial.run(day: 11)
    #expect(run.status == 0 && trial.base.names("out").contains(name + ".html"), "\(run.messages)")
  }

  @Test func `whatever a report holds beside its documents has a name that is taken`() throws {
    let trial = try DeliveryTrial()
    #expect(try trial.run(on: 0).status == 0)
    let names = trial.base.names("out").map { String($0.prefix { $0 != "." }) }
    let documents = ["board-memo-gate-01", "phase-4-completion-report"]
    #expect(names.contains("manifest") && names.contains("mail") && names.contains("gate-01"))
    for name in names where !documents.contains(name) { #expect(ReportName.isTaken(name), "\(name)") }
    for name in documents { #expect(!ReportName.isTaken(name)) }
  }

  @Test(arguments: ["me\nmo.md", "me\u{1B}[31mmo.md", "me\u{85}mo.md"])
  func `of a template with a control character is refused`(name: String) throws {
    let trial = try trial(name)
    let run = try trial.run(day: 11)
    #expect(run.status == 65, "\(run.messages)")
    #expect(run.messages.contains("the file's name has a control character in it, so that it is not read"))
    #expect(!run.messages.dropLast().contains("\u{1B}"))
  }
}
