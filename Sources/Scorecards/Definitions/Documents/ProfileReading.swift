/// Reads the keys of front matter.
struct ProfileReading {
  let fields: Fields<FrontMatterKey>

  func read(_ problems: inout ProblemList) -> DocumentProfile? {
    fields.need(.document, .title, .audience, .gates, .subject, problems: &problems)
    let kind: Located<DocumentProfile.Kind>? = fields.word(.document, .documentKind, &problems)
    let title = phrase(.title, &problems)
    let audience: Located<Audience>? = fields.word(.audience, .audience, &problems)
    let scope = scope(&problems)
    let subject = phrase(.subject, &problems)
    let names = names(scope, &problems)
    guard let kind, let title, let audience, let scope, let subject else { return nil }
    return DocumentProfile(
      kind: kind.value, title: title, audience: audience.value, scope: scope, subject: subject, names: names)
  }

  private func scope(_ problems: inout ProblemList) -> DocumentProfile.Scope? {
    let gates = fields.textOrTexts(.gates, &problems)
    fields.needMembers(.gates, problems: &problems)
    problems.add(gates.repetitions(of: .name))
    if gates.map(\.value) == ["all"] { return .all }
    if gates.map(\.value) == ["each"] { return .each }
    for gate in gates where !gate.value.isIdentifier {
      problems.error(at: gate.place, .value(.badIdentifier(gate.value)))
    }
    return gates.isEmpty ? nil : .listed(gates.map(\.value))
  }

  /// They become file names.
  private func names(_ scope: DocumentProfile.Scope?, _ problems: inout ProblemList) -> [String: String] {
    let names = fields.dictionary(.names, &problems)
    if fields.has(.names), let scope, scope != .each {
      problems.error(at: fields.place(of: .names), .document(.onlyForEachGate))
    }
    for name in names.values {
      if !name.value.isIdentifier { problems.error(at: name.place, .value(.badIdentifier(name.value))) }
      if ReportName.isTaken(name.value) { problems.error(at: name.place, .document(.reservedName(name.value))) }
    }
    return names.mapValues(\.value)
  }

  /// A text whose places, `{gate}`, are known.
  private func phrase(_ key: FrontMatterKey, _ problems: inout ProblemList) -> String? {
    guard let text = fields.text(key, &problems) else { return nil }
    let known = DocumentPlace.allCases.map(\.rawValue)
    for part in text.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}") else {
        problems.error(at: text.place, .document(.unclosedPlace(text.value)))
        continue
      }
      let word = String(part[..<end])
      if !known.contains(word) { problems.error(at: text.place, .value(.unknownWord(word, .place, among: known))) }
    }
    return text.value
  }
}
