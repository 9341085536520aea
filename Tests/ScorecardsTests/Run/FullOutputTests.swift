import Foundation
import Testing

@testable import Scorecards

/// Results that can't be written are an error of every command that prints some.
@Suite struct FullOutputTests {
  private static let commands = [
    ["evaluate"], ["evaluate", "--format", "json"], ["check"], ["history"], ["diff", "latest", "latest"],
    ["memo", "list"], ["verify", "out"], ["--help"], ["run", "--help"], ["help", "memo"], ["--version"],
    ["--generate-completion-script", "bash"],
  ]

  @Test(arguments: commands) func `a disk that is full is told`(_ command: [String]) throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10).status == 0)
    let run = try ScorecardProcess(
      list: command, in: trial.base.path, through: ["/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh"])
    #expect(run.status == 73)
    #expect(run.messages.contains("error: not all of it could be written to standard output"), "\(run.messages)")
  }

  @Test func `help and version go to standard output as ever`() throws {
    let help = try ScorecardProcess("--help")
    #expect(help.status == 0 && help.output.hasPrefix("OVERVIEW: May we pass") && help.messages == "")
    #expect(try ScorecardProcess("--version").output == toolVersion + "\n")
    let wrong = try ScorecardProcess("evaluat")
    #expect(wrong.status == 64 && wrong.output == "" && wrong.messages.contains("Usage: scorecard"))
  }
}
