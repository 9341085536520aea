import Testing

@testable import Scorecards

@Suite struct MetricsTextTests {
  private static func lines(_ results: Results, lastSuccess: Instant? = nil) -> [String] {
    MetricsText(results: results, toolVersion: "1.2.3", lastSuccess: lastSuccess, isReportSound: true).document
      .split(separator: "\n").map(String.init)
  }

  @Test func `one class is 1 and the others are 0`() {
    let lines = Self.lines(SampleGates.results([SampleGates.conditionalGo]))
    let gate = "project=\"TooLoo\",gate=\"7\",id=\"gate-7\""
    #expect(lines.contains("scorecard_gate_verdict{\(gate),class=\"conditional\"} 1"))
    for other in ["proceed", "stop", "undetermined"] {
      #expect(lines.contains("scorecard_gate_verdict{\(gate),class=\"\(other)\"} 0"))
    }
    #expect(lines.contains("scorecard_gate_criteria{\(gate),status=\"partial\"} 1"))
  }

  @Test(arguments: [
    ("2026-02-28T23:59:00Z", "0.000"), ("2026-02-27T23:59:00Z", "1.000"), ("2026-02-28T11:59:00Z", "0.500"),
    ("2026-03-01T05:59:00Z", "-0.250"), ("2026-02-28T23:58:59Z", "0.000"), ("2026-02-28T23:59:01Z", "0.000"),
  ])
  func `days to the deadline`(asOf: String, days: String) {
    let lines = Self.lines(SampleGates.results([SampleGates.conditionalGo], asOf: asOf))
    #expect(lines.contains { $0.hasPrefix("scorecard_gate_deadline_days{") && $0.hasSuffix("} \(days)") })
  }

  @Test func `the last success is told where one is known`() {
    let results = SampleGates.results([SampleGates.conditionalGo])
    let told = Self.lines(results, lastSuccess: Instant(seconds: 1_771_221_600))
    #expect(told.contains("scorecard_last_success_timestamp_seconds{project=\"TooLoo\"} 1771221600"))
    #expect(!Self.lines(results).contains { $0.contains("scorecard_last_success_timestamp_seconds") })
    let text = told.joined(separator: "\n")
    #expect(EarlierMetrics(text, project: "TooLoo")?.lastSuccess == Instant(seconds: 1_771_221_600))
  }

  @Test func `a name can't end its label or its line`() {
    var results = HostileResults.results
    results = Results(
      project: "a\"} 1\nx{b=\"\\", asOf: results.asOf, gates: results.gates, files: results.files)
    for line in Self.lines(results) {
      #expect(
        line.hasPrefix("# ")
          || line.wholeMatch(of: /scorecard_[a-z_]+\{(?:[a-z]+="(?:[^"\\]|\\.)*",?)+\} -?[0-9.]+/) != nil, "\(line)")
    }
  }
}
