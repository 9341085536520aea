import Foundation
import Testing

@testable import Scorecards

/// `packaging/scorecard.rules.yml`, and what it looks at.
@Suite struct MetricsAlertTests {
  private static let rules = ScorecardProcess.root.appendingPathComponent("packaging/scorecard.rules.yml").path
  private static let unpacked = ScorecardProcess.root.appendingPathComponent(".build/promtool/usr/bin/promtool").path
  private static let promtool = [unpacked, "/usr/bin/promtool", "/usr/local/bin/promtool"]
    .first(where: FileManager.default.isExecutableFile)

  private static func document(_ results: Results) -> String {
    MetricsText(
      results: results, toolVersion: "1", lastSuccess: results.asOf, isReportSound: true,
      delivery: [.mail: true, .publication: false]
    ).document
  }

  /// With a follow-up in force.
  private static func everything() throws -> String {
    let march = Rows.daily("learners", "3000000", from: "2026-03-01", through: "2026-03-31")
    let trial = RecordTrial.gate7(nil, asOf: "2026-03-17T06:00:00Z", more: march)
    return document(SampleGates.results([try trial.result()], asOf: "2026-03-17T06:00:00Z"))
  }

  @Test func `every name in the rules is one that is told`() throws {
    let text = try String(contentsOfFile: Self.rules, encoding: .utf8)
    let told = try Self.everything()
    let names = Set(text.matches(of: /scorecard_[a-z_]+/).map { String($0.output) })
    #expect(names.count >= 7)
    for name in names { #expect(told.contains("\n# TYPE \(name) gauge\n"), "\(name)") }
  }

  @Test(.enabled(if: promtool != nil, "needs promtool: make test-tools"))
  func `promtool takes the rules and the metrics`() throws {
    let base = TemporaryFolder()
    try base.write("metrics.prom", try Self.everything())
    let rules = Self.ran("check rules \(Self.rules)", in: base)
    #expect(rules.ending == .exited(0), "\(rules.said)")
    // People speak of days to a deadline; the same in seconds stands beside it.
    let metrics = Self.ran("check metrics < metrics.prom", in: base)
    let lines = metrics.said.split(separator: "\n").map(String.init)
    #expect(lines == [#"scorecard_gate_deadline_days use base unit "seconds" instead of "days""#])
  }

  private static func ran(_ arguments: String, in base: TemporaryFolder) -> OutsideProgram.Outcome {
    let words = ["/bin/sh", "-c", "cd \(base.path) && \(promtool ?? "") \(arguments)"]
    return OutsideProgram(words: words, seconds: 60).run(in: base.path)
  }
}
