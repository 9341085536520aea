import Testing

@testable import Scorecards

/// What scripts read of shares, runs and single series.
@Suite struct MeasureResultsTests {
  private let day = "window: {from: 2026-02-01, through: 2026-02-01}"
  private let rows = [
    "2026-02-01T00:00:00Z,error_rate,0.05,eu", "2026-02-01T02:00:00Z,error_rate,0.05,eu",
    "2026-02-01T00:00:00Z,error_rate,0.05,in", "2026-02-01T04:00:00Z,error_rate,0.2,in",
  ]

  private func results(_ keys: String, others: [String] = []) throws -> Results {
    let trial = MeasureTrial(keys: keys + ", " + day, rows: rows, others: others)
    return Results(
      project: "P", asOf: Build.instant(trial.deadline), gates: [try trial.gateResult()],
      files: [Build.file("export.csv")])
  }

  @Test func namesThresholdEstimatorAndSeries() throws {
    let document = ResultsJSON(
      results: try results("metric: error_rate, over: share, within: \"< 0.1 %\", across: each, target: \">= 75 %\"")
    ).document
    for line in [
      "\"value\": \"50\"", "\"unit\": \"percent\"", "\"target\": \">= 75\"", "\"within\": \"< 0.1\"",
      "\"within_unit\": \"percent\"", "\"from\": \"2026-02-01T00:00:00Z\"", "\"time\": \"2026-02-01T04:00:00Z\"",
      "\"samples\": 4", "\"series\": 2",
      "\"estimator\": \"share within the threshold over the window, each series, the worst\"",
      "\"series_labels\": {\n              \"region\": \"in\"\n            }",
    ] {
      #expect(document.contains(line), "\(line)")
    }
  }

  @Test func saysNothingOfWhatIsNotThere() throws {
    let document = ResultsJSON(results: try results("metric: error_rate, target: \"< 1 %\"")).document
    #expect(!document.contains("within") && !document.contains("series_labels"))
    #expect(document.contains("\"estimator\": \"mean over the window, mean across series\""))
  }

  /// The dashboard's figures are values of their metrics, as plain numbers.
  @Test func keepsSharesOutOfTheDashboardsFigures() throws {
    let share = "metric: error_rate, over: share, within: \"< 0.1 %\", target: \">= 75 %\""
    let mean = "{id: mean, metric: error_rate, target: \"< 1 %\", \(day)}"
    func figures(_ others: [String]) throws -> String {
      let document = Dashboard(results: try results(share, others: others), history: []).document
      let start = try #require(document.range(of: "\"metrics\": {"))
      return String(document[start.upperBound...].prefix { $0 != "}" })
    }
    #expect(try figures([]).isEmpty)
    // (0.05 + 0.125) / 2
    #expect(try figures([mean]) == "\n    \"error_rate\": 0.0875\n  ")
  }

  @Test func namesTheSeriesThatStandsForAll() throws {
    let gate = try results("metric: error_rate, over: max, across: each, target: \"< 0.1 %\"").gates.first
    let result = try #require(gate?.first.result(for: "it"))
    #expect(
      CriterionText(result: result, files: []).phrase
        == "0.2 % (region in) against a target below 0.1 % (0.1 points too high)")
  }

  @Test func asksForAShareInWords() throws {
    let gate = try results("metric: error_rate, over: share, within: \"< 0.1 %\", target: \">= 80 %\"").gates.first
    let result = try #require(gate?.first.result(for: "it"))
    let text = CriterionText(result: result, files: [])
    #expect(text.target == "≥ 80 % of samples < 0.1 %")
    #expect(text.phrase == "75 % against a target of at least 80 % of samples < 0.1 % (5 points short)")
  }
}
