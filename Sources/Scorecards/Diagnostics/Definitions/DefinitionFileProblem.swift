/// What is wrong with a definition file as a whole.
enum DefinitionFileProblem: Sendable, Equatable {
  case tooLarge(limit: Int)
  case empty
  case unsupportedVersion(found: String)
  case moreProblems(Int)
}

extension DefinitionFileProblem: Problem {
  var message: String {
    switch self {
    case .tooLarge(let limit): "the file is larger than \(limit / 1024) KiB"
    case .empty: "the file is empty"
    case .unsupportedVersion(let found): "this tool reads version \(definitionVersion), not \(found)"
    case .moreProblems(let count): "only the first \(count) problems of this file are listed"
    }
  }

  var remedy: String? {
    switch self {
    case .tooLarge: "definitions are short; is this an export?"
    case .unsupportedVersion: "write `version: \(definitionVersion)`"
    case .empty, .moreProblems: nil
    }
  }
}
