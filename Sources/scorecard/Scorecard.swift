import ArgumentParser
import Foundation
import Scorecards

@main
struct Scorecard: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "May we pass the next gate, and if not, what stands in the way?",
    subcommands: [Run.self, Evaluate.self])
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Evaluate a project and write its reports.",
    discussion: "Example: scorecard run --project examples/tooloo")

  @Option(help: "The folder of scorecard.yaml.") var project = "."
  @Option(name: .customLong("as-of"), help: "Judge as of this instant; default: now.") var asOf: String?

  func run() throws {
    try reporting { () throws(Failure) in try NightlyRun(try .project(project), asOf: asOf).writeReports() }
  }
}

struct Evaluate: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  static let configuration = CommandConfiguration(
    abstract: "Print results and write nothing.",
    discussion: "Example: scorecard evaluate --gates gates --metrics metrics.csv --checklist items.yaml --gate 4")

  @Option(help: "The folder of the gate files.") var gates = "gates"
  @Option(parsing: .upToNextOption, help: "Metric exports.") var metrics: [String] = []
  @Option(parsing: .upToNextOption, help: "Checklists.") var checklist: [String] = []
  @Option(parsing: .upToNextOption, help: "Only the gates with these numbers.") var gate: [Int] = []
  @Option(name: .customLong("as-of"), help: "Judge as of this instant; default: now.") var asOf: String?
  @Option(help: "How to print the results.") var format = Format.json

  func run() throws {
    let inputs = Inputs(gates: gates, metrics: metrics, checklists: checklist)
    try reporting { () throws(Failure) in print(try NightlyRun(inputs, asOf: asOf).json(gates: gate)) }
  }
}

/// Messages go to standard error, and the exit code tells what kind of failure it was.
private func reporting(_ work: () throws(Failure) -> Void) throws {
  do { try work() } catch {
    for diagnostic in error.diagnostics { FileHandle.standardError.write(Data("\(diagnostic)\n".utf8)) }
    throw ExitCode(error.exitCode)
  }
}
