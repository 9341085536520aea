import Foundation
import Testing

@testable import Scorecards

/// What the README shows is what the tool does: its example is written to a folder and run, word for word.
@Suite struct ReadmeTests {
  private let base = TemporaryFolder()

  /// The fenced blocks in order: language and content.
  private func blocks() throws -> [(language: String, text: String)] {
    let readme = try String(contentsOf: ScorecardProcess.root.appendingPathComponent("README.md"), encoding: .utf8)
    return readme.matches(of: /```(\w+)\n([\s\S]*?)```/).map { (String($0.output.1), String($0.output.2)) }
  }

  @Test func `the example gives what the README prints`() throws {
    let blocks = try blocks()
    let yaml = blocks.filter { $0.language == "yaml" }.map(\.text)
    try #require(yaml.count == 2)
    try base.write("gates/metrics.yaml", yaml[0])
    try base.write("gates/launch.yaml", yaml[1])
    try base.write("nightly.csv", try #require(blocks.first { $0.language == "csv" }?.text))
    try base.write("readiness.md", try #require(blocks.first { $0.language == "markdown" }?.text))
    let console = try #require(blocks.first { $0.language == "console" }?.text)
    let lines = console.split(separator: "\n", maxSplits: 1)
    try #require(lines.count == 2)
    let words = lines[0].dropFirst("$ scorecard ".count).split(separator: " ").map(String.init)
    let run = try ScorecardProcess(list: words, in: base.path)
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output == String(lines[1]))
  }

  @Test func `the exit codes are all of them`() throws {
    let readme = try String(contentsOf: ScorecardProcess.root.appendingPathComponent("README.md"), encoding: .utf8)
    for code in [0, 10, 11, 12, 64, 65, 66, 70, 73, 75] { #expect(readme.contains("\(code)"), "\(code)") }
  }
}
