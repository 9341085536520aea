extension InputProblem: Problem {
  var message: String {
    switch self {
    case .absent: "there is no such file"
    case .nothingMatches: "no file matches this pattern"
    case .notReadable(let reason): "the file can't be read: \(reason)"
    case .oddName: "the file's name is not UTF-8, so that it is not read"
    case .tookTooLong(let seconds): "reading this source took longer than its time limit of \(seconds) s"
    case .stopped: "the tool was stopped before the file was read"
    case .notUTF8: "this is not text in UTF-8"
    case .unknownFormat: "the format can't be told from the name or the content"
    case .noRows: "the export holds no rows"
    case .noItems: "the checklist holds no items"
    case .syntax(let format, let reason): "not readable as \(format): \(reason)"
    case .tooLarge(let limit): "larger than the limit of \(limit)"
    case .missingHeader(let column, let found):
      "there is no column `\(column)`; the columns are \(found.prefix(20).joined(separator: ", "))"
    case .duplicateColumn(let name): "two columns are named `\(name)`"
    case .openQuote: "a quoted field is still open at the end of the file"
    case .answerError(let text): "the server answered with an error: \(text)"
    case .answerWarning(let text): "the server warned of its answer: \(text)"
    case .unclearTimes(let text):
      "the time `\(text)` may be milliseconds (Prometheus text) or seconds (OpenMetrics): the file has no `# EOF`"
    default: rowMessage
    }
  }

  private var rowMessage: String {
    switch self {
    case .missingColumn(let name): "the row ends before column `\(name)`"
    case .tooManyFields(let expected, let found): "the row has \(found) fields where the header has \(expected)"
    case .noMetricName: "the row names no metric"
    case .namelessSeries: "the series has no `__name__`, so that its metric can't be told"
    case .noTime: "the sample has no timestamp"
    case .badNumber(let text): text.isEmpty ? "the value is empty" : "`\(text)` is not a number"
    case .badTime(let text): text.isEmpty ? "the time is empty" : "`\(text)` is not a time"
    case .badDate(let key, let value): "`\(value)` is not a date (\(key))"
    case .unknownUnit(let unit): "unknown unit `\(unit)`"
    case .unitMismatch(let unit, let metric, let metricUnit):
      "a value in \(unit) can't be converted to \(metricUnit), the unit of \(metric)"
    case .contradictoryValues(let series, let time, let first, let second, let other):
      "\(series) is \(first) here and \(second) at \(other) for the same instant, \(time)"
    default: nameMessage
    }
  }

  private var nameMessage: String {
    switch self {
    case .unknownMetric(let name, _): "unknown metric `\(name)`"
    case .unknownItem(let id, _): "no gate has an item `\(id)`"
    case .measuredItem(let id): "`\(id)` is measured and can't be ticked; this line is ignored"
    case .unknownKey(let key, _): "unknown key `\(key)`"
    case .wrongType(let key, let expected): "\(key) must be \(expected)"
    case .missingKey(let key): "`\(key)` is missing"
    case .unknownState(let state, _): "unknown state `\(state)`"
    case .stateLacks(let state, let what): "the item is \(state) without \(InputProblem.article(what))"
    case .checkboxContradicts(let state): "the box and the state `\(state)` contradict each other"
    case .unknownSeverity(let text): "unknown severity `\(text)`"
    case .resolvedBeforeStarted: "the incident is resolved before it started"
    case .correctionOfNoFile: "the record corrects this file, and no such file was read"
    case .correctionMeetsNothing: "the record corrects this line, and nothing that the gates look at stands on it"
    default: "the input can't be read"
    }
  }

  private static func article(_ key: String) -> String {
    switch key {
    case "due": "a due date"
    case "completed": "a completion date"
    case "note": "a reason in its note"
    default: key
    }
  }
}

extension InputProblem {
  var remedy: String? {
    switch self {
    case .absent: "check the path, and whether the file was written"
    case .nothingMatches: "check the pattern, and whether the files were written"
    case .notReadable: "name a file that this user may read"
    case .oddName: "give it a name in UTF-8"
    case .tookTooLong: "look what holds it up, or give the source a longer time-limit: in scorecard.yaml"
    case .stopped: nil
    case .notUTF8: "export it again as text in UTF-8"
    case .unknownFormat: "give the file a name that ends in .csv, .json, .yaml or .md"
    case .noRows: "run the export again; an empty one counts as unreadable"
    case .noItems: "add items, or take the file off the list of checklists"
    case .syntax: "correct the file, or export it again"
    case .tooLarge: "split the file, or look for a quote or a line end that is missing"
    case .missingHeader: "name the columns with columns: or labels:, or correct the header"
    case .duplicateColumn: "rename one of them"
    case .openQuote: "close the quote; the file may have been cut off"
    case .answerError: "correct the query, and ask again"
    case .answerWarning: "look whether the answer is complete"
    case .unclearTimes: "export it again if it was cut off, or say layout: prometheus-text or layout: openmetrics"
    default: rowRemedy
    }
  }

  private var rowRemedy: String? {
    switch self {
    case .missingColumn: "fill in every column; the file may have been cut off"
    case .tooManyFields: "put a value that holds a comma in double quotes"
    case .noMetricName: "name the metric in every row"
    case .namelessSeries: "say which metric it is with metric: in scorecard.yaml"
    case .noTime: "export it with timestamps, or say when it was taken with time: in scorecard.yaml"
    case .badNumber: "write a plain number of up to 1,000 digits, such as 99.95, with its unit apart from it"
    case .badTime: "write a time such as 2026-02-28T23:59:00Z"
    case .badDate: "write a date such as 2026-02-28"
    case .unknownUnit: "use one of the known units, such as percent, fraction, ms, s, count or USD"
    case .unitMismatch: "correct the unit in the export or in units:"
    case .contradictoryValues: "correct one of them, or give their sources a rank"
    case .unknownMetric(_, let near): InputProblem.suggestion(near) ?? "map it with names: if a gate needs it"
    case .unknownItem(_, let near): InputProblem.suggestion(near) ?? "use an id that stands in a gate file"
    case .unknownKey(_, let near): InputProblem.suggestion(near) ?? "remove it"
    case .unknownState(_, let near): InputProblem.suggestion(near) ?? InputProblem.states
    case .measuredItem: "put its value into a metric export"
    case .wrongType, .missingKey, .stateLacks: "complete the entry"
    case .checkboxContradicts: "correct the box or the state"
    case .unknownSeverity: "write P0 to P9"
    case .resolvedBeforeStarted: "correct one of the two times; the incident counts by its start"
    case .correctionOfNoFile: "name it as scorecard.yaml does, or as a pattern of it matches"
    default: nil
    }
  }

  private static func suggestion(_ word: String?) -> String? { word.map { "did you mean `\($0)`?" } }

  private static let states =
    "use one of complete, in-progress, queued, not-started, delayed, blocked, not-applicable"
}

/// Problems of one kind that are not told one by one.
struct FurtherProblems: Problem {
  let count: Int
  /// One of those that were told; `nil` where they are of several kinds.
  let example: InputProblem?

  var message: String {
    example.map { "and \(count) more such as: \($0.message)" } ?? "and \(count) more problems"
  }

  var remedy: String? { nil }
}
