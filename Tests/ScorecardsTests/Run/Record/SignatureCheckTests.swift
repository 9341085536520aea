import Foundation
import Testing

@testable import Scorecards

/// Signatures that can't be checked: that is another thing than a signature that does not hold.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")))
struct SignatureCheckTests {
  private let base = TemporaryFolder()

  init() throws {
    try Gate7Project.write(to: base)
    try SignedProject.makeKey("own", in: base)
    let key = try #require(base.text("own.pub"))
    try base.write("signers.txt", "\"VP Engineering\" \(key)CEO \(key)")
    try base.write("record.yaml", "version: 1\nallowed-signers: signers.txt\n")
    for role in ["VP Engineering", "CEO"] { #expect(try SignedProject.sign(role, key: "own", in: base).status == 0) }
  }

  /// A program of that name which comes before the real one.
  private func fake(_ script: String) throws -> [String: String] {
    try base.write("bin/ssh-keygen", "#!/bin/sh\n\(script)\n")
    chmod(base.path + "/bin/ssh-keygen", 0o755)
    return ["PATH": base.path + "/bin:/usr/bin:/bin"]
  }

  private func evaluate(_ environment: [String: String], _ format: String = "json") throws -> ScorecardProcess {
    try ScorecardProcess(
      list: ["evaluate", "--gate", "7", "--format", format, "--as-of", "2026-03-02T00:00:00Z"], in: base.path,
      environment: environment)
  }

  private func standings(_ environment: [String: String]) throws -> [String] {
    let decision = try evaluate(environment).gate["decision"] as? [String: Any]
    let signOffs = decision?["sign_offs"] as? [[String: Any]] ?? []
    return signOffs.map { "\($0["authentication"] ?? ""), \($0["weight"] ?? "")" }
  }

  private static let unchecked = "can't be checked, unchecked"
  private static let bad = "bad signature, unproven"

  @Test func `it holds with the real program`() throws {
    #expect(try standings([:]) == ["verified, counts", "verified, counts"])
    #expect(try evaluate([:]).messages == "")
  }

  @Test func `without the program none can be checked, and that is told once`() throws {
    let nowhere = ["PATH": base.path + "/none"]
    #expect(try standings(nowhere) == [Self.unchecked, Self.unchecked])
    let run = try evaluate(nowhere, "text")
    #expect(run.status == 0)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("what VP Engineering and CEO signed can't be checked"))
    #expect(
      run.messages == """
        record.yaml: warning: 2 signatures can't be checked, and until then their sign-offs don't count: `ssh-keygen` is \
        not there, or can't be run
          install it, for instance with `apt-get install openssh-client`

        """)
    let pages = try ScorecardProcess(
      list: ["run", "--as-of", "2026-03-02T00:00:00Z"], in: base.path, environment: nowhere)
    #expect(pages.status == 0)
    let history = try ScorecardProcess(list: ["history", "7", "--format", "csv"], in: base.path)
    #expect(history.output.contains(",pending (can't be checked),"))
    let page = try #require(base.text("out/gate-07.md"))
    #expect(page.contains("Does not count: its signature can't be checked"))
    #expect(page.contains("Signature can't be checked") && !page.lowercased().contains("bad signature"))
  }

  @Test(arguments: [
    ("kill -9 $$", unchecked), ("kill -SEGV $$", unchecked), ("exit 1", unchecked), ("exit 127", unchecked),
    ("exit 255", unchecked), ("echo Could not verify signature.; exit 255", bad),
    ("echo 'Signature verification failed: incorrect signature' >&2; echo Could not verify signature.; exit 255", bad),
    (
      "echo 'Unable to open allowed keys file \"x\": No such file' >&2; echo Could not verify signature.; exit 255",
      unchecked
    ),
    (
      "echo \"Couldn't read signature file: Permission denied\" >&2; echo Could not verify signature.; exit 255",
      unchecked
    ),
    ("echo 'Out of memory' >&2; exit 255", unchecked),
  ])
  func `only its own word makes a signature bad`(script: String, standing: String) throws {
    #expect(try standings(fake(script)) == [standing, standing])
  }

  @Test func `a temporary folder that is not there is told with its reason, and is no fault of the key`() throws {
    let nowhere = ["TMPDIR": base.path + "/none", "PATH": "/usr/bin:/bin"]
    #expect(try standings(nowhere) == [Self.unchecked, Self.unchecked])
    #expect(try evaluate(nowhere, "text").messages.contains("No such file or directory"))
    let signatures = Signatures(temporaryFolder: base.path + "/none")
    #expect(throws: OutputProblem.self) { try signatures.sign("text", key: base.path + "/own") }
  }

  @Test func `whoever started the tool may ignore children: a verdict stays a verdict`() throws {
    let path = try #require(try fake("echo Could not verify signature.; exit 255")["PATH"])
    let script = "trap '' CHLD; exec \"$0\" evaluate --gate 7 --format json --as-of 2026-03-02T00:00:00Z"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, ScorecardProcess.binary.path]
    process.environment = ["PATH": path]
    process.currentDirectoryURL = URL(fileURLWithPath: base.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output.contains("\"bad signature\"") && !output.contains("\"verified\""))
  }

  @Test func `one that hangs is ended with what it started, and the others are not tried`() throws {
    let log = base.path + "/log"
    _ = try fake("echo $$ >> '\(log)'; sleep 600 & wait")
    var signatures = Signatures(temporaryFolder: base.path)
    signatures.program = base.path + "/bin/ssh-keygen"
    signatures.checkSeconds = 1
    let signOff = SignOff(
      gate: "g", role: "CEO", name: "n", time: Instant(seconds: 0), vote: .approve, comment: nil, run: nil,
      digest: "d", user: nil, signature: "s")
    let checked = signatures.check([signOff, signOff, signOff], allowedSigners: "")
    #expect(checked.authentications == [.unchecked, .unchecked, .unchecked])
    #expect(checked.problem == SignatureProblem(count: 3, cause: .init(ending: .timedOut(seconds: 1), said: "")))
    #expect(base.text("log")?.split(separator: "\n").count == 1)
    #expect(!base.names().contains { $0.hasPrefix("scorecard-") })
  }

  @Test func `a role that signs with a key does not count without one meanwhile`() throws {
    #expect(try SignedProject.sign("CEO", key: nil, in: base).status == 0)
    let nowhere = ["PATH": base.path + "/none"]
    #expect(try standings(nowhere) == [Self.unchecked, Self.unchecked, "unauthenticated, unsigned"])
  }
}

/// A project whose record is signed with keys.
enum SignedProject {
  static func makeKey(_ name: String, passphrase: String = "", in base: TemporaryFolder) throws {
    let keygen = Process()
    keygen.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
    keygen.arguments = ["-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", base.path + "/" + name]
    try keygen.run()
    keygen.waitUntilExit()
  }

  static func arguments(_ role: String, key: String?) -> [String] {
    [
      "sign", "7", "--role", role, "--name", " Ada: L ", "--vote", "approve", "--comment", "two\nlines ", "--as-of",
      "2026-03-01T09:00:00Z",
    ] + (key.map { ["--key", $0] } ?? [])
  }

  static func sign(_ role: String, key: String?, in base: TemporaryFolder) throws -> ScorecardProcess {
    try ScorecardProcess(list: arguments(role, key: key), in: base.path)
  }
}
