/// What is wrong with a table (CSV) of entries.
enum TableProblem: Sendable, Equatable {
  case openQuote
  case otherFieldCount(expected: Int, found: Int)
}

extension TableProblem: Problem {
  var message: String {
    switch self {
    case .openQuote: "this quote is never closed"
    case .otherFieldCount(let expected, let found): "this row has \(found) fields, the header has \(expected)"
    }
  }

  var remedy: String? {
    switch self {
    case .openQuote: nil
    case .otherFieldCount: "a field that holds a comma has to stand in double quotes"
    }
  }
}
