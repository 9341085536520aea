import Foundation
import Testing

@testable import Scorecards

/// A command that is killed, or whose disk fails, at any write, fsync or rename leaves the record as it was or with the
/// entry, and the next command works.
@Suite(.enabled(if: SystemTrace.isPossible))
struct RecordFaultTests {
  private static let tool = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    .deletingLastPathComponent().appendingPathComponent("scorecard").path

  private static let waive = [
    "waive", "7", "arr", "--gates", GateTrial.gatesFolder.path, "--record", "record.yaml", "--approver", "CFO",
    "--reason", "R", "--from", "2026-02-01", "--until", "2026-02-02",
  ]

  /// The first write, fsync and rename are of the new file; the second fsync is of the folder.
  @Test(arguments: [
    ("write", 1, false), ("fsync", 1, false), ("renameat", 1, false), ("unlinkat", 1, false), ("flock", 1, false),
    ("fsync", 2, true), ("write", 2, true), ("unlinkat", 2, true),
  ])
  func `nothing is lost`(call: String, number: Int, isWritten: Bool) throws {
    for fault in ["signal=KILL", "error=ENOSPC"] {
      let base = TemporaryFolder()
      let before = "version: 1\n# ours\nwaivers:\n"
      try base.write("record.yaml", before)
      let injection = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e"]
      let status = SystemTrace.run(
        injection + ["inject=\(call):\(fault):when=\(number)", Self.tool] + Self.waive, in: base.path)
      if fault == "signal=KILL" {
        #expect(status == 137)
        #expect((base.text("record.yaml") == before) == !isWritten)
      }
      if fault != "signal=KILL", ["write", "fsync", "renameat"].contains(call), !isWritten {
        #expect(status == 73 && base.text("record.yaml") == before)
      }
      #expect(base.text("record.yaml")?.hasPrefix(before) == true)
      #expect(try ScorecardProcess(list: Self.waive, in: base.path).status == 0)
      #expect(base.names() == ["record.yaml"])
    }
  }
}
