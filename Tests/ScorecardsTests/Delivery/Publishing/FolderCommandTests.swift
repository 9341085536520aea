import Foundation
import Testing

@testable import Scorecards

/// A program that carries the public files away.
@Suite struct FolderCommandTests {
  private let base = TemporaryFolder()
  private let files = [
    OutputFile(name: "index.html", text: "<p>"), OutputFile(name: "figures/a.svg", text: "<svg/>"),
  ]

  private func publish(_ words: [String], seconds: Int = 60) throws -> String {
    try FolderMaking.within(base.path) { temporary in
      try FolderCommand(words: words, seconds: seconds, temporaryFolder: temporary).publish(files)
    }
  }

  private enum FolderMaking {
    static func within(_ path: String, _ body: (String) throws -> String) throws -> String {
      let folder = path + "/tmp"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let said = try body(folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
      return said
    }
  }

  @Test func `the program finds exactly the files, readable for everyone, and the folder goes`() throws {
    let script = "cd \"$1\" && find . -type f | sort && stat -c %a . figures index.html && cp -r . \"$2\""
    let said = try publish(["sh", "-c", script, "x", "{folder}", base.path + "/taken"])
    #expect(said == "./figures/a.svg\n./index.html\n755\n755\n644\n")
    #expect(base.files("taken") == ["figures/a.svg", "index.html"])
  }

  @Test func `the folder's place may stand anywhere in an argument, and no shell reads it`() throws {
    let said = try publish(["printf", "%s\n", "src={folder}/", "$(id); *"])
    #expect(said.contains("/tmp/scorecard-") && said.hasPrefix("src=/") && said.hasSuffix("/files/\n$(id); *\n"))
  }

  @Test(arguments: [["rsync", "-a", "host:/srv"], ["{folder}"], []])
  func `a program that is not told where the files are is not started`(words: [String]) throws {
    #expect(throws: PublishProblem.namesNoFolder(words: words)) { _ = try publish(words) }
  }

  @Test func `how it failed is told, with the last it said`() throws {
    let script = "echo first; echo second; echo third >&2; echo fourth; exit 23"
    let failed = PublishProblem.commandFailed(program: "sh", .exited(23), said: "first\nsecond\nthird\nfourth\n")
    #expect(throws: failed) { _ = try publish(["sh", "-c", script, "{folder}"]) }
    #expect(failed.message == "nothing was published: `sh` ended with exit code 23: second / third / fourth")
    #expect(throws: PublishProblem.commandFailed(program: "sh", .signalled(9), said: "")) {
      _ = try publish(["sh", "-c", "kill -9 $$", "{folder}"])
    }
    #expect(throws: PublishProblem.commandFailed(program: "sh", .timedOut(seconds: 0), said: "")) {
      _ = try publish(["sh", "-c", "exec sleep 600", "{folder}"], seconds: 0)
    }
    #expect(throws: PublishProblem.commandFailed(program: "no-such-program-of-ours", .notStarted, said: "")) {
      _ = try publish(["no-such-program-of-ours", "{folder}"])
    }
  }

  @Test func `one that says too much is told how to say less`() {
    let failed = PublishProblem.commandFailed(program: "rsync", .saidTooMuch(limit: 8 << 20), said: "a\n")
    #expect(failed.message == "nothing was published: `rsync` said more than 8 MiB and was ended: a")
    #expect(failed.remedy == "let it say less, for instance with its option --quiet")
  }

  @Test func `nothing is handed over under an odd name`() throws {
    let command = FolderCommand(words: ["touch", "{folder}/../ran"], seconds: 60, temporaryFolder: base.path)
    #expect(throws: PublishProblem.oddName("../a")) {
      _ = try command.publish([OutputFile(name: "../a", text: "x")])
    }
    #expect(base.names() == [])
  }
}
