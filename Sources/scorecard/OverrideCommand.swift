import ArgumentParser
import Scorecards

struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Decide otherwise than the rules recommend.",
    discussion: """
      Example: scorecard override 7 --role CEO --name "Ada Lovelace" --decision HOLD --reason "The audit is not read yet"

      Only a role with the final call may. The recommended verdict stays, and reports show both.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Number or id of the gate.", valueName: "gate"))
  var gate: String

  @OptionGroup var speaker: SpeakerOptions

  @Option(help: ArgumentHelp("One of the gate's own verdicts.", valueName: "verdict"))
  var decision: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  func run() throws {
    var entry = OverrideArguments()
    entry.gate = gate
    entry.role = speaker.role
    entry.name = speaker.name
    entry.decision = decision
    entry.reason = reason
    entry.at = speaker.at
    try finish(Commands.override(project.arguments, entry, .process))
  }
}
