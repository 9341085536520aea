import Foundation
import Testing

@testable import Scorecards

/// Reading ends where its time is over, and what was not read never counts.
@Suite struct TimeLimitTests {
  /// A named pipe that somebody holds open and never writes to.
  private static func silentPipe(in folder: String) -> Int32 {
    let path = folder + "/export.csv"
    mkfifo(path, 0o600)
    return open(path, O_RDWR)
  }

  @Test func `a pipe that says nothing is given up when the time is over`() throws {
    let folder = TemporaryFolder()
    let pipe = Self.silentPipe(in: folder.path)
    defer { close(pipe) }
    let clock = Ticks([0, 0, 4_999, 5_000])
    let watch = Watch(clock: { clock.next() }, isStopped: { false }).limited(to: 5)
    var reader = try FolderAccess(folder: folder.path).open("export.csv", watch)
    #expect(throws: FileProblem.timedOut(seconds: 5)) { _ = try reader.next() }
  }

  @Test func `reading ends where the tool is stopped`() throws {
    let folder = TemporaryFolder()
    let pipe = Self.silentPipe(in: folder.path)
    defer { close(pipe) }
    var reader = try FolderAccess(folder: folder.path).open("export.csv", Watch(clock: { 0 }, isStopped: { true }))
    #expect(throws: FileProblem.stopped) { _ = try reader.next() }
  }

  @Test func `a source with a time limit of its own is unreadable when that is over, and the others count`() throws {
    let trial = try LedgerTrial()
    let pipe = Self.silentPipe(in: try trial.slowExport())
    defer { close(pipe) }
    let run = try trial.run(day: 10)
    #expect(run.status == 65)
    #expect(run.messages.contains("slow/export.csv: error: reading this source took longer than its time limit of 1 s"))
    #expect(run.messages.contains("time-limit:"))
    let page = try #require(trial.base.text("out/gate-01.md"))
    #expect(page.contains("slow/export.csv"))
  }

  @Test func `a run that takes longer than it may leaves the last report as it was`() throws {
    let trial = try LedgerTrial("time-limit: 1 s\n")
    #expect(try trial.run(day: 10).status == 0)
    let before = trial.content()
    let pipe = Self.silentPipe(in: try trial.slowExport("30 s"))
    defer { close(pipe) }
    let run = try trial.run(day: 11)
    #expect(run.status == 73)
    #expect(run.messages.contains("the run took longer than its time limit of 1 s; nothing was written"))
    #expect(trial.content() == before)
    #expect(trial.base.names().filter { $0.hasPrefix(".out") } == [])
  }
}

extension LedgerTrial {
  /// Names a second export, which is there to be made a pipe, and tells its folder.
  fileprivate func slowExport(_ limit: String = "1 s") throws -> String {
    let text = base.text("scorecard.yaml") ?? ""
    try FileManager.default.createDirectory(atPath: base.path + "/slow", withIntermediateDirectories: true)
    try base.write(
      "scorecard.yaml",
      text.replacingOccurrences(
        of: "metrics: [export.csv]", with: "metrics: [export.csv, {path: slow/export.csv, time-limit: \(limit)}]"))
    return base.path + "/slow"
  }
}
