extension Fields {
  /// What names a gate or a criterion.
  func identifier(_ key: Key, _ problems: inout ProblemList) -> Located<String>? {
    value(key, &problems, or: { .badIdentifier($0) }) { $0.isIdentifier ? $0 : nil }
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
        let problem = DefinitionProblem.repeated(name.value, kind, firstLine: line)
        found.append(Diagnostic(.error, at: name.place, problem))
      } else {
        lines[name.value] = name.place.line
      }
    }
    return found
  }
}

extension DefinitionNode {
  /// `{from: 2026-02-01, through: 2026-02-28}`; its place is that of `through`.
  func window(_ problems: inout ProblemList) -> Located<Window>? {
    guard let fields = Fields<WindowKey>(self, &problems) else { return nil }
    fields.need(.from, .through, problems: &problems)
    let from = fields.day(.from, &problems)
    let through = fields.day(.through, &problems)
    guard let from, let through else { return nil }
    guard from.value <= through.value else {
      problems.error(at: through.place, .windowEndsBeforeStart)
      return nil
    }
    return Located(value: Window(first: from.value, last: through.value), place: from.place)
  }
}
