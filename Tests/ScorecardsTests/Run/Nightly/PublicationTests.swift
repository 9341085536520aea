import Foundation
import Testing

@testable import Scorecards

/// What of a report leaves, and what never does.
@Suite struct PublicationTests {
  @Test func `the manifest marks what everyone may have, and still verifies`() throws {
    let project = try PublicProject()
    #expect(try project.trial.run(day: 10).status == 0)
    let bytes = Array(try #require(project.base.text("out/manifest.json")).utf8)
    let manifest = try PublishedManifest(bytes)
    let marked = manifest.outputs.filter { $0.audience == "public" }.map(\.name)
    #expect(Set(marked.filter { !$0.hasPrefix("figures/") }) == ["memo.md", "memo.html"])
    #expect(manifest.outputs.allSatisfy { $0.audience == nil || $0.audience == "public" })
    let verify = try project.trial.run("verify", "out", "--project", ".", "--recompute")
    #expect(verify.status == 0 && verify.messages == "")
  }

  @Test func `the public document alone is published, and opens`() throws {
    let project = try PublicProject()
    _ = try project.trial.run(day: 10)
    let outcome = try project.publication().perform()
    #expect(project.base.names("www") == [".releases", "2026-05-10", "latest"])
    let published = project.base.files("www/latest/").filter { !$0.hasPrefix("figures/") }
    #expect(published == ["index.html", "memo.html", "memo.md"])
    #expect(project.base.text("www/latest/index.html") == project.base.text("out/memo.html"))
    #expect(project.base.text("www/latest/memo.md") == project.base.text("out/memo.md"))
    #expect(outcome.note.message.hasPrefix("published 3 files in `"))
    #expect(outcome.note.message.hasSuffix("/www/2026-05-10`, 3 of them new or changed"))
  }

  @Test func `several documents open with a list of them, and of nothing else`() throws {
    let project = try PublicProject()
    try project.template("second.md", title: "Second <b>memo</b>", document: "second")
    #expect(try project.trial.run(day: 10).status == 0)
    _ = try project.publication().perform()
    let index = try #require(project.base.text("www/latest/index.html"))
    #expect(index.contains("<a href=\"memo.html\">Launch memo</a>"))
    #expect(index.contains("<a href=\"second.html\">Second &lt;b&gt;memo&lt;/b&gt;</a>"))
    #expect(
      index.replacing("\u{A0}", with: " ").contains("As of May 10, 2026") && !index.contains("gate-01")
        && !index.contains("export.csv"))
    #expect(
      project.base.names("www/latest/").filter { $0 != "figures" } == [
        "index.html", "index.md", "memo.html", "memo.md", "second.html", "second.md",
      ])
    #expect(try project.trial.run("verify", "out", "--project", ".").status == 0)
  }

  @Test func `a report that was changed is not published`() throws {
    let project = try PublicProject()
    _ = try project.trial.run(day: 10)
    let page = try #require(project.base.text("out/memo.html"))
    try project.base.write("out/memo.html", page + " ")
    #expect(project.status(try project.publication()) == .badInput)
    // The same bytes elsewhere, led to by a link.
    try project.base.write("elsewhere.html", page)
    try FileManager.default.removeItem(atPath: project.out + "/memo.html")
    #expect(project.status(try project.publication()) == .badInput)
    try FileManager.default.createSymbolicLink(
      atPath: project.out + "/memo.html", withDestinationPath: project.base.path + "/elsewhere.html")
    #expect(project.status(try project.publication()) == .badInput)
    try FileManager.default.removeItem(atPath: project.out + "/memo.html")
    try project.base.write("out/memo.html", page)
    try project.base.write("out/gate-01.html", "other, and for nobody outside")
    #expect(project.status(try project.publication()) == nil)
    let manifest = try #require(project.base.text("out/manifest.json"))
    try project.base.write(
      "out/manifest.json", manifest.replacing("\"audience\": \"public\"", with: "\"audience\": \"all\""))
    #expect(project.status(try project.publication()) == .badInput)
  }

  @Test func `with nothing public nothing is published, and what was stays`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 10)
    let out = trial.base.path + "/out"
    #expect(throws: PublishProblem.nothingPublic(folder: out)) { _ = try PublicFiles(in: out) }
    #expect(RunFailure(PublishProblem.nothingPublic(folder: out)).status == .notDelivered)
  }

  @Test func `where there is no report that is told`() throws {
    let project = try PublicProject()
    #expect(project.status(try project.publication()) == .absentInput)
    try project.base.write("out/index.html", "no manifest")
    #expect(project.status(try project.publication()) == .absentInput)
  }

  @Test func `it is not published into the report or over the project`() throws {
    let project = try PublicProject()
    _ = try project.trial.run(day: 10)
    for to in ["/out", "/out/public", ""] {
      let publication = try project.publication(.folder(path: project.base.path + to, keep: 1))
      #expect(project.status(publication) == .notDelivered, "\(to)")
    }
    #expect(try project.trial.run("verify", "out").status == 0)
  }

  @Test func `through a program, and how that ended`() throws {
    let project = try PublicProject()
    _ = try project.trial.run(day: 10)
    let copy = ["cp", "-r", "{folder}", project.base.path + "/taken"]
    let outcome = try project.publication(.command(words: copy, seconds: 60)).perform()
    #expect(outcome.note == .throughCommand(program: "cp", files: project.base.files("taken").count))
    #expect(project.base.text("taken/index.html") == project.base.text("out/memo.html"))
    let failing = try project.publication(.command(words: ["false", "{folder}"], seconds: 60))
    #expect(project.status(failing) == .notDelivered)
    #expect(!project.base.names().contains { $0.hasPrefix("scorecard-") || $0.hasSuffix("-lock") })
  }
}
