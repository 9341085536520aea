/// What is wrong with a text as YAML, or what YAML has and these files do without.
enum YAMLProblem: Sendable, Equatable {
  case syntax(reason: String, lacksQuotes: Bool)
  case alias
  case tag(String)
  case tooDeep(limit: Int)
}

extension YAMLProblem: Problem {
  var message: String {
    switch self {
    case .syntax(let reason, _): "this is no YAML: \(reason)"
    case .alias: "anchors and aliases (`&`, `*`) are not allowed"
    case .tag(let tag): "the tag `\(tag.shortened)` is not allowed"
    case .tooDeep(let limit): "the file is nested more than \(limit) levels deep"
    }
  }

  var remedy: String? {
    switch self {
    case .syntax(_, lacksQuotes: true):
      "a value that begins with >, |, %, @, &, *, ! or ` or holds `: ` has to stand in quotes: target: \">= 5M\""
    case .alias: "write the value out where it is needed, or in quotes where it is text"
    case .syntax(_, lacksQuotes: false), .tag, .tooDeep: nil
    }
  }
}
