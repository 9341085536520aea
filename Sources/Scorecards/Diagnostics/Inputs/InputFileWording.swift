extension InputProblem.File: Problem {
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
    case .answerError(let text): "the server answered with an error: \(text)"
    case .answerWarning(let text): "the server warned of its answer: \(text)"
    case .unclearTimes(let text):
      "the time `\(text)` may be milliseconds (Prometheus text) or seconds (OpenMetrics): the file has no `# EOF`"
    }
  }

  var remedy: String? {
    switch self {
    case .absent: "check the path, and whether the file was written"
    case .nothingMatches: "check the pattern, and whether the files were written"
    case .notReadable: "name a file that this user may read"
    case .oddName: "give it a name in UTF-8"
    case .tookTooLong: "look what holds it up, or give the source a longer time-limit: in scorecard.yaml"
    case .stopped: nil
    case .notUTF8: "export it again as text in UTF-8"
    case .unknownFormat(let endings): "give the file a name that ends in \(Self.either(endings.map { "." + $0 }))"
    case .noRows: "run the export again; an empty one counts as unreadable"
    case .noItems: "add items, or take the file off the list of checklists"
    case .syntax: "correct the file, or export it again"
    case .tooLarge: "split the file, or look for a quote or a line end that is missing"
    case .answerError: "correct the query, and ask again"
    case .answerWarning: "look whether the answer is complete"
    case .unclearTimes: "export it again if it was cut off, or say layout: prometheus-text or layout: openmetrics"
    }
  }

  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }
}
