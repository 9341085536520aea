import Foundation
import Testing

@testable import Scorecards

/// What others of the machine plant beside an output folder: nothing of it is followed, removed or taken for ours.
@Suite struct NeighbourTests {
  private static let nobody: uid_t = 65_534
  private static let isSuperuser = geteuid() == 0

  private let base = TemporaryFolder()
  private var out: String { base.path + "/out" }

  private static func manifest(_ names: String...) -> String {
    let outputs = names.map { "{\"name\": \"\($0)\"}" }.joined(separator: ", ")
    return "{\"schema\": \"scorecard/manifest/v1\", \"outputs\": [\(outputs)]}"
  }

  private func files(_ text: String) -> [OutputFile] {
    [
      OutputFile(name: "figures/a.svg", text: text), OutputFile(name: "index.md", text: text),
      OutputFile(name: "manifest.json", text: Self.manifest("index.md", "figures/a.svg")),
    ]
  }

  private func place() throws -> OutputReplacement { try OutputReplacement(of: OutputFolder(out)) }

  private func replace(_ text: String) throws -> OutputNote? {
    let place = try place()
    return try place.replace(with: try place.prepare(files(text)))
  }

  private func leftAlone(_ name: String) -> OutputNote { .leftAlone(path: FilePath.resolved(base.path) + "/" + name) }

  @Test func `a folder in a former report that is now a link to somewhere else`() throws {
    _ = try replace("one")
    try base.write("precious/a.svg", "gold")
    try base.remove("out/figures")
    try FileManager.default.createSymbolicLink(atPath: out + "/figures", withDestinationPath: base.path + "/precious")
    let note = try #require(try replace("two"))
    #expect(base.text("precious/a.svg") == "gold" && base.text("out/index.md") == "two")
    guard case .kept(let path) = note else { throw CancellationError() }
    #expect(FolderFiles.names(in: path) == ["figures"])
  }

  @Test func `only plain files are removed of what a manifest lists`() throws {
    _ = try replace("one")
    try base.remove("out/index.md")
    try base.write("out/index.md/mine.txt", "keep me")
    let note = try #require(try replace("two"))
    guard case .kept(let path) = note else { throw CancellationError() }
    #expect(FolderFiles.files(below: path) == ["index.md/mine.txt"])
  }

  /// Whoever may rename things there can give any folder of ours the name of a leftover.
  @Test(arguments: [(0o777, true), (0o1777, false), (0o755, false)] as [(mode_t, Bool)])
  func `where others may rename things nothing that was left is removed`(mode: mode_t, isOpen: Bool) throws {
    try base.write(".out.scorecard-new-7/thesis.txt", "years of work")
    chmod(base.path + "/.out.scorecard-new-7", 0o700)
    try base.write(".out.scorecard-old-8/manifest.json", Self.manifest("thesis.txt"))
    try base.write(".out.scorecard-old-8/thesis.txt", "years of work")
    chmod(base.path, mode)
    let place = try place()
    #expect(place.openPlace == (isOpen ? FilePath.resolved(base.path) : nil))
    let left = [".out.scorecard-new-7", ".out.scorecard-old-8"]
    #expect(place.clearLeftovers() == (isOpen ? left.map(leftAlone) : []))
    #expect(base.names().filter(left.contains) == (isOpen ? left : []))
  }

  @Test(.enabled(if: isSuperuser, "needs a second user"), arguments: ["new", "old"])
  func `what belongs to somebody else is told and left alone`(mark: String) throws {
    let name = ".out.scorecard-\(mark)-7"
    try base.write(name + "/a.txt", "theirs")
    try base.write(name + "/manifest.json", Self.manifest("a.txt"))
    chown(base.path + "/" + name, Self.nobody, Self.nobody)
    #expect(try place().clearLeftovers() == [leftAlone(name)])
    #expect(base.text(name + "/a.txt") == "theirs")
  }

  /// One that is not complete is closed to all others; whatever else bears such a name was put there by hand.
  @Test(arguments: [0o777, 0o755, 0o750] as [mode_t]) func `a leftover that a run can't have made`(mode: mode_t) throws
  {
    try base.write(".out.scorecard-new-7/a.txt", "")
    chmod(base.path + "/.out.scorecard-new-7", mode)
    try base.write(".out.scorecard-new-8/a.txt", "")
    chmod(base.path + "/.out.scorecard-new-8", 0o700)
    #expect(try place().clearLeftovers() == [leftAlone(".out.scorecard-new-7")])
    #expect(base.names() == [".out.scorecard-new-7"])
  }

  @Test func `all is done in the folder that was opened, whatever bears its name by then`() throws {
    try base.write("way/here", "")
    let place = try OutputReplacement(of: OutputFolder(base.path + "/way/out"))
    try FileManager.default.moveItem(atPath: base.path + "/way", toPath: base.path + "/moved")
    try base.write("precious/out/index.md", "gold")
    try base.write("precious/out/manifest.json", Self.manifest("index.md"))
    try FileManager.default.createSymbolicLink(atPath: base.path + "/way", withDestinationPath: "precious")
    _ = try place.replace(with: try place.prepare(files("one")))
    #expect(base.text("moved/out/index.md") == "one" && base.text("precious/out/index.md") == "gold")
    #expect(base.entries("precious") == ["out", "out/index.md", "out/manifest.json"])
  }

  @Test func `an archive whose folders others may write is not trusted`() throws {
    try base.write("export.csv", "figures")
    let digest = ChainDigest.of(Array("figures".utf8))
    try FileManager.default.createDirectory(
      atPath: base.path + "/kept/\(digest.prefix(2))", withIntermediateDirectories: true)
    chmod(base.path + "/kept/\(digest.prefix(2))", 0o777)
    let archive = InputArchive(base.path + "/kept")
    #expect(throws: OutputProblem.self) { _ = try archive.keep(base.path + "/export.csv", sha256: digest) }
    chmod(base.path + "/kept/\(digest.prefix(2))", 0o700)
    #expect(try archive.keep(base.path + "/export.csv", sha256: digest))
    #expect(base.text("kept/\(digest.prefix(2))/\(digest)") == "figures")
  }
}
