/// A document to be written: what its template says of it, met by the gates that the run has judged.
struct DocumentPlan {
  /// File name of the template.
  let template: String
  let profile: DocumentProfile
  let name: String
  /// In the order of the results.
  let gates: [GateResult]
  /// The gate that it is about; the others stand beside it.
  var main: GateResult

  /// What the document of a template is called; `nil` where it makes one of each gate.
  static func name(_ template: String, _ profile: DocumentProfile) -> String? {
    profile.scope == .each ? nil : stem(template)
  }

  private static func stem(_ template: String) -> String { String(template.prefix { $0 != "." }) }

  /// The documents of a template; none where the project has none of its gates.
  static func plans(_ template: String, _ profile: DocumentProfile, _ results: Results) -> [DocumentPlan] {
    let stem = stem(template)
    switch profile.scope {
    case .each:
      return results.gates.map { gate in
        let own = profile.names.filter { gate.gate.isNamed($0.key) }.map(\.value).min()
        return DocumentPlan(
          template: template, profile: profile, name: own ?? "\(stem)-\(gate.documentName)", gates: [gate], main: gate)
      }
    case .all:
      let main = results.activeGate ?? results.gates.first
      return main.map { [DocumentPlan(template, profile, stem, results.gates, $0)] } ?? []
    case .listed(let names):
      let gates = results.gates.filter { gate in names.contains(where: gate.gate.isNamed) }
      let main = names.lazy.compactMap { name in gates.first { $0.gate.isNamed(name) } }.first
      return main.map { [DocumentPlan(template, profile, stem, gates, $0)] } ?? []
    }
  }
}

extension DocumentPlan {
  private init(
    _ template: String, _ profile: DocumentProfile, _ name: String, _ gates: [GateResult], _ main: GateResult
  ) {
    self.init(template: template, profile: profile, name: name, gates: gates, main: main)
  }

  /// A title of the front matter with its places filled, on one line.
  func phrase(_ text: String, _ results: Results) -> String { UntrustedText.sanitised(filled(text, results)) }

  /// A subject with its places filled, as the names in it are: whoever makes a header of it has to refuse line ends.
  func filled(_ text: String, _ results: Results) -> String {
    var filled = ""
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}"), let place = DocumentPlace(rawValue: String(part[..<end]))
      else {
        filled += (index > 0 ? "{" : "") + part
        continue
      }
      filled += value(place, results) + part[part.index(after: end)...]
    }
    return filled
  }

  /// The one in force.
  private func verdict(_ results: Results) -> String {
    if main.state == .upcoming { return "not begun" }
    let name = VerdictText(gate: main, files: results.files).name
    if main.inForce == .followUp { return name + " at the follow-up" }
    return main.decidedOtherwise?.word ?? name
  }

  private func value(_ place: DocumentPlace, _ results: Results) -> String {
    switch place {
    case .project: results.project
    case .gate: "Gate \(main.gate.number)"
    case .title: main.gate.title
    case .verdict: verdict(results)
    case .recommendation: RecommendationText(gate: main, files: results.files).word
    case .asOf: results.asOf.day.text
    }
  }
}
