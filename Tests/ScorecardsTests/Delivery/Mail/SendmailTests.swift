import Foundation
import Testing

@testable import Scorecards

/// What is handed to a sendmail-compatible program, and what its end means.
@Suite struct SendmailTests {
  private let base = TemporaryFolder()

  /// - Parameter hasReadAll: of the message.
  private func outcome(_ ending: ProgramEnd, said: String, hasReadAll: Bool = true) -> HandoverOutcome {
    Sendmail.outcome(.init(ending: ending, said: said, hasReadAll: hasReadAll))
  }

  private func handOver(_ script: String, seconds: Int = 60) throws -> HandoverOutcome {
    let spool = TemporaryFolder()
    let sendmail = Sendmail(words: ["/bin/sh", "-c", script, "sendmail"], seconds: seconds, folder: spool.path)
    return sendmail.handOver(
      Array("To: x\r\n\r\nBody\r\n".utf8), from: try MailAddress("Gates <gates@example.org>"),
      to: try MailAddress("Ada <ada@example.org>"))
  }

  @Test func `arguments and message are handed over as they are`() throws {
    #expect(try handOver("printf '%s|' \"$@\" > \(base.path)/words; cat > \(base.path)/message") == .sent)
    #expect(base.text("words") == "-i|-f|gates@example.org|--|ada@example.org|")
    #expect(base.text("message") == "To: x\r\n\r\nBody\r\n")
  }

  @Test(arguments: [65, 67]) func `ends that refuse`(status: Int32) {
    #expect(outcome(.exited(status), said: "550 no") == .refused(said: "550 no"))
  }

  @Test(arguments: [1, 66, 68, 69, 70, 71, 74, 75, 76, 255]) func `ends that are tried again`(status: Int32) {
    #expect(outcome(.exited(status), said: "busy") == .deferred(said: "busy"))
    #expect(outcome(.exited(status), said: "") == .deferred(said: "it ended with \(status)"))
  }

  @Test(arguments: [64, 72, 73, 77, 78, 126, 127]) func `ends that tell of the program, not of the recipient`(
    status: Int32
  ) {
    #expect(outcome(.exited(status), said: "x") == .unfit(said: "x"))
  }

  @Test func `other ends`() {
    #expect(outcome(.exited(0), said: "note") == .sent)
    #expect(outcome(.signalled(9), said: "") == .unknown(.signalled(9)))
    #expect(outcome(.timedOut(seconds: 60), said: "451") == .unknown(.timedOut(seconds: 60)))
    #expect(outcome(.noSpace, said: "") == .noSpace)
    #expect(outcome(.notStarted, said: "") == .noProgram)
  }

  @Test func `what was not read whole can't have gone out`() {
    #expect(
      outcome(.signalled(9), said: "", hasReadAll: false) == .deferred(said: "it was ended by signal 9"))
    #expect(outcome(.timedOut(seconds: 60), said: "", hasReadAll: false) == .timedOut)
  }

  @Test func `one that said too much is like one that was ended otherwise`() {
    let ending = ProgramEnd.saidTooMuch(limit: 8 << 20)
    #expect(outcome(ending, said: "x") == .unknown(ending))
    #expect(
      outcome(ending, said: "x", hasReadAll: false) == .deferred(said: "it said more than 8 MiB and was ended"))
  }

  @Test func `what a mail program leaves behind to empty its queue goes on`() throws {
    #expect(try handOver("cat > /dev/null; sleep 600 & echo $! > \(base.path)/runner") == .sent)
    let runner = try #require(Int32((base.text("runner") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(runner, SIGKILL) == 0)
  }

  @Test func `a temporary reply is not held against the recipient`() {
    let said = "msmtp: server message: 451 4.7.1 Greylisted"
    #expect(outcome(.exited(65), said: said) == .deferred(said: said))
    #expect(
      outcome(.exited(65), said: "server message: 550 4.5.1") == .refused(said: "server message: 550 4.5.1"))
  }

  @Test func `what it says is one line`() throws {
    #expect(
      try handOver("printf ' one\\r\\n\\n two \\n'; echo three >&2; exit 67") == .refused(said: "one; two; three"))
    guard case .deferred(let said) = try handOver("head -c 5000 /dev/zero | tr '\\0' x; exit 75") else {
      Issue.record("not deferred")
      return
    }
    #expect(said.count == 400 && said.hasSuffix("…"))
  }

  @Test func `one that hangs is ended with all that it started`() throws {
    let child = "\(base.path)/child"
    #expect(try handOver("sleep 1000 & echo $! > \(child); wait", seconds: 1) == .timedOut)
    let process = try #require(Int32((base.text("child") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(Processes.ends(process))
  }

  @Test func `one that is absent, a folder, or may not be run`() throws {
    try base.write("plain", "exit 0")
    for path in ["/no/such/sendmail", base.path, base.path + "/plain"] {
      let sendmail = Sendmail(words: [path], folder: base.path)
      #expect(!sendmail.isThere)
      #expect(
        sendmail.handOver([], from: try MailAddress("a@example.org"), to: try MailAddress("b@example.org"))
          == .noProgram)
    }
    #expect(Sendmail(words: ["sh"], folder: base.path).isThere)
  }
}

/// Other processes.
enum Processes {
  /// Whether it ends; one that was killed is there until the system has got to it, and as a zombie until its parent has.
  static func ends(_ process: Int32) -> Bool {
    for _ in 1...200_000 where !runs(process) { return true }
    return false
  }

  /// Whether it is there and no zombie that waits for its parent.
  private static func runs(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return status.split(separator: ")").last?.dropFirst().first != "Z"
  }
}
