// The wording of problems with the documents' inputs and with the front matter of their templates.
extension DefinitionProblem {
  var documentMessage: String? {
    switch self {
    case .openQuote: "this quote is never closed"
    case .otherFieldCount(let expected, let found): "this row has \(found) fields, the header has \(expected)"
    case .roadmapStanding(both: true): "`item` brings its own state: one of `item` and `state` is enough"
    case .roadmapStanding(both: false): "the roadmap item says neither `state` nor `item`"
    case .openFrontMatter: "the front matter that begins here is never closed"
    case .onlyForEachGate: "`names` goes with `gates: each` only"
    case .reservedName(let name): "`\(name.shortened)` is the name of another page"
    case .unclosedPlace(let text): "a brace in `\(text.shortened)` is never closed"
    default: nil
    }
  }

  var documentRemedy: String? {
    switch self {
    case .otherFieldCount: "a field that holds a comma has to stand in double quotes"
    case .roadmapStanding: "write `state: in-progress`, or `item: gdpr` to take the state of that criterion"
    case .openFrontMatter: "write `---` on a line of its own below its last key"
    default: nil
    }
  }
}
