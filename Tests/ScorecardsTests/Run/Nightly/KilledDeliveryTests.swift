import Foundation
import Testing

@testable import Scorecards

/// A nightly run that publishes and sends mail, killed at any write, sync, rename or spawn: report, published folder,
/// ledger and outbox are whole, nobody gets a memo twice, and the next run finishes the work.
@Suite struct KilledDeliveryTests {
  private static let calls = [
    "write", "pwrite64", "fsync", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat",
    "symlinkat", "clone", "clone3", "vfork", "execve",
  ]

  @Test(
    .enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"), arguments: KilledDeliveryTests.calls)
  func `killed at each call in turn`(call: String) throws {
    let trial = try DeliveryTrial()
    #expect(try trial.run(on: 0).status == 0)
    var number = 0
    var status: Int32 = 137
    while status != 0 && number < 300 {
      number += 1
      status = SystemTrace.kill(
        at: call, number: number, trial.arguments(on: number), in: trial.base.path)
      #expect([0, 74, 137].contains(status), "\(call) \(number)")
      try trial.checkWhole("\(call) \(number)")
      let again = try trial.run(on: number, hour: 23)
      let counts = trial.arrivals(on: number)
      let isTold = try again.messages.contains("counts as sent") || trial.hasInterrupted
      #expect(
        isTold || counts.values.allSatisfy { $0 == 1 },
        "\(call) \(number) \(counts) \(again)")
      #expect(counts.values.allSatisfy { $0 <= 1 }, "\(call) \(number) \(counts)")
      #expect(trial.published("latest/index.html") != nil, "\(call) \(number)")
      try trial.checkWhole("after \(call) \(number)")
    }
    #expect(status == 0 || call == "execve")
  }
}
