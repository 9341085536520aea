/// A template with its front matter taken off.
struct FrontMatter: Sendable {
  /// `nil` where the template has none, or it has an error.
  let profile: DocumentProfile?
  let body: String
  /// The line of the file on which the body begins, from 1.
  let firstLine: Int
  let diagnostics: [Diagnostic]
}

/// Takes the front matter off a template: what stands between a first line `---` and the next one, in YAML.
func loadFrontMatter(_ file: DefinitionText) -> FrontMatter {
  let lines = file.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  guard lines.first == "---" else {
    return FrontMatter(profile: nil, body: file.text, firstLine: 1, diagnostics: [])
  }
  guard let end = lines.dropFirst().firstIndex(of: "---") else {
    let problem = PlacedProblem(SourceLines(file).place(line: 1, column: 1), .openFrontMatter)
    return FrontMatter(profile: nil, body: "", firstLine: 1, diagnostics: [problem.diagnostic])
  }
  // Its first line begins a document of YAML too, so that lines are counted as in the file.
  let (profile, diagnostics) = profile(
    DefinitionText(name: file.name, text: lines[..<end].joined(separator: "\n") + "\n"))
  return FrontMatter(
    profile: profile, body: lines[(end + 1)...].joined(separator: "\n"), firstLine: end + 2,
    diagnostics: diagnostics)
}

private func profile(_ file: DefinitionText) -> (DocumentProfile?, [Diagnostic]) {
  switch readYAML(file) {
  case .failure(let problem): return (nil, [problem.diagnostic])
  case .success(let root):
    var problems = ProblemList()
    let profile = Fields<FrontMatterKey>(root, &problems).flatMap { ProfileReading(fields: $0).read(&problems) }
    return (problems.isEmpty ? profile : nil, problems.sorted)
  }
}

/// Reads the keys of front matter.
private struct ProfileReading {
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
    for gate in gates where !gate.value.isIdentifier { problems.error(at: gate.place, .badIdentifier(gate.value)) }
    return gates.isEmpty ? nil : .listed(gates.map(\.value))
  }

  /// They become file names.
  private func names(_ scope: DocumentProfile.Scope?, _ problems: inout ProblemList) -> [String: String] {
    let names = fields.dictionary(.names, &problems)
    if fields.has(.names), let scope, scope != .each {
      problems.error(at: fields.place(of: .names), .onlyForEachGate)
    }
    for name in names.values {
      if !name.value.isIdentifier { problems.error(at: name.place, .badIdentifier(name.value)) }
      if name.value.isPageName { problems.error(at: name.place, .reservedName(name.value)) }
    }
    return names.mapValues(\.value)
  }

  /// A text whose places, `{gate}`, are known.
  private func phrase(_ key: FrontMatterKey, _ problems: inout ProblemList) -> String? {
    guard let text = fields.text(key, &problems) else { return nil }
    let known = DocumentPlace.allCases.map(\.rawValue)
    for part in text.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}") else {
        problems.error(at: text.place, .unclosedPlace(text.value))
        continue
      }
      let word = String(part[..<end])
      if !known.contains(word) { problems.error(at: text.place, .unknownWord(word, .place, among: known)) }
    }
    return text.value
  }
}

extension String {
  /// The index or a gate's page.
  fileprivate var isPageName: Bool {
    self == "index" || (hasPrefix("gate-") && dropFirst(5).allSatisfy(\.isNumber))
  }
}
