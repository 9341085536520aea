import ArgumentParser
import Scorecards

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Print what the gates say; nothing is written.",
    discussion: """
      Example: scorecard evaluate --gates gates --metrics nightly.csv --checklist compliance.yaml \
      --gate 7 --as-of 2026-02-28T23:59:00Z --format json
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var fail: FailOptions

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Numbers or ids of gates (default: all).", valueName: "gate"))
  var gate: [String] = []

  @Option(help: "How the results are printed.")
  var format: ResultsFormat = .text

  @Flag(
    name: .customLong("no-digest"),
    help: "Leave out the SHA-256 of the evidence files, which takes a while for large ones.")
  var noDigest = false

  func run() throws {
    var arguments = project.arguments
    arguments.gate = gate
    arguments.digests = !noDigest
    arguments.failOn = fail.failOn
    try finish(Commands.evaluate(arguments, format: format, .process))
  }
}

extension ResultsFormat: ExpressibleByArgument {}
