/// What is wrong with a file of evidence or with a part of it. Wording: `Diagnostics/InputWording.swift`.
enum InputProblem: Sendable, Equatable {
  // A whole file.
  case absent
  /// A pattern that no file matches.
  case nothingMatches
  case notReadable(reason: String)
  /// Its name is not UTF-8.
  case oddName
  /// Reading it took longer than it may.
  case tookTooLong(seconds: Int)
  /// The tool was stopped before it was read.
  case stopped
  case notUTF8
  case unknownFormat
  case noRows
  case noItems
  case syntax(format: String, reason: String)
  case tooLarge(limit: Int)
  case missingHeader(column: String, found: [String])
  case duplicateColumn(String)
  case openQuote
  /// What a server answered in place of an export.
  case answerError(String)
  /// What a server said beside its answer.
  case answerWarning(String)
  /// A text exposition's times may be in milliseconds or in seconds.
  case unclearTimes(String)

  // A row or a value.
  case missingColumn(String)
  case tooManyFields(expected: Int, found: Int)
  case noMetricName
  /// A series of a query's answer that has no `__name__`.
  case namelessSeries
  /// A sample of a text exposition that has no timestamp.
  case noTime
  case badNumber(String)
  case badTime(String)
  case badDate(key: String, value: String)
  case unknownUnit(String)
  case unitMismatch(unit: String, metric: String, metricUnit: String)

  // Names.
  case unknownMetric(String, nearest: String?)
  case unknownItem(String, nearest: String?)
  /// A checklist's line for a criterion that is measured: ignored.
  case measuredItem(String)
  case unknownKey(String, nearest: String?)
  case wrongType(key: String, expected: String)
  case missingKey(String)

  // Checklist items.
  case unknownState(String, nearest: String?)
  case stateLacks(state: String, what: String)
  case checkboxContradicts(state: String)

  // Incidents.
  case unknownSeverity(String)
  case resolvedBeforeStarted

  // The record's corrections.
  case correctionOfNoFile
  case correctionMeetsNothing

  // Contradictions between rows.
  case contradictoryValues(series: String, time: String, first: String, second: String, other: String)
}
