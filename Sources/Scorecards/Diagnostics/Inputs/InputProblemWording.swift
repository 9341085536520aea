extension InputProblem: Problem {
  var message: String { subject.message }
  var remedy: String? { subject.remedy }

  private var subject: any Problem {
    switch self {
    case .file(let problem): problem
    case .table(let problem): problem
    case .row(let problem): problem
    case .value(let problem): problem
    case .name(let problem): problem
    case .shape(let problem): problem
    case .entry(let problem): problem
    case .incident(let problem): problem
    case .correction(let problem): problem
    }
  }

  /// In place of another remedy; `nil` where no word is near.
  static func suggestion(_ word: String?) -> String? { word.map { "did you mean `\($0)`?" } }
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
