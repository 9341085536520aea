import ArgumentParser
import Scorecards

/// The options that every command shares which looks at a project.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds scorecard.yaml (default: this folder).", valueName: "folder"))
  var project: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Gate files or folders of them; without --project no scorecard.yaml is looked for.", valueName: "path"))
  var gates: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Metric exports.", valueName: "file"))
  var metrics: [String] = []

  @Option(
    name: [.customLong("checklist"), .customLong("checklists")], parsing: .upToNextOption,
    help: ArgumentHelp("Checklists.", valueName: "file"))
  var checklists: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Incidents.", valueName: "file"))
  var incidents: [String] = []

  @Option(help: ArgumentHelp("What people decided (default: record: of scorecard.yaml).", valueName: "file"))
  var record: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The instant to look from, such as 2026-02-28T23:59:00Z (default: now).", valueName: "instant"))
  var asOf: String?

  var arguments: ProjectArguments {
    var arguments = ProjectArguments()
    arguments.project = project
    arguments.gates = gates
    arguments.metrics = metrics
    arguments.checklists = checklists
    arguments.incidents = incidents
    arguments.record = record
    arguments.asOf = asOf
    return arguments
  }
}

/// Turns verdicts into exit codes.
struct FailOptions: ParsableArguments {
  @Option(
    name: .customLong("fail-on"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Exit with 10, 11 or 12 where a gate's verdict is one of \(CommandWords.failing).", valueName: "list"))
  var failOn: [String] = []
}

/// Where a project is, for commands that look at nothing but its ledger.
struct ProjectFolderOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds scorecard.yaml (default: this folder).", valueName: "folder"))
  var project: String?

  var arguments: ProjectArguments {
    var arguments = ProjectArguments()
    arguments.project = project
    return arguments
  }
}
