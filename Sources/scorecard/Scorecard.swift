import ArgumentParser
import Scorecards

@main struct Scorecard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "May we pass the next gate, and if not, what stands in the way?",
    discussion: """
      Reads metric exports and checklists, evaluates go/no-go gates written as YAML, and renders status reports.

      Exit codes: 0 done, whatever the verdict; with --fail-on 10 stopped, 11 undetermined, 12 conditional; 64 wrong \
      usage; 65 bad input or definition, or a report that does not verify; 66 an input is absent; 70 a fault of the tool; 73 can't write the output; 74 \
      delivery failed; 75 another run holds the lock.
      """,
    version: toolVersion,
    subcommands: [
      RunCommand.self, EvaluateCommand.self, CheckCommand.self, SignCommand.self, WaiveCommand.self,
      OverrideCommand.self, ReopenCommand.self, ConcludeCommand.self, CorrectCommand.self, HistoryCommand.self,
      DiffCommand.self,
      VerifyCommand.self, MemoCommand.self, PublishCommand.self,
    ])

  static func main() {
    StandardStream.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch { end(error) }
  }

  /// As the parser does it, but that help which can't be printed is told.
  private static func end(_ error: any Error) -> Never {
    let help = fullMessage(for: error)
    guard exitCode(for: error) == .success, !help.isEmpty else { exit(withError: error) }
    exit(withError: ExitCode(CommandEnvironment.process.print(help + "\n").rawValue))
  }
}
