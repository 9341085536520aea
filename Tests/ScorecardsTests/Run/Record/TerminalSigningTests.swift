import Foundation
import Testing

@testable import Scorecards

/// `sign --key` with a key that is locked with a passphrase: `ssh-keygen` asks for it at the terminal.
@Suite(
  .enabled(
    if: ["/usr/bin/ssh-keygen", "/usr/bin/script"].allSatisfy(FileManager.default.isExecutableFile),
    "needs ssh-keygen, and script for a terminal"))
struct TerminalSigningTests {
  private let base = TemporaryFolder()

  init() throws {
    try Gate7Project.write(to: base)
    try SignedProject.makeKey("locked", passphrase: "a secret of ours", in: base)
    try base.write("signers.txt", "CEO \(base.text("locked.pub") ?? "")")
    try base.write("record.yaml", "version: 1\nallowed-signers: signers.txt\n")
  }

  /// Runs it at a terminal of its own, and types an answer once it is asked for.
  ///
  /// - Returns: what stood on the terminal.
  private func sign(typing answer: String) throws -> String {
    let words = [ScorecardProcess.binary.path] + SignedProject.arguments("CEO", key: "locked")
    let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    let terminal = Process()
    terminal.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    terminal.arguments = ["-qefc", command, base.path + "/typescript"]
    terminal.currentDirectoryURL = URL(fileURLWithPath: base.path)
    terminal.environment = ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]
    let keyboard = Pipe()
    terminal.standardInput = keyboard
    (terminal.standardOutput, terminal.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try terminal.run()
    for _ in 1...3000 where base.text("typescript")?.contains("Enter passphrase") != true { usleep(10_000) }
    // What is typed before the terminal has stopped to show it is thrown away.
    usleep(200_000)
    keyboard.fileHandleForWriting.write(Data((answer + "\n").utf8))
    terminal.waitUntilExit()
    return base.text("typescript") ?? ""
  }

  @Test func `the passphrase is asked for at the terminal and never shown`() throws {
    let shown = try sign(typing: "a secret of ours")
    #expect(shown.contains("Added to `sign-offs`") && !shown.contains("a secret of ours"))
    let decision =
      try ScorecardProcess.evaluate(
        ["--gate", "7", "--format", "json", "--as-of", "2026-03-02T00:00:00Z"], in: base.path
      ).gate["decision"] as? [String: Any]
    let signOffs = decision?["sign_offs"] as? [[String: Any]]
    #expect(signOffs?.map { $0["authentication"] as? String } == ["verified"])
  }

  @Test func `with another passphrase nothing is signed`() throws {
    #expect(try sign(typing: "another").contains("can't sign with the key `locked`"))
    #expect(base.text("record.yaml") == "version: 1\nallowed-signers: signers.txt\n")
  }
}
