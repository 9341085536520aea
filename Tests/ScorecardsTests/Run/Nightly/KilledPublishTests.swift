import Foundation
import Testing

@testable import Scorecards

/// `publish` killed at each system call that changes the disk: the web server shows the old or the new, and the next
/// publication finishes.
@Suite struct KilledPublishTests {
  private static let strace = "/usr/bin/strace"
  private static let canRun: Bool = {
    guard FileManager.default.isExecutableFile(atPath: strace) else { return false }
    let trial = TemporaryFolder()
    let help = try? ScorecardProcess("publish", "--help")
    return (try? trace(["-o", "/dev/null", "/bin/true"], in: trial.path)) == 0
      && help?.output.contains("USAGE: scorecard publish") == true
  }()
  private static let calls = [
    "mkdirat", "write", "fchmod", "utimensat", "fsync", "renameat", "symlinkat", "unlinkat", "flock", "unlink",
  ]

  private static func trace(_ arguments: [String], in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: strace)
    process.arguments = ["-f", "-qq"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// Every public file with its content.
  private func content(_ base: TemporaryFolder, _ folder: String) -> [String: String] {
    Dictionary(base.files(folder + "/").map { ($0, base.text(folder + "/" + $0) ?? "") }) { first, _ in first }
  }

  @Test(.enabled(if: KilledPublishTests.canRun, "needs strace, the right to trace, and `publish`"), arguments: calls)
  func `killed at each call in turn`(call: String) throws {
    let project = try PublicProject("delivery: {publish: {to: www, keep: 1}}\n")
    let base = project.base
    for day in [10, 11] { #expect(try project.trial.run(day: day, "--out", "out\(day)").status == 0) }
    #expect(try project.trial.run("publish", "--out", "out11").status == 0)
    let new = content(base, "www/latest")
    var number = 0
    var status: Int32 = 137
    while status != 0 && number < 100 {
      number += 1
      try FileManager.default.removeItem(atPath: base.path + "/www")
      #expect(try project.trial.run("publish", "--out", "out10").status == 0)
      let old = content(base, "www/latest")
      status = try Self.trace(
        [
          "-o", "/dev/null", "-e", "trace=\(call)", "--inject=\(call):signal=KILL:when=\(number)",
          ScorecardProcess.binary.path, "publish", "--out", "out11",
        ], in: base.path)
      #expect(status == 0 || status == 137, "\(call) \(number)")
      let shown = content(base, "www/latest")
      #expect(shown == (status == 0 ? new : old) || shown == new, "\(call) \(number)")
      #expect(try project.trial.run("publish", "--out", "out11").status == 0, "\(call) \(number)")
      #expect(content(base, "www/latest") == new, "\(call) \(number)")
      #expect(base.names("www") == [".releases", "2026-05-11", "latest"], "\(call) \(number)")
      #expect(base.names("www/.releases").filter { $0 != "project" }.count == 1, "\(call) \(number)")
    }
    #expect(status == 0)
  }
}
