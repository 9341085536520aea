import Foundation
import Testing

@testable import Scorecards

/// Who may read what a run writes, during the run and afterwards, whatever the umask.
@Suite struct ModesRunTests {
  private static let more = """
    archive: kept/inputs
    ledger: kept/ledger/runs.sqlite
    out: reports/out
    delivery: {publish: {to: www}, metrics: scorecard.prom}

    """

  private func run(_ trial: LedgerTrial, umask: String, _ more: String = "") throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "umask \(umask); exec \"$@\"", "sh", ScorecardProcess.binary.path, "run", "--publish", "--as-of",
      "2026-05-11T23:00:00Z",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: trial.base.path)
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The permissions below a folder, each with the first name that has them; folders with a slash.
  private func modes(_ base: TemporaryFolder, _ folder: String) -> [String: String] {
    ([""] + base.entries(folder)).reduce(into: [:]) { modes, entry in
      let path = base.path + "/" + folder + (entry.isEmpty ? "" : "/" + entry)
      guard let kind = FolderFiles.kind(of: path), kind != .link else { return }
      let mode = String(FolderFiles.permissions(of: path) ?? 0, radix: 8) + (kind == .folder ? "/" : "")
      modes[mode] = modes[mode] ?? entry
    }
  }

  private func project(_ modes: String = "") throws -> LedgerTrial {
    let trial = try LedgerTrial(Self.more + modes)
    let root = ScorecardProcess.root.path
    let template = try String(contentsOfFile: root + "/templates/phase-4-completion-report.md", encoding: .utf8)
    try trial.base.write(
      "own/phase-4-completion-report.md", template.replacing(/(?m)^gates: .*$/, with: "gates: all"))
    let settings = (trial.base.text("scorecard.yaml") ?? "").replacing("\(root)/templates", with: "own")
    try trial.base.write("scorecard.yaml", settings)
    return trial
  }

  @Test(arguments: ["000", "022", "077"]) func `by default the owner's alone`(umask: String) throws {
    let trial = try project()
    for _ in 1...2 {
      #expect(try run(trial, umask: umask) == 0)
      let out = modes(trial.base, "reports/out")
      #expect(Set(out.keys) == ["700/", "640", "600"], "\(out)")
      #expect(out["600"]?.hasPrefix("mail/") == true && trial.base.names("reports/out/mail").count > 1)
      #expect(Set(modes(trial.base, "reports/out/mail").keys) == ["700/", "600"])
      #expect(Set(modes(trial.base, "kept").keys) == ["700/", "600"])
      #expect(Set(modes(trial.base, "www").keys.filter { $0 != "600" }) == ["755/", "644"])
      #expect(FolderFiles.permissions(of: trial.base.path + "/reports") == 0o700)
      #expect(FolderFiles.permissions(of: trial.base.path + "/scorecard.prom") == 0o644)
    }
  }

  @Test(arguments: ["000", "077"]) func `modes: opens the report and nothing else`(umask: String) throws {
    let trial = try project("modes: {folder: 0755, file: 0644}\n")
    #expect(try run(trial, umask: umask) == 0)
    #expect(Set(modes(trial.base, "reports/out").keys) == ["755/", "644", "700/", "600"])
    #expect(Set(modes(trial.base, "reports/out/mail").keys) == ["700/", "600"])
    #expect(Set(modes(trial.base, "kept").keys) == ["700/", "600"])
    #expect(FolderFiles.permissions(of: trial.base.path + "/reports") == 0o755)
  }

  @Test func `a record that the first entry makes is its owner's alone`() throws {
    let trial = try LedgerTrial()
    let waived = try trial.run(
      "waive", "1", "sign-ups", "--approver", "CEO", "--reason", "R", "--from", "2026-05-10", "--until", "2026-05-28")
    #expect(waived.status == 0, "\(waived.messages)")
    #expect(FolderFiles.permissions(of: trial.base.path + "/record.yaml") == 0o600)
  }

  /// No instant at which somebody else could open a file or look into a folder.
  @Test(.enabled(if: SystemTrace.isPossible, "needs strace, and the right to trace"))
  func `from the first byte`() throws {
    let trial = try project("modes: {folder: 0755, file: 0644}\n")
    let arguments = ["-f", "-qq", "-o", "trace", "-e", "trace=open,openat,creat,mkdir,mkdirat", "-s", "200"]
    let command = [ScorecardProcess.binary.path, "run", "--publish", "--as-of", "2026-05-11T23:00:00Z"]
    #expect(SystemTrace.run(arguments + command, in: trial.base.path) == 0)
    let lines = (trial.base.text("trace") ?? "").split(separator: "\n")
    let made = lines.filter { $0.contains("O_CREAT") || $0.contains(#/ mkdir(at)?\(/#) }.filter { !$0.contains("= -1") }
    #expect(made.count > 30)
    // SQLite is handed a ledger that is there.
    for line in made where !line.contains("/runs.sqlite\"") { #expect(line.contains(#/, 0[67]00\) += /#), "\(line)") }
  }
}
