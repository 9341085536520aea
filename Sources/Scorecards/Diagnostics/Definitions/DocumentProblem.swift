/// What is wrong with the documents' inputs and with the front matter of their templates.
enum DocumentProblem: Sendable, Equatable {
  case roadmapProgress(both: Bool)
  case openFrontMatter
  case onlyForEachGate
  /// In any case.
  case reservedName(String)
  case unclosedPlace(String)
}

extension DocumentProblem: Problem {
  var message: String {
    switch self {
    case .roadmapProgress(both: true): "`item` brings its own state: one of `item` and `state` is enough"
    case .roadmapProgress(both: false): "the roadmap item says neither `state` nor `item`"
    case .openFrontMatter: "the front matter that begins here is never closed"
    case .onlyForEachGate: "`names` goes with `gates: each` only"
    case .reservedName(let name): "`\(name.shortened)` is what a file or folder of the report itself is called"
    case .unclosedPlace(let text): "a brace in `\(text.shortened)` is never closed"
    }
  }

  var remedy: String? {
    switch self {
    case .roadmapProgress: "write `state: in-progress`, or `item: gdpr` to take the state of that criterion"
    case .openFrontMatter: "write `---` on a line of its own below its last key"
    case .reservedName: "choose another name: that of the template's file, or the one under `names`"
    case .onlyForEachGate, .unclosedPlace: nil
    }
  }
}
