/// The wording of every reason to refuse Markdown.
extension MarkdownProblem: Problem {
  /// What is wrong, as one sentence.
  var message: String {
    switch self {
    case .tooLarge(let bytes, let limit): "this Markdown has \(bytes) bytes; the limit is \(limit)"
    case .nestedTooDeeply(let line, let limit): "line \(line) opens more than \(limit) quotes or lists"
    case .tooManyBrackets(let line, let limit): "the paragraph of line \(line) opens more than \(limit) brackets"
    case .emphasisTooDeep(let line, let limit):
      "in the paragraph of line \(line) emphasis and links stand more than \(limit) deep"
    case .tooManyCells(let line, let limit):
      "with the table in line \(line) this document has more than \(limit) table cells"
    case .notParsed: "the Markdown library gave no result"
    }
  }

  /// What to do about it.
  var remedy: String? {
    switch self {
    case .tooLarge: "shorten it or split it into several files"
    case .nestedTooDeeply: "remove the repeated markers at the start of the line"
    case .tooManyBrackets: "divide it by blank lines, or put a backslash before brackets that begin no link"
    case .emphasisTooDeep: "remove the stars and underscores that mark nothing"
    case .tooManyCells: "split the table or remove columns that most rows leave empty"
    case .notParsed: "this is a fault of the program; please report it"
    }
  }
}
