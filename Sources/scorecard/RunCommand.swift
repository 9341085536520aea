import ArgumentParser
import Scorecards

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "The nightly run: evaluate every gate and render the reports.",
    discussion: """
      Example: scorecard run --project examples/tooloo --as-of 2026-02-28T23:59:00Z

      Every run is entered into the ledger, scorecard.sqlite beside scorecard.yaml; the same run again adds nothing.
      Quiet when all is well. The output folder is replaced in one step; it must be empty or hold an earlier report.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var fail: FailOptions

  @Option(help: ArgumentHelp("The output folder (default: out: of scorecard.yaml).", valueName: "folder"))
  var out: String?

  @Flag(
    name: .customLong("no-history"),
    help: "Keep the run in no ledger and compare it with none; the reports say so.")
  var noHistory = false

  @Flag(help: "Also make the documents as PDF, with the Chromium or WeasyPrint that is installed.")
  var pdf = false

  func run() throws {
    var arguments = project.arguments
    arguments.failOn = fail.failOn
    try finish(Commands.run(arguments, out: out, keepsHistory: !noHistory, prints: pdf, .process))
  }
}
