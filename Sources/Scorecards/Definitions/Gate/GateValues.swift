extension Fields {
  /// What names a gate or a criterion.
  func identifier(_ key: Key, _ problems: inout ProblemList) -> Located<String>? {
    value(key, &problems, or: { .value(.badIdentifier($0)) }) { $0.isIdentifier ? $0 : nil }
  }

  /// Names of people or roles, each once.
  func names(_ key: Key, _ problems: inout ProblemList, canBeEmpty: Bool = false) -> [String] {
    let names = textOrTexts(key, &problems)
    problems.add(names.repetitions(of: .name))
    if !canBeEmpty { needMembers(key, problems: &problems) }
    return names.map(\.value)
  }
}

extension Array where Element == Located<String> {
  /// The names that stand a second time.
  func repetitions(of kind: NameKind) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    var found: [Diagnostic] = []
    for name in self {
      if let line = lines[name.value] {
        let problem = DefinitionProblem.value(.repeated(name.value, kind, firstLine: line))
        found.append(Diagnostic(.error, at: name.place, problem))
      } else {
        lines[name.value] = name.place.line
      }
    }
    return found
  }
}
