import ArgumentParser
import Scorecards

struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Open a gate again for \(CommandWords.reopenedHours) hours.",
    discussion: """
      Example: scorecard reopen 7 --role CEO --name "Ada Lovelace" --kind market-shock --reason "Prices fell by a third"

      Only the CEO may. What was signed before no longer counts, unless the outcome is to reaffirm it.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Number or id of the gate.", valueName: "gate"))
  var gate: String

  @OptionGroup var speaker: SpeakerOptions

  @Option(help: ArgumentHelp("\(CommandWords.reopenings).", valueName: "kind"))
  var kind: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("\(CommandWords.outcomes), where it is known.", valueName: "outcome"))
  var outcome: String?

  func run() throws {
    var entry = ReopenArguments()
    entry.gate = gate
    entry.role = speaker.role
    entry.name = speaker.name
    entry.kind = kind
    entry.reason = reason
    entry.outcome = outcome
    entry.at = speaker.at
    try finish(Commands.reopen(project.arguments, entry, .process))
  }
}
