/// The templates with their front matter taken off, and what it says.
struct DocumentTemplates {
  let files: [TemplateFile]
  /// Of the templates that make a document of a project's own choice, by file name.
  let profiles: [String: DocumentProfile]
  let diagnostics: [Diagnostic]

  var shapes: [String: TemplateShape] { profiles.mapValues { DocumentWriter.shape(of: $0.kind) } }

  /// - Parameter templates: file names and texts. Only Markdown has front matter.
  init(_ templates: [(name: String, text: DigestedText)]) {
    var files: [TemplateFile] = []
    var profiles: [String: DocumentProfile] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, text) in templates {
      guard name.hasSuffix(".md") else {
        files.append(TemplateFile(name: name, text: text.text))
        continue
      }
      let read = loadFrontMatter(DefinitionText(name: text.name, text: text.text))
      files.append(TemplateFile(name: name, text: read.body, firstLine: read.firstLine))
      profiles[name] = read.profile
      diagnostics += read.diagnostics
      if let profile = read.profile, let name = DocumentPlan.name(name, profile), ReportName.isTaken(name) {
        diagnostics.append(Diagnostic(.error, at: Place(file: text.name), DocumentProblem.reservedName(name)))
      }
    }
    self.files = files
    self.profiles = profiles
    self.diagnostics = diagnostics
  }
}
