import Foundation
import Testing

@testable import Scorecards

@Suite struct OutputFolderTests {
  private let base = TemporaryFolder()
  private var out: String { base.path + "/out" }
  private let manifest =
    #"{"schema": "scorecard/manifest/v1", "outputs": [{"name": "index.md"}, {"name": "figures/a.svg"}]}"#

  private func files(_ text: String) -> [OutputFile] {
    [
      OutputFile(name: "index.md", text: text), OutputFile(name: "figures/a.svg", text: "<svg/>"),
      OutputFile(name: "manifest.json", text: manifest),
    ]
  }

  /// - Returns: what a run tells.
  @discardableResult
  private func replace(_ text: String, in path: String? = nil) throws -> [OutputNote] {
    let place = try OutputReplacement(of: OutputFolder(path ?? out))
    return [try place.replace(with: try place.prepare(files(text)))].compactMap { $0 }
  }

  private func clearLeftovers() throws -> [OutputNote] { try OutputReplacement(of: OutputFolder(out)).clearLeftovers() }

  private func kept(_ notes: [OutputNote]) -> [String] {
    notes.compactMap { if case .kept(let path) = $0 { path } else { nil } }
  }

  @Test func `a new folder is made, and the next run replaces it`() throws {
    let folder = OutputFolder(out)
    try folder.check()
    #expect(try replace("one") == [])
    #expect(base.text("out/index.md") == "one")
    try folder.check()
    #expect(try replace("two") == [])
    #expect(base.text("out/index.md") == "two")
    #expect(base.names() == ["out"])
  }

  @Test func `what does not exist yet has one path, however it is written`() throws {
    try base.write("real/file", "")
    try FileManager.default.createSymbolicLink(
      atPath: base.path + "/link", withDestinationPath: base.path + "/real")
    let root = OutputFolder(base.path).path
    for (written, meant) in [
      ("none/../out", "/out"), ("none/deep/../../out/./x/", "/out/x"), ("link/../out", "/out"), ("link/x", "/real/x"),
      ("none/../link/x/../y", "/real/y"), ("none", "/none"),
    ] {
      #expect(OutputFolder(base.path + "/" + written).path == root + meant, "\(written)")
    }
    #expect(OutputFolder("/").path == "/" && OutputFolder("/../..").path == "/")
  }

  @Test func `a folder that holds something and is not ours is refused`() throws {
    try base.write("out/thesis.txt", "years of work")
    #expect(throws: OutputProblem.notOurs(path: OutputFolder(out).path)) { try OutputFolder(out).check() }
    try base.write("out/manifest.json", #"{"name": "a web app"}"#)
    #expect(throws: OutputProblem.notOurs(path: OutputFolder(out).path)) { try OutputFolder(out).check() }
  }

  @Test func `an empty folder is taken, a file is refused`() throws {
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try OutputFolder(out).check()
    #expect(try replace("one") == [])
    try base.write("note", "text")
    let note = OutputFolder(base.path + "/note")
    #expect(throws: OutputProblem.notAFolder(path: note.path)) { try note.check() }
  }

  @Test func `files that are not ours survive the swap under a visible name`() throws {
    try replace("one")
    try base.write("out/mine.txt", "keep me")
    let kept = try #require(kept(try replace("two")).first)
    #expect(try String(contentsOfFile: kept + "/mine.txt", encoding: .utf8) == "keep me")
    #expect(base.text("out/index.md") == "two")
    #expect(!FileManager.default.fileExists(atPath: out + "/mine.txt"))
  }

  @Test func `what a killed run left behind is cleared, and nothing of others with it`() throws {
    try replace("one")
    try base.write(".out.scorecard-new-77/index.md", "half written")
    chmod(base.path + "/.out.scorecard-new-77", 0o700)
    try base.write(".out.scorecard-new-78/manifest.json", manifest)
    try base.write(".out.scorecard-new-78/index.md", "the old one, swapped out")
    try base.write(".out.scorecard-new-78/mine.txt", "keep me")
    try base.write(".other.scorecard-new-77/index.md", "another project's")
    let kept = kept(try clearLeftovers())
    #expect(kept.count == 1)
    #expect(try kept.map { try String(contentsOfFile: $0 + "/mine.txt", encoding: .utf8) } == ["keep me"])
    #expect(base.names().filter { $0.hasPrefix(".") } == [".other.scorecard-new-77"])
    #expect(base.text("out/index.md") == "one")
  }

  @Test func `a manifest can't lead a deletion outside of its folder`() throws {
    try base.write("precious/file.txt", "x")
    try base.write(
      "out/manifest.json",
      #"{"schema": "scorecard/manifest/v1", "outputs": [{"name": "../precious/file.txt"}, {"name": "link/file.txt"}]}"#)
    try FileManager.default.createSymbolicLink(atPath: out + "/link", withDestinationPath: base.path + "/precious")
    try replace("two")
    #expect(base.text("precious/file.txt") == "x")
  }

  @Test func `a planted link is never followed`() throws {
    try base.write("precious/a.txt", "gold")
    for name in [".out.scorecard-new-1", ".out.scorecard-old-2", ".out.scorecard-new-\(getpid())"] {
      try FileManager.default.createSymbolicLink(
        atPath: base.path + "/" + name, withDestinationPath: base.path + "/precious")
    }
    try base.write(".out.scorecard-new-mine/a.txt", "mine")
    _ = try clearLeftovers()
    try replace("one")
    #expect(base.text("precious/a.txt") == "gold")
    #expect(base.text(".out.scorecard-new-mine/a.txt") == "mine")
  }

  @Test(arguments: ["out/", "out//", "out/.", "./out", "deep/er/out/"])
  func `however the folder is written`(path: String) throws {
    try replace("one", in: base.path + "/" + path)
    try replace("two", in: base.path + "/" + path)
    #expect(base.text(path.replacing("/.", with: "") + "/index.md") == "two")
  }

  @Test func `a link to a folder stays a link`() throws {
    try FileManager.default.createDirectory(atPath: base.path + "/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: out, withDestinationPath: base.path + "/real")
    try replace("one")
    #expect(base.text("real/index.md") == "one")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out) == base.path + "/real")
  }

  @Test func `a second run is told that the first holds the lock, until it ends`() throws {
    do {
      let first = try OutputLock(besides: out)
      #expect(throws: OutputProblem.locked(path: out)) { _ = try OutputLock(besides: out) }
      _ = consume first
    }
    _ = try OutputLock(besides: out)
    #expect(base.names() == [])
  }
}
