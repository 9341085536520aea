import ArgumentParser
import Scorecards

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Print what is different between two runs of the ledger.",
    discussion: """
      Example: scorecard diff --project examples/tooloo 3f2a91c4 latest --format markdown

      `scorecard history` lists the runs.
      """)

  @OptionGroup var project: ProjectFolderOption

  @Argument(help: ArgumentHelp("The first digits of a run's id, or latest.", valueName: "run"))
  var earlier: String

  @Argument(help: ArgumentHelp("The run to compare it with.", valueName: "other-run"))
  var later: String

  @Option(help: "How the changes are printed.")
  var format: ChangesFormat = .text

  func run() throws {
    try finish(Commands.diff(earlier, later, project.arguments, format: format, .process))
  }
}

extension ChangesFormat: ExpressibleByArgument {}
