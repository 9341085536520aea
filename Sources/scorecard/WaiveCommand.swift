import ArgumentParser
import Scorecards

struct WaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Waive a criterion for a while.",
    discussion: """
      Example: scorecard waive 7 latency-p95 --approver CFO --reason "New region" --from 2026-02-20 --until 2026-02-26

      A waiver changes neither the criterion's status nor the recommended verdict; reports show a second verdict with it.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Number or id of the gate.", valueName: "gate"))
  var gate: String

  @Argument(help: ArgumentHelp("Id of the criterion.", valueName: "criterion"))
  var criterion: String

  @Option(help: ArgumentHelp("The role that grants it, as a gate names it.", valueName: "role"))
  var approver: String

  @Option(help: ArgumentHelp("Who it is.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(name: .customLong("from"), help: ArgumentHelp("The first day, UTC, such as 2026-02-20.", valueName: "day"))
  var from: String

  @Option(help: ArgumentHelp("The last day, UTC; it counts too.", valueName: "day"))
  var until: String

  @Option(help: ArgumentHelp("Where the remedy is followed up.", valueName: "link"))
  var issue: String?

  func run() throws {
    var entry = WaiveArguments()
    entry.gate = gate
    entry.criterion = criterion
    entry.approver = approver
    entry.name = name
    entry.reason = reason
    entry.from = from
    entry.until = until
    entry.issue = issue
    try finish(Commands.waive(project.arguments, entry, .process))
  }
}
