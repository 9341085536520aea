/// What is wrong with the mail that a project lists, once its documents are known.
enum MailOrderProblem: Sendable, Equatable {
  case unknownDocument(String, nearest: String?, known: [String])
}

extension MailOrderProblem: Problem {
  var message: String {
    switch self {
    case .unknownDocument(let name, let nearest, _):
      "`delivery` sends a document `\(name)` that no template makes" + KnownWords.suggestion(nearest)
    }
  }

  var remedy: String? {
    switch self {
    case .unknownDocument(_, nil, let known): "there are \(known.joined(separator: ", "))"
    case .unknownDocument: nil
    }
  }
}
