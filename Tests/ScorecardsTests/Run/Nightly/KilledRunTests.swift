import Foundation
import Testing

@testable import Scorecards

/// A nightly run that is killed at any write, sync, rename or removal leaves a whole ledger and a whole report.
@Suite struct KilledRunTests {
  /// What a run changes the disk with.
  private static let calls = [
    "write", "pwrite64", "fsync", "fdatasync", "syncfs", "renameat", "renameat2", "unlink", "unlinkat", "mkdirat",
    "fchmod", "ftruncate",
  ]

  @Test(
    .enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"), arguments: KilledRunTests.calls)
  func `killed at each call in turn`(call: String) throws {
    let trial = try LedgerTrial("archive: kept\n")
    #expect(try trial.run("run", "--as-of", "2026-05-10T00:00:00Z").status == 0)
    var entries = 1
    var status: Int32 = 137
    var number = 0
    while status != 0 && number < 200 {
      number += 1
      let hour = "2026-05-\(11 + number / 24)T\((number % 24).padded(to: 2)):00:00Z"
      status = SystemTrace.kill(at: call, number: number, ["run", "--as-of", hour], in: trial.base.path)
      #expect(status == 0 || status == 137, "\(call) \(number)")
      let walk = try ChainWalk(ledger: try trial.ledger()).walk()
      #expect(walk.fault == nil && (entries...entries + 1).contains(walk.head.position), "\(call) \(number)")
      #expect(
        try FolderVerification(trial.base.path + "/out", name: "out").diagnostics.isEmpty, "\(call) \(number)")
      entries = walk.head.position
    }
    #expect(status == 0)
    #expect(try trial.run("verify", "out", "--project", ".", "--recompute").status == 0)
    #expect(trial.base.names().filter { $0.hasPrefix(".out") || $0.contains("journal") } == [])
  }

  @Test(
    .enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"), arguments: KilledRunTests.calls)
  func `the very first run killed at each call in turn`(call: String) throws {
    var status: Int32 = 137
    var number = 0
    while status != 0 && number < 200 {
      number += 1
      let trial = try LedgerTrial()
      status = SystemTrace.kill(
        at: call, number: number, ["run", "--as-of", "2026-05-10T00:00:00Z"], in: trial.base.path)
      #expect(status == 0 || status == 137, "\(call) \(number)")
      let hasReport = trial.base.names().contains("out")
      if hasReport {
        #expect(
          try FolderVerification(trial.base.path + "/out", name: "out").diagnostics.isEmpty, "\(call) \(number)")
      }
      #expect(try trial.run("run", "--as-of", "2026-05-11T00:00:00Z").status == 0, "\(call) \(number)")
      let walk = try ChainWalk(ledger: try trial.ledger()).walk()
      #expect(walk.fault == nil && ((hasReport ? 2 : 1)...2).contains(walk.head.position), "\(call) \(number)")
    }
    #expect(status == 0)
  }
}
