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

  @Option(help: ArgumentHelp("The role that speaks, as the gate names it.", valueName: "role"))
  var role: String

  @Option(help: ArgumentHelp("Who it is.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("One of the gate's own verdicts.", valueName: "verdict"))
  var decision: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("When it was decided (default: --as-of, or now).", valueName: "instant"))
  var at: String?

  func run() throws {
    var entry = OverrideArguments()
    entry.gate = gate
    entry.role = role
    entry.name = name
    entry.decision = decision
    entry.reason = reason
    entry.at = at
    try finish(Commands.override(project.arguments, entry, .process))
  }
}
