@testable import Scorecards

/// One example at least of every case of every subject of what is wrong with evidence.
enum InputExamples {
  static let subjects: [(name: String, examples: [any Problem])] = [
    ("File", file), ("Table", table), ("Row", row), ("Value", value), ("Name", name), ("Shape", shape),
    ("Entry", entry), ("Incident", incident), ("Correction", correction),
  ]

  private static let file: [InputProblem.File] = [
    .absent, .nothingMatches, .notReadable(reason: "Permission denied"), .oddName, .tookTooLong(seconds: 600), .stopped,
    .notUTF8, .unknownFormat(endings: ["csv", "md"]), .noRows, .noItems,
    .syntax(format: "CSV", reason: "text follows a closing quote"),
    .tooLarge(limit: 9), .answerError("bad_data"), .answerWarning("partial"), .unclearTimes("1"),
  ]
  private static let table: [InputProblem.Table] = [
    .missingHeader(column: "value", found: ["a"]), .duplicateColumn("a"), .openQuote,
  ]
  private static let row: [InputProblem.Row] = [
    .missingColumn("value"), .tooManyFields(expected: 3, found: 4), .noMetricName, .namelessSeries, .noTime,
    .contradictoryValues(series: "arr", time: "noon", first: "1", second: "2", other: "a.csv:3"),
  ]
  private static let value: [InputProblem.Value] = [
    .badNumber("x"), .badTime("x"), .badDate(key: "due", value: "x"), .unknownUnit("x"),
    .unitMismatch(unit: "EUR", metric: "arr", metricUnit: "USD"),
  ]
  private static let name: [InputProblem.Name] = [
    .unknownMetric("x", nearest: nil), .unknownItem("x", nearest: nil), .measuredItem("arr"),
  ]
  private static let shape: [InputProblem.Shape] = [
    .unknownKey("x", nearest: nil), .wrongType(key: "items", expected: "a list"), .missingKey("id"),
  ]
  private static let entry: [InputProblem.Entry] = [
    .unknownState("x", nearest: nil), .stateLacks(.complete, .evidence), .checkboxContradicts(state: "queued"),
  ]
  private static let incident: [InputProblem.Incident] = [.unknownSeverity("x"), .resolvedBeforeStarted]
  private static let correction: [InputProblem.Correction] = [.ofNoFile, .meetsNothing]
}
