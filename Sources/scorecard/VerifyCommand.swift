import ArgumentParser
import Scorecards

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a published report is what its manifest, the ledger and the inputs say.",
    discussion: """
      Examples: scorecard verify out
                scorecard verify out --project examples/tooloo --recompute

      Names every file that was changed, added or removed. With --project it walks the ledger's chain and names the \
      first entry that does not fit. Exits with 65 where anything differs.
      """)

  @Argument(help: ArgumentHelp("The folder that holds the report and its manifest.json.", valueName: "folder"))
  var folder: String

  @OptionGroup var project: ProjectOptions

  @Flag(help: "Evaluate the inputs again, as of the report's instant, and compare verdict for verdict.")
  var recompute = false

  @Flag(
    name: .customLong("recompute-from-ledger"),
    help: "Compute the verdicts again from the evidence that the ledger keeps: no export is needed.")
  var fromLedger = false

  func run() throws {
    try finish(Commands.verify(folder, project.arguments, recompute: recompute, fromLedger: fromLedger, .process))
  }
}
