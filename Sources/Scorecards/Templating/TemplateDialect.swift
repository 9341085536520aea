/// The language that a template writes; it decides how values are escaped.
enum TemplateDialect: String, CaseIterable, Sendable {
  case markdown = "md"
  case html
  case plain = "txt"

  /// The dialect of a file by its extension, or nil where the file is no template.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(fileName[fileName.index(after: dot)...]))
  }

  /// Untrusted text in this dialect.
  func text(_ raw: String) -> String {
    switch self {
    case .markdown: return MarkdownText.inline(raw)
    case .html: return XMLText.escaped(visible(raw))
    case .plain: return visible(raw)
    }
  }

  private func visible(_ raw: String) -> String {
    let text = UntrustedText.sanitised(raw)
    return text.isEmpty ? MarkdownText.empty : text
  }
}
