/// What is wrong with a file of evidence or with a part of it, by what it is about. Wording: `Diagnostics/Inputs`.
enum InputProblem: Sendable, Equatable {
  case file(File)
  case table(Table)
  case row(Row)
  case value(Value)
  case name(Name)
  case shape(Shape)
  case entry(Entry)
  case incident(Incident)
  case correction(Correction)

  /// A whole file.
  enum File: Sendable, Equatable {
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
    /// - Parameter endings: of names that would tell.
    case unknownFormat(endings: [String])
    case noRows
    case noItems
    case syntax(format: String, reason: String)
    case tooLarge(limit: Int)
    /// What a server answered in place of an export.
    case answerError(String)
    /// What a server said beside its answer.
    case answerWarning(String)
    /// A text exposition's times may be in milliseconds or in seconds.
    case unclearTimes(String)
  }

  /// A table's header, or its quotes.
  enum Table: Sendable, Equatable {
    case missingHeader(column: String, found: [String])
    case duplicateColumn(String)
    case openQuote
  }

  /// A row of a table, a sample of a series.
  enum Row: Sendable, Equatable {
    case missingColumn(String)
    case tooManyFields(expected: Int, found: Int)
    case noMetricName
    /// A series of a query's answer that has no `__name__`.
    case namelessSeries
    /// A sample of a text exposition that has no timestamp.
    case noTime
    /// Rows that contradict each other.
    case contradictoryValues(series: String, time: String, first: String, second: String, other: String)
  }

  enum Value: Sendable, Equatable {
    case badNumber(String)
    case badTime(String)
    case badDate(key: String, value: String)
    case unknownUnit(String)
    case unitMismatch(unit: String, metric: String, metricUnit: String)
  }

  /// A metric or an item that is not one of the gates'.
  enum Name: Sendable, Equatable {
    case unknownMetric(String, nearest: String?)
    case unknownItem(String, nearest: String?)
    /// A checklist's line for a criterion that is measured: ignored.
    case measuredItem(String)
  }

  /// Keys and the shape of their values.
  enum Shape: Sendable, Equatable {
    case unknownKey(String, nearest: String?)
    case wrongType(key: String, expected: String)
    case missingKey(String)
  }

  /// An entry of a checklist.
  enum Entry: Sendable, Equatable {
    case unknownState(String, nearest: String?)
    case stateLacks(ItemState, ItemKey)
    case checkboxContradicts(state: String)
  }

  enum Incident: Sendable, Equatable {
    case unknownSeverity(String)
    case resolvedBeforeStarted
  }

  /// The record's corrections.
  enum Correction: Sendable, Equatable {
    case ofNoFile
    case meetsNothing
  }
}
