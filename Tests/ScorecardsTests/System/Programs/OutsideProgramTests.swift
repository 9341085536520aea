import Foundation
import Testing

@testable import Scorecards

/// Programs of the system: their words as they are, what goes in and out, and an end in time.
@Suite struct OutsideProgramTests {
  private let base = TemporaryFolder()

  private func run(_ words: [String], input: String = "", seconds: Int = 60) -> (ProgramEnd, String) {
    let outcome = OutsideProgram(words: words, seconds: seconds).run(input: Array(input.utf8), in: base.path)
    return (outcome.ending, outcome.said)
  }

  /// Whether it got to the end of what it was given.
  private func readsAll(_ script: String, of input: Int, seconds: Int = 60) -> Bool {
    OutsideProgram(words: ["sh", "-c", script], seconds: seconds)
      .run(input: [UInt8](repeating: 120, count: input), in: base.path).hasReadAll
  }

  @Test func `no word is read by a shell, and both streams are kept`() {
    let (ending, said) = run(["sh", "-c", "cat; echo \"$1\" >&2; exit 3", "x", "a; $(b) *"], input: "in\n")
    #expect(ending == .exited(3) && said == "in\na; $(b) *\n")
    #expect(base.names() == [])
  }

  @Test func `one that is absent, one that is killed, one that takes too long`() {
    #expect(run(["no-such-program-of-ours"]).0 == .notStarted)
    #expect(run(["/no/such/program"]).0 == .notStarted)
    #expect(run(["sh", "-c", "kill -9 $$"]).0 == .signalled(9))
    #expect(run(["sleep", "600"], seconds: 0).0 == .timedOut(seconds: 0))
    #expect(run(["sh", "-c", "trap '' TERM; while :; do :; done"], seconds: 0).0 == .timedOut(seconds: 0))
  }

  @Test func `whether it has read all is known however it ends`() {
    #expect(readsAll("cat > /dev/null", of: 200_000) && readsAll("cat > /dev/null; kill -9 $$", of: 200_000))
    #expect(readsAll("cat > /dev/null; exec sleep 600", of: 200_000, seconds: 1))
    #expect(!readsAll("dd bs=199999 count=1 of=/dev/null; kill -9 $$", of: 200_000))
    #expect(readsAll("dd bs=200000 count=1 of=/dev/null; kill -9 $$", of: 200_000))
    #expect(!readsAll("exec sleep 600", of: 1, seconds: 0) && readsAll("exit 1", of: 0))
  }

  @Test func `what it says is cut where that is long`() {
    let (ending, said) = run(["sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' x"])
    #expect(ending == .exited(0) && said.utf8.count == 1 << 16)
  }

  @Test func `one that says more than it may is ended before it fills the disk`() {
    let script = "head -c 20000000 /dev/zero; exec sleep 600"
    #expect(run(["sh", "-c", script], seconds: 20).0 == .saidTooMuch(limit: OutsideProgram.limit))
    #expect(ProgramEnd.saidTooMuch(limit: OutsideProgram.limit).words == "said more than 8 MiB and was ended")
  }

  @Test(arguments: [0, 3])
  func `what it started ends with it when it ends by itself`(status: Int32) throws {
    let (ending, said) = run(["sh", "-c", "trap '' TERM; sleep 1000 & echo $!; exit \(status)"])
    #expect(ending == .exited(status))
    #expect(Processes.ends(try #require(Int32(said.dropLast()))))
  }

  @Test func `what it started ends with it when it takes too long, whatever that thinks of it`() throws {
    let script = "(trap '' TERM; while :; do sleep 1000; done) & echo $! > \"$1\"; exec sleep 1000"
    #expect(run(["sh", "-c", script, "x", base.path + "/child"], seconds: 1).0 == .timedOut(seconds: 1))
    let child = try #require(Int32((base.text("child") ?? "").split(separator: "\n").first ?? ""))
    #expect(Processes.ends(child))
  }

  @Test func `what may go on after it does, and keeps nobody waiting`() throws {
    var program = OutsideProgram(words: ["sh", "-c", "sleep 600 & echo $!"], seconds: 60)
    program.leavesOthers = true
    let outcome = program.run(in: base.path)
    #expect(outcome.ending == .exited(0))
    let child = try #require(Int32(outcome.said.dropLast()))
    #expect(kill(child, SIGKILL) == 0)
  }

  @Test func `what goes in and out is for no one else, and has no name`() {
    let script = "ls -A \"$1\"; stat -Lc '%a %h' /proc/self/fd/0 /proc/self/fd/1; cat"
    let (ending, said) = run(["sh", "-c", script, "x", base.path], input: "in\n", seconds: 20)
    #expect(ending == .exited(0) && said == "600 0\n600 0\nin\n")
  }

  @Test func `one that opens its own output anew writes behind what it said`() {
    let (ending, said) = run(["sh", "-c", "echo one; echo two >> /dev/stderr; echo three"])
    #expect(ending == .exited(0) && said == "one\ntwo\nthree\n")
  }

  @Test func `a temporary folder that can't be written to is no program that is absent`() {
    #expect(OutsideProgram(words: ["true"], seconds: 60).run(in: base.path + "/none").ending == .noSpace)
    #expect(OutsideProgram(words: ["/none"], seconds: 60).run(in: base.path + "/none").ending == .notStarted)
  }

  @Test func `signals that we ignore or hold back mean to it what they mean to all`() {
    #expect(run(["sh", "-c", "kill -PIPE $$; exit 3"]).0 == .signalled(SIGPIPE))
    #expect(run(["sh", "-c", "kill -TERM $$; exit 3"]).0 == .signalled(SIGTERM))
  }
}
