extension InputProblem.Table: Problem {
  var message: String {
    switch self {
    case .missingHeader(let column, let found):
      "there is no column `\(column)`; the columns are \(found.prefix(20).joined(separator: ", "))"
    case .duplicateColumn(let name): "two columns are named `\(name)`"
    case .openQuote: "a quoted field is still open at the end of the file"
    }
  }

  var remedy: String? {
    switch self {
    case .missingHeader: "name the columns with columns: or labels:, or correct the header"
    case .duplicateColumn: "rename one of them"
    case .openQuote: "close the quote; the file may have been cut off"
    }
  }
}

extension InputProblem.Row: Problem {
  var message: String {
    switch self {
    case .missingColumn(let name): "the row ends before column `\(name)`"
    case .tooManyFields(let expected, let found): "the row has \(found) fields where the header has \(expected)"
    case .noMetricName: "the row names no metric"
    case .namelessSeries: "the series has no `__name__`, so that its metric can't be told"
    case .noTime: "the sample has no timestamp"
    case .contradictoryValues(let series, let time, let first, let second, let other):
      "\(series) is \(first) here and \(second) at \(other) for the same instant, \(time)"
    }
  }

  var remedy: String? {
    switch self {
    case .missingColumn: "fill in every column; the file may have been cut off"
    case .tooManyFields: "put a value that holds a comma in double quotes"
    case .noMetricName: "name the metric in every row"
    case .namelessSeries: "say which metric it is with metric: in scorecard.yaml"
    case .noTime: "export it with timestamps, or say when it was taken with time: in scorecard.yaml"
    case .contradictoryValues: "correct one of them, or give their sources a rank"
    }
  }
}
