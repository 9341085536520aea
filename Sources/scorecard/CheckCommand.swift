import ArgumentParser
import Scorecards

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate gate files, the project file and the evidence; all problems at once.",
    discussion: """
      Examples: scorecard check --project examples/tooloo
                scorecard check gates/gate-07.yaml
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Gate files or folders of them, as with --gates.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    var arguments = project.arguments
    arguments.gates += paths
    try finish(Commands.check(arguments, .process))
  }
}
