import Foundation
import Testing

@testable import Scorecards

/// Small files are read whole or not at all, and nothing that is no file is waited for.
@Suite struct SmallFileTests {
  private let folder = TemporaryFolder()

  private func problem(_ path: String, limit: Int = 100, _ watch: Watch = .endless) -> TextFileProblem? {
    do throws(TextFileProblem) { _ = try SmallFile.bytes(path, limit: limit, watch) } catch { return error }
    return nil
  }

  @Test func `the limit is the last size that is read`() throws {
    let path = folder.path + "/a"
    try folder.write("a", String(repeating: "x", count: 100))
    #expect(try SmallFile.bytes(path, limit: 100).count == 100)
    #expect(problem(path, limit: 99) == .tooLarge(limit: 99))
    try folder.write("a", "")
    #expect(try SmallFile.bytes(path, limit: 0) == [])
  }

  @Test func `a file that shrank while it was read is an error`() throws {
    try folder.write("a", "twelve bytes")
    let file = try OpenFile(Array((folder.path + "/a").utf8CString), [.file])
    #expect(try file.piece(6, after: [], room: 0) == Array("twelve".utf8))
    truncate(folder.path + "/a", 6)
    #expect(throws: FileProblem.notReadable(reason: "it became shorter while it was read")) {
      _ = try file.piece(100, after: [], room: 0)
    }
  }

  @Test func `a file that grew while it was read is not what it was`() throws {
    try folder.write("a", "six")
    let file = try OpenFile(Array((folder.path + "/a").utf8CString), [.file])
    #expect(try file.piece(100, after: [], room: 0)?.count == 3)
    #expect(try file.isUnchanged)
    truncate(folder.path + "/a", 4)
    #expect(try file.piece(100, after: [], room: 0)?.count == 1)
    #expect(try !file.isUnchanged)
  }

  @Test func `what is no file is told as what it is`() throws {
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    #expect(problem(pipe) == .notReadable(reason: "it is a named pipe, not a file"))
    #expect(problem(folder.path) == .isFolder)
    #expect(problem(folder.path + "/none") == .absent)
    #expect(problem(pipe + "/a") == .notReadable(reason: "Not a directory"))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
    #expect(problem(folder.path + "/loop") == .notReadable(reason: "Too many levels of symbolic links"))
    #expect(problem("/dev/zero") == .tooLarge(limit: 100))
    #expect(try SmallFile.bytes("/dev/null", limit: 100) == [])
  }

  @Test func `below dev-shm a pipe is as elsewhere`() throws {
    let pipe = "/dev/shm/scorecard-test-\(UUID().uuidString)"
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    #expect(problem(pipe) == .notReadable(reason: "it is a named pipe, not a file"))
  }

  @Test func `a link is none where links are not followed`() throws {
    try folder.write("a", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a")
    #expect(try SmallFile.bytes(folder.path + "/link", limit: 9) == [0x78])
    #expect(throws: TextFileProblem.notReadable(reason: "it is a symbolic link")) {
      try SmallFile.bytes(folder.path + "/link", limit: 9, followsLinks: false)
    }
  }

  @Test func `an export that is a pipe is read while somebody writes, and told where nobody does`() throws {
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    let files = FolderAccess(folder: folder.path)
    var silent = try files.open("pipe", .endless)
    #expect(throws: FileProblem.notReadable(reason: "it is a pipe that nobody writes to")) { try silent.next() }
    var reader = try files.open("pipe", .endless)
    let writer = open(pipe, O_WRONLY)
    #expect(write(writer, "abc", 3) == 3)
    close(writer)
    #expect(try reader.next() == Array("abc".utf8))
    #expect(try reader.next() == nil)
  }

  @Test func `a pattern matches a link that leads nowhere: what it stood for is lost`() throws {
    try folder.write("a.csv", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/b.csv", withDestinationPath: "gone")
    let files = FolderAccess(folder: folder.path)
    #expect(try files.paths(matching: "*.csv").map(\.text) == ["a.csv", "b.csv"])
    #expect(throws: FileProblem.absent) { try files.open("b.csv", .endless) }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
    #expect(throws: FileProblem.notReadable(reason: "Too many levels of symbolic links")) {
      try files.paths(matching: "loop/x.csv")
    }
  }
}
