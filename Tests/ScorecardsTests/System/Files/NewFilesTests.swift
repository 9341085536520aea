import Foundation
import Testing

@testable import Scorecards

@Suite struct NewFilesTests {
  private let base = TemporaryFolder()

  @Test(arguments: [true, false])
  func `files are written, whether all are waited for at once or each`(asAWhole: Bool) throws {
    try base.write("inner/there", "")
    let folder = try FolderHandle(resolving: base.path)
    let files = NewFiles(in: folder, syncsAsAWhole: asAWhole)
    try files.write(Array("one".utf8), to: "one", in: folder, mode: 0o600)
    let inner = try folder.folder("inner")
    try files.write(Array("two".utf8), to: "two", in: inner, mode: 0o640)
    try files.close(inner)
    try files.synchronise(folder)
    #expect(folder.permissions(of: "one") == 0o600 && inner.permissions(of: "two") == 0o640)
    #expect(base.text("one") == "one" && base.text("inner/two") == "two")
  }

  @Test func `what is there is not overwritten, and a folder that is not there is named`() throws {
    try base.write("one", "")
    let folder = try FolderHandle(resolving: base.path)
    let files = NewFiles(in: folder)
    #expect(throws: FolderProblem.refused(path: folder.path + "/one", SystemError(code: EEXIST))) {
      try files.write([1], to: "one", in: folder, mode: 0o600)
    }
    #expect(throws: FolderProblem.refused(path: folder.path + "/none", SystemError(code: ENOENT))) {
      _ = try FolderHandle(folder.path + "/none")
    }
  }

  /// The disk fails when all is written: the report before stays, the run is told to have failed, nothing is left over.
  @Test(.enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"), arguments: ["syncfs", "write"])
  func `a disk that fails leaves the report before`(call: String) throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10).status == 0)
    let before = trial.content()
    // The first write is of the report: the ledger is there, and SQLite writes in another way.
    let arguments = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):error=EIO:when=1"]
    let command = [ScorecardProcess.binary.path, "run", "--as-of", "2026-05-11T23:00:00Z"]
    #expect(SystemTrace.run(arguments + command, in: trial.base.path) == 73)
    #expect(trial.content() == before)
    #expect(trial.base.names().filter { $0.hasPrefix(".out") } == [])
    #expect(try trial.ledger().head().position == 1)
  }
}
