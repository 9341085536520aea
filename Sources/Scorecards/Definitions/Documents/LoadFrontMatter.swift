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
    let problem = PlacedProblem(SourceLines(file).place(line: 1, column: 1), .document(.openFrontMatter))
    return FrontMatter(profile: nil, body: "", firstLine: 1, diagnostics: [problem.diagnostic])
  }
  // Its first line begins a document of YAML too, so that lines are counted as in the file.
  let (profile, diagnostics) = profile(
    DefinitionText(name: file.name, text: lines[..<end].joined(separator: "\n") + "\n"))
  return FrontMatter(
    profile: profile, body: lines[(end + 1)...].joined(separator: "\n"), firstLine: end + 2,
    diagnostics: diagnostics)
}

/// A text that people wrote without the YAML front matter that other tools put on top of Markdown.
///
/// It is that only where a key follows on the first line `---` at once, or nothing at all: otherwise the line is a rule
/// across the page, and the text stays as it is.
func withoutFrontMatter(_ text: String) -> String {
  let lines = text.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  guard lines.first?.isFence == true,
    let end = lines.dropFirst().firstIndex(where: { $0.isFence || $0 == "..." }),
    lines[1..<end].first(where: { !$0.hasPrefix("#") }).map(\.opensWithKey) ?? true
  else { return text }
  return lines[(end + 1)...].joined(separator: "\n")
}

extension Substring {
  fileprivate var isFence: Bool { hasPrefix("---") && dropFirst(3).allSatisfy(\.isWhitespace) }

  /// `title: …`, `date:`.
  fileprivate var opensWithKey: Bool {
    guard let colon = firstIndex(of: ":"), first?.isLetter == true else { return false }
    let key = self[..<colon]
    let rest = self[index(after: colon)...]
    return key.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) } && rest.first?.isWhitespace ?? true
  }
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
