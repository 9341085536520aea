import ArgumentParser
import Scorecards

struct ConcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conclude",
    abstract: "Say what came of a gate's last reopening.",
    discussion: """
      Example: scorecard conclude 7 --role CEO --name "Ada Lovelace" --outcome reaffirm

      Only the CEO may. With reaffirm what was signed before the reopening counts again.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Number or id of the gate.", valueName: "gate"))
  var gate: String

  @OptionGroup var speaker: SpeakerOptions

  @Option(help: ArgumentHelp("\(CommandWords.outcomes).", valueName: "outcome"))
  var outcome: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  func run() throws {
    var entry = ConcludeArguments()
    entry.gate = gate
    entry.role = speaker.role
    entry.name = speaker.name
    entry.outcome = outcome
    entry.reason = reason
    entry.at = speaker.at
    try finish(Commands.conclude(project.arguments, entry, .process))
  }
}
