import Foundation
import Testing

@testable import Scorecards

/// Faults of the disk while files are read, and what is no file in the place of one: told with the file's name, never
/// taken for the file's end.
@Suite struct FaultyReadingTests {
  private static let record = """
    version: 1
    \(String(repeating: "# What was thought of it in the meeting\n", count: 200))
    overrides:
      - {gate: 1, decision: HOLD, role: CEO, name: Ada, time: 2026-05-09T10:00:00Z, reason: Not yet}

    """

  private func trial() throws -> LedgerTrial {
    let trial = try LedgerTrial("record: record.yaml\ntemplates: own\nnarrative: texts\nrisks: risks.yaml\n")
    let base = trial.base
    let settings = try #require(base.text("scorecard.yaml")).split(separator: "\n")
    try base.write(
      "scorecard.yaml", settings.filter { !$0.hasPrefix("templates: /") }.joined(separator: "\n") + "\n")
    try base.write("own/note.md", "A partial that nobody uses.\n")
    try base.write("record.yaml", Self.record)
    try base.write("texts/lessons-learned.md", "# Lessons\n\nTest early.\n")
    try base.write(
      "risks.yaml",
      "version: 1\nrisks: [{title: A rival, kind: competitive, level: low, movement: new, mitigation: None, owner: CEO}]\n"
    )
    return trial
  }

  /// Relative to the project; the first read of each, or the second one, fails.
  private static let files = [
    "scorecard.yaml", "record.yaml", "gates/launch.yaml", "gates/metrics.yaml", "own/note.md",
    "texts/lessons-learned.md",
    "risks.yaml", "export.csv", "list.md",
  ]

  @Test(.enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"), arguments: files, [1, 2])
  func `a file that can't be read to its end is an error`(name: String, number: Int) throws {
    let trial = try trial()
    #expect(try trial.run(day: 10).status == 0)
    let before = trial.content()
    let path = trial.base.path + "/" + name
    let run = try ScorecardProcess(
      list: ["run", "--as-of", "2026-05-11T23:00:00Z"], in: trial.base.path,
      through: SystemTrace.failing("read,pread64", "error=EIO:when=\(number)", of: path))
    #expect(run.status == 65, "\(run.messages)")
    #expect(run.messages.contains("\(name): error: "), "\(run.messages)")
    #expect(run.messages.contains("Input/output error"), "\(run.messages)")
    if name != "export.csv" && name != "list.md" { #expect(trial.content() == before) }
  }

  @Test(
    .enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"), arguments: ["gates", "own", "texts"])
  func `a folder that can't be listed to its end is an error`(folder: String) throws {
    let trial = try trial()
    let run = try ScorecardProcess(
      list: ["run", "--as-of", "2026-05-11T23:00:00Z"], in: trial.base.path,
      through: SystemTrace.failing("getdents64", "error=EIO:when=2", of: trial.base.path + "/" + folder))
    #expect(run.status == 65 && run.messages.contains("\(folder): error: it can't be read: Input/output error"))
  }

  @Test(.enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"))
  func `a folder of gates of which nobody knows whether it is there is not replaced by the tool's own`() throws {
    let trial = try trial()
    let run = try ScorecardProcess(
      list: ["evaluate"], in: trial.base.path,
      through: SystemTrace.failing("lstat,newfstatat", "error=EIO", of: trial.base.path + "/gates"))
    #expect(run.status == 65 && run.messages.contains("gates: error: it can't be read: Input/output error"))
  }

  @Test(arguments: ["own", "texts", "gates"]) func `a file in the place of a folder is told as one`(folder: String)
    throws
  {
    let trial = try trial()
    try trial.base.remove(folder)
    try trial.base.write(folder, "")
    let run = try trial.run(day: 11)
    #expect(run.status == 65 && run.messages.contains("\(folder): error: "), "\(run.messages)")
    #expect(folder == "gates" || run.messages.contains("this is a file, not a folder"), "\(run.messages)")
  }

  @Test(arguments: ["scorecard.yaml", "record.yaml", "gates/launch.yaml", "own/note.md", "export.csv", "list.md"])
  func `a pipe in the place of a file is told at once`(name: String) throws {
    let trial = try trial()
    try trial.base.remove(name)
    mkfifo(trial.base.path + "/" + name, 0o600)
    let run = try trial.run(day: 11)
    #expect(run.status == 65 && run.messages.contains("\(name): error: "), "\(run.messages)")
    #expect(run.messages.contains("pipe"), "\(run.messages)")
  }

  @Test func `a pipe in the place of the ledger or the manifest is told at once`() throws {
    let trial = try trial()
    #expect(try trial.run(day: 10).status == 0)
    for name in ["out/manifest.json", "scorecard.sqlite"] {
      try trial.base.remove(name)
      mkfifo(trial.base.path + "/" + name, 0o600)
    }
    #expect(try trial.run(day: 11).messages.contains("holds files and no manifest of ours"))
    let verified = try trial.run("verify", "out")
    #expect(verified.status == 65)
    #expect(verified.messages.contains("out/manifest.json: error: it can't be read: it is a named pipe, not a file"))
    let listed = try trial.run("history")
    #expect(listed.status == 65 && listed.messages.contains("is no ledger of ours"))
    let run = try trial.run("run", "--out", "other", "--as-of", "2026-05-11T23:00:00Z")
    #expect(run.status == 65 && run.messages.contains("is no ledger of ours"))
  }

  @Test func `a record comes through a pipe that a program writes to`() throws {
    let trial = try trial()
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.record.utf8))
    try pipe.fileHandleForWriting.close()
    let run = try ScorecardProcess(
      list: ["evaluate", "--record", "/dev/stdin", "--as-of", "2026-05-11T23:00:00Z", "--format", "json"],
      in: trial.base.path, input: pipe.fileHandleForReading)
    #expect(run.status == 0 && run.output.contains("Not yet"), "\(run.messages)")
  }

  @Test(.enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"))
  func `the first signal ends a run that waits for its record`() throws {
    let trial = try trial()
    let pipe = Pipe()
    let run = try ScorecardProcess(
      list: ["run", "--record", "/dev/stdin", "--as-of", "2026-05-11T23:00:00Z"], in: trial.base.path,
      through: SystemTrace.failing("poll", "signal=TERM:when=1"), input: pipe.fileHandleForReading)
    #expect(run.status == SIGTERM, "\(run.messages)")
    #expect(run.messages.contains("stopped before the work was done; nothing was written"))
    try pipe.fileHandleForWriting.close()
  }
}
