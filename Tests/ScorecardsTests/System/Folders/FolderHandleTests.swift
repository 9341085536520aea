import Foundation
import Testing

@testable import Scorecards

/// A folder that is open: what is done through it stays inside, and tells who else could do something there.
@Suite struct FolderHandleTests {
  private static let nobody: uid_t = 65_534
  private static let isSuperuser = geteuid() == 0

  private let base = TemporaryFolder()

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: base.path + "/" + name, withDestinationPath: target)
  }

  @Test func `a link that came into a path later is not followed, wherever in it`() throws {
    try base.write("real/inner/file", "")
    let path = FilePath.resolved(base.path) + "/real/inner"
    _ = try FolderHandle(path)
    for name in ["real/inner", "real"] {
      try FileManager.default.moveItem(atPath: base.path + "/" + name, toPath: base.path + "/moved")
      try link(name, to: base.path + "/moved")
      #expect(
        throws: FolderProblem.refused(path: FilePath.resolved(base.path) + "/" + name, SystemError(code: ENOTDIR))
      ) {
        _ = try FolderHandle(path)
      }
      try base.remove(name)
      try FileManager.default.moveItem(atPath: base.path + "/moved", toPath: base.path + "/" + name)
    }
    try link("way", to: "real")
    #expect(try FolderHandle(resolving: base.path + "/way/inner").names == ["file"])
  }

  @Test func `what is done goes into the folder that was opened, whatever bears its name by then`() throws {
    try base.write("precious/index.md", "gold")
    try base.write("place/there", "")
    let folder = try FolderHandle(resolving: base.path + "/place")
    try FileManager.default.moveItem(atPath: base.path + "/place", toPath: base.path + "/moved")
    try link("place", to: "precious")
    try folder.write(Array("new".utf8), to: "file", mode: 0o600)
    folder.remove("index.md")
    folder.removeAll()
    #expect(base.text("precious/index.md") == "gold" && base.names("precious") == ["index.md"])
    #expect(base.names("moved") == [])
  }

  /// Before and after: nobody has an earlier look by opening it while it is written.
  @Test func `new folders and files are the owner's alone until they have their permissions, whatever the umask`()
    throws
  {
    let folder = try FolderHandle(resolving: base.path)
    let file = try folder.newFile("file")
    #expect(folder.permissions(of: "file") == 0o600)
    try file.setPermissions(0o644)
    #expect(folder.permissions(of: "file") == 0o644)
    _ = try folder.makeFolder("inner", mode: 0o755)
    #expect(folder.permissions(of: "inner") == 0o755)
    _ = try FolderHandle(folder.path + "/a/b", making: 0o750)
    #expect(FolderFiles.permissions(of: base.path + "/a") == 0o750)
    #expect(FolderFiles.permissions(of: base.path + "/a/b") == 0o750)
  }

  @Test func `a folder that has come under the name is not taken for the new one`() throws {
    let folder = try FolderHandle(resolving: base.path)
    try base.write("there/file", "")
    #expect(throws: FolderProblem.refused(path: folder.path + "/there", SystemError(code: EEXIST))) {
      _ = try folder.makeFolder("there", mode: 0o700)
    }
  }

  @Test(arguments: [(0o755, true), (0o700, true), (0o1777, true), (0o777, false), (0o757, false)] as [(mode_t, Bool)])
  func `who may rename what is in it`(mode: mode_t, isOurs: Bool) throws {
    try base.write("place/inner/file", "")
    chmod(base.path + "/place", mode)
    let path = FilePath.resolved(base.path) + "/place"
    for name in ["", "/inner"] {
      #expect(try FolderHandle(path + name).sharing == (isOurs ? .ours : .open(path: path)), "\(name)")
    }
    #expect(try FolderHandle(path).folder("inner").sharing == (isOurs ? .ours : .open(path: path)))
  }

  @Test(.enabled(if: isSuperuser, "needs a second group")) func `a group of others counts, one's own does not`() throws
  {
    try base.write("place/file", "")
    let path = FilePath.resolved(base.path) + "/place"
    chmod(path, 0o775)
    #expect(try FolderHandle(path).sharing == .ours)
    chown(path, 0, 65_534)
    #expect(try FolderHandle(path).sharing == .open(path: path))
  }

  @Test(.enabled(if: isSuperuser, "needs a second user")) func `another's folder is told, and nothing in it trusted`()
    throws
  {
    try base.write("place/inner/file", "")
    let path = FilePath.resolved(base.path) + "/place"
    chown(path, Self.nobody, 0)
    let folder = try FolderHandle(path)
    #expect(folder.sharing == .owned && !folder.isOurs && !folder.isOursAlone)
    #expect(throws: FolderProblem.notOurs(path: path)) {
      _ = try FolderHandle(FilePath.resolved(base.path)).folder("place", making: 0o700)
    }
    let home = try FolderHandle(FilePath.resolved(base.path))
    home.remove("place")
    #expect(base.text("place/inner/file") == "")
  }
}
