import ArgumentParser
import Scorecards

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the runs of the ledger: of all gates, one gate, or one criterion.",
    discussion: """
      Examples: scorecard history --project examples/tooloo 7
                scorecard history --project examples/tooloo learners --format csv
      """)

  @OptionGroup var project: ProjectFolderOption

  @Argument(
    help: ArgumentHelp("A gate's number or id, or a criterion's id (default: every gate).", valueName: "subject"))
  var subject: String?

  @Option(help: "How the rows are printed.")
  var format: ListFormat = .text

  func run() throws {
    try finish(Commands.history(subject, project.arguments, format: format, .process))
  }
}

extension ListFormat: ExpressibleByArgument {}
