import ArgumentParser
import Scorecards

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish the public documents of the report that was written last.",
    discussion: """
      Example: scorecard publish --project examples/tooloo

      Where to is said under delivery: publish: in scorecard.yaml. Only documents whose audience is public leave, with \
      what they need, each as it was written: complete or not at all. Exits with 74 where that failed.
      """)

  @OptionGroup var project: ProjectFolderOption
  @OptionGroup var log: LogOptions

  @Option(help: ArgumentHelp("The output folder (default: out: of scorecard.yaml).", valueName: "folder"))
  var out: String?

  func run() throws {
    try finish(Commands.publish(project.arguments, out: out, log.environment))
  }
}
