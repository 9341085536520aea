import ArgumentParser
import Scorecards

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Exclude a line of an evidence file, or replace its value.",
    discussion: """
      Example: scorecard correct exports/nightly.csv 812 --exclude --approver CFO --reason "A load test"

      The file itself stays as it is. The correction is shown wherever the figure is.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("The file, as the project names it.", valueName: "file"))
  var source: String

  @Argument(help: ArgumentHelp("The line, counted from 1.", valueName: "line"))
  var line: Int

  @Option(help: ArgumentHelp("The only metric that is meant (default: every value of the line).", valueName: "id"))
  var metric: String?

  @Flag(help: "The line does not count.")
  var exclude = false

  @Option(help: ArgumentHelp("What its value is replaced with, in the metric's own unit.", valueName: "number"))
  var value: String?

  @Option(help: ArgumentHelp("The role that grants it, as a gate names it.", valueName: "role"))
  var approver: String

  @Option(help: ArgumentHelp("Who it is.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("When it was decided (default: --as-of, or now).", valueName: "instant"))
  var at: String?

  func run() throws {
    var entry = CorrectArguments()
    entry.source = source
    entry.line = line
    entry.metric = metric
    entry.exclude = exclude
    entry.value = value
    entry.approver = approver
    entry.name = name
    entry.reason = reason
    entry.at = at
    try finish(Commands.correct(project.arguments, entry, .process))
  }
}
