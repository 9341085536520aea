import Foundation
import Testing

@testable import Scorecards

/// A program's output, handed on piece by piece while it runs.
@Suite struct ProgramOutputTests {
  private let base = TemporaryFolder()

  private func start(
    _ words: [String], seconds: Int = 60, limit: Int = 1 << 40, watch: Watch = .endless
  ) throws(FileProblem) -> ProgramOutput {
    try OutsideProgram(words: words, seconds: seconds, watch: watch).output(limit: limit)
  }

  private func shell(_ script: String, seconds: Int = 60, limit: Int = 1 << 40) throws(FileProblem) -> ProgramOutput {
    try start(["sh", "-c", script, "x", base.path], seconds: seconds, limit: limit)
  }

  /// Everything up to its end, and why that is none of its own.
  private func all(_ output: ProgramOutput) -> (text: String, problem: FileProblem?) {
    var bytes: [UInt8] = []
    do throws(FileProblem) {
      while let piece = try output.next() { bytes += piece }
      return (String(decoding: bytes, as: UTF8.self), nil)
    } catch {
      return (String(decoding: bytes, as: UTF8.self), error)
    }
  }

  @Test func `a large output arrives whole and in pieces that fit the pipe`() throws {
    let output = try start(["seq", "1", "1500000"])
    var hash = SHA256()
    var expected = SHA256()
    for first in stride(from: 1, through: 1_500_000, by: 10_000) {
      expected.update((first..<first + 10_000).map { "\($0)\n" }.joined().utf8)
    }
    while let piece = try output.next() {
      #expect(!piece.isEmpty && piece.count <= 1 << 20)
      hash.update(piece)
    }
    #expect(hash.hexadecimal == expected.hexadecimal)
    #expect(try output.next() == nil)
  }

  @Test func `a program that is faster than its reader waits`() throws {
    let output = try shell("head -c 8000000 /dev/zero; touch \"$1/done\"")
    #expect(try output.next()?.isEmpty == false)
    usleep(300_000)
    #expect(base.names() == [])
    let (text, problem) = all(output)
    #expect(problem == nil && text.utf8.count > 6_000_000 && base.names() == ["done"])
  }

  @Test func `one that writes more than it may is ended, and no more is handed on`() throws {
    let (text, problem) = all(try start(["yes"], limit: 1_000_000))
    #expect(problem == .program(.saidTooMuch(limit: 1_000_000), said: "") && text.utf8.count <= 1_000_000)
    let just = all(try shell("head -c 1000000 /dev/zero", limit: 1_000_000))
    #expect(just.problem == nil && just.text.utf8.count == 1_000_000)
  }

  @Test func `whoever lets go of it ends the program and what it started`() throws {
    var output: ProgramOutput? = try shell("trap '' TERM; yes & echo $! > \"$1/child\"; wait")
    #expect(try output?.next()?.prefix(2) == Array("y\n".utf8)[...])
    output = nil
    let child = try #require(Int32((base.text("child") ?? "").dropLast()))
    #expect(Processes.ends(child))
  }

  @Test func `what came before the end is handed on, however that was`() throws {
    #expect(try all(shell("echo a; echo why >&2; exit 3")) == ("a\n", .program(.exited(3), said: "why\n")))
    #expect(try all(shell("echo a; kill -9 $$")) == ("a\n", .program(.signalled(9), said: "")))
    #expect(try all(shell("echo a; exec sleep 600", seconds: 1)) == ("a\n", .timedOut(seconds: 1)))
    #expect(
      try all(shell("trap '' TERM; echo a; exec >&-; while :; do :; done", seconds: 1)).problem == .timedOut(seconds: 1)
    )
    #expect(try all(shell("exit 0")) == ("", nil))
  }

  @Test func `standard error is kept apart, and of much the end`() throws {
    #expect(try all(shell("seq 1 300000 >&2; echo a")) == ("a\n", nil))
    let (text, problem) = all(try shell("echo a; seq 1 300000 >&2; exit 1"))
    guard case .program(.exited(1), let said) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(text == "a\n" && said.utf8.count <= 4096 && said.hasSuffix("\n299999\n300000\n"))
  }

  @Test func `what its program started may not keep the pipe open`() throws {
    let (text, problem) = all(try shell("sleep 600 & echo $!"))
    let left = try #require(Int32(text.dropLast()))
    #expect(problem == nil && Processes.ends(left))
    // It has left the group, so that nobody ends it; its output is no longer the program's.
    let escaped = "setsid sh -c 'echo $$ > \"$1/child\"; while :; do echo b; done' x \"$1\" & "
    let (more, end) = all(try shell(escaped + "until test -s \"$1/child\"; do :; done; echo a", seconds: 30))
    #expect(end == nil && more.contains("a\n"))
    let child = try #require(Int32((base.text("child") ?? "").dropLast()))
    kill(child, SIGKILL)
  }

  @Test func `nothing goes in, and a program that is absent is told at once`() throws {
    #expect(try all(start(["cat"])) == ("", nil))
    #expect(throws: FileProblem.program(.notStarted, said: "")) { _ = try start(["no-such-program-of-ours"]) }
    #expect(throws: FileProblem.program(.notStarted, said: "")) { _ = try start([]) }
  }

  @Test func `it ends where the work that it belongs to has to end`() throws {
    let stopped = Watch(clock: { 0 }, isStopped: { true })
    #expect(try all(start(["sleep", "600"], watch: stopped)).problem == .stopped)
    let over = Watch(clock: { 5000 }, isStopped: { false }).limited(to: 0)
    #expect(try all(start(["sleep", "600"], watch: over)).problem == .timedOut(seconds: 0))
  }

  @Test func `a piece comes behind what was left of the one before`() throws {
    let output = try shell("printf abc")
    #expect(try output.next(after: [1, 2]) == [1, 2] + Array("abc".utf8))
    #expect(try output.next(after: [1, 2]) == nil)
  }

  @Test func `what a message says of it names the end and the last words`() throws {
    let problem = FileProblem.program(.exited(1), said: "a\nb\n")
    #expect(problem.input == .file(.notReadable(reason: "the program ended with exit code 1: a / b")))
  }
}
