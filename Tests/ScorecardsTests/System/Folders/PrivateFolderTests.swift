import Foundation
import Testing

@testable import Scorecards

/// Folders of our own among the temporary files: private, gone in the end, and cleared where a killed process left them.
@Suite struct PrivateFolderTests {
  private let base = TemporaryFolder()

  @Test func `it is for us alone, and goes with all that is in it`() throws {
    try base.write("kept/file", "kept")
    let folder = try PrivateFolder(in: base.path)
    try folder.use { folder in
      let path = folder.path
      #expect(FolderFiles.permissions(of: path) == 0o700 && FilePath.parent(of: path) == FilePath.real(base.path))
      try FileManager.default.createDirectory(atPath: path + "/a/b", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: path + "/a/link", withDestinationPath: base.path + "/kept")
      #expect(FileManager.default.createFile(atPath: path + "/a/b/file", contents: nil))
    }
    _ = consume folder
    #expect(base.names() == ["kept"] && base.names("kept") == ["file"])
  }

  @Test func `a temporary folder that is not there is told`() {
    let none = base.path + "/none"
    #expect(throws: OutputProblem.noTemporarySpace(folder: none, reason: "No such file or directory")) {
      _ = try PrivateFolder(in: none)
    }
    PrivateFolder.clearLeftovers(in: none)
  }

  /// Whoever may rename things there could have a program write elsewhere.
  @Test func `a temporary folder that others may write needs the sticky bit`() throws {
    try base.write("place/scorecard-aB3xYz/.scorecard-private", "")
    chmod(base.path + "/place/scorecard-aB3xYz", 0o700)
    let path = FilePath.resolved(base.path) + "/place"
    chmod(path, 0o777)
    #expect(
      throws: OutputProblem.noTemporarySpace(
        folder: path, reason: "others may write `\(path)`, which lacks the sticky bit")
    ) { _ = try PrivateFolder(in: path) }
    PrivateFolder.clearLeftovers(in: path)
    #expect(base.names("place") == ["scorecard-aB3xYz"])
    chmod(path, 0o1777)
    PrivateFolder.clearLeftovers(in: path)
    try PrivateFolder(in: path).use { _ in #expect(base.names("place").count == 1) }
    #expect(base.names("place") == [])
  }

  @Test func `what was left is cleared, and nothing else`() throws {
    try base.write("scorecard-aB3xYz/profile/file", "left")
    try base.writeOdd(before: ".csv", in: "scorecard-aB3xYz", "left")
    try base.write("scorecard-aB3xYz/.scorecard-private", "")
    chmod(base.path + "/scorecard-aB3xYz", 0o700)
    // Anybody's `mktemp -d scorecard-XXXXXX` makes such a one.
    try base.write("scorecard-Ab12Cd/notes", "")
    try FileManager.default.createDirectory(
      atPath: base.path + "/scorecard-Ef34Gh/.scorecard-private", withIntermediateDirectories: true)
    for name in ["scorecard-Ab12Cd", "scorecard-Ef34Gh"] { chmod(base.path + "/" + name, 0o700) }
    let foreign = ["scorecard-aB3xY", "scorecard-aB3xYz9", "scorecard-aB.xYz", "other-aB3xYz", "Scorecard-aB3xYz"]
    for name in foreign {
      try base.write(name + "/file", "")
      chmod(base.path + "/" + name, 0o700)
    }
    try base.write("scorecard-file01", "")
    chmod(base.path + "/scorecard-file01", 0o700)
    try base.write("scorecard-open01/file", "")
    chmod(base.path + "/scorecard-open01", 0o755)
    let link = base.path + "/scorecard-link01"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: base.path + "/other-aB3xYz")
    let used = try PrivateFolder(in: base.path)
    let all = Set(base.names())
    PrivateFolder.clearLeftovers(in: base.path)
    #expect(all.subtracting(base.names()) == ["scorecard-aB3xYz"])
    #expect(base.names("other-aB3xYz") == ["file"])
    used.use { #expect(FolderFiles.isFolder($0.path)) }
  }

  @Test(.enabled(if: geteuid() == 0, "needs a second user")) func `another user's folder is left alone`() throws {
    try base.write("scorecard-aB3xYz/.scorecard-private", "")
    chmod(base.path + "/scorecard-aB3xYz", 0o700)
    chown(base.path + "/scorecard-aB3xYz", 65_534, 65_534)
    PrivateFolder.clearLeftovers(in: base.path)
    #expect(base.names() == ["scorecard-aB3xYz"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")))
  func `a run clears what a killed one left, and not what another is at work in`() throws {
    try Gate7Project.write(to: base)
    try SignedProject.makeKey("own", in: base)
    try base.write("signers.txt", "CEO \(base.text("own.pub") ?? "")")
    try base.write("record.yaml", "version: 1\nallowed-signers: signers.txt\n")
    #expect(try SignedProject.sign("CEO", key: "own", in: base).status == 0)
    try base.write("bin/ssh-keygen", "#!/bin/sh\necho $$ > '\(base.path)/child'\nexec sleep 600\n")
    chmod(base.path + "/bin/ssh-keygen", 0o755)
    let temporary = base.path + "/tmp"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
    let day = ["--as-of", "2026-03-02T00:00:00Z"]
    let hanging = Process()
    hanging.executableURL = ScorecardProcess.binary
    hanging.arguments = ["evaluate"] + day
    hanging.environment = ["TMPDIR": temporary, "PATH": base.path + "/bin:/usr/bin:/bin"]
    hanging.currentDirectoryURL = URL(fileURLWithPath: base.path)
    (hanging.standardOutput, hanging.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try hanging.run()
    for _ in 1...3000 where base.text("child")?.hasSuffix("\n") != true { usleep(10_000) }
    let child = try #require(Int32((base.text("child") ?? "").dropLast()))
    let held = base.names("tmp")
    #expect(held.count == 1 && held.allSatisfy { $0.hasPrefix("scorecard-") })
    let nightly = ["run", "--no-history"] + day
    #expect(try ScorecardProcess(list: nightly, in: base.path, environment: ["TMPDIR": temporary]).status == 0)
    #expect(base.names("tmp") == held)
    kill(hanging.processIdentifier, SIGKILL)
    // Before it is waited for: it has inherited by what Foundation sees an end.
    kill(child, SIGKILL)
    hanging.waitUntilExit()
    #expect(base.names("tmp") == held)
    #expect(try ScorecardProcess(list: nightly, in: base.path, environment: ["TMPDIR": temporary]).status == 0)
    #expect(base.names("tmp") == [])
  }
}
