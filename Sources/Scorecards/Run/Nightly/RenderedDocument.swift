/// A document as it is written.
struct RenderedDocument: Sendable {
  let document: ReportDocument
  /// The same, dressed as HTML.
  let page: String
  /// `nil` where none was made.
  let pdf: [UInt8]?

  private var isPublic: Bool { document.audience == .everyone }

  /// The document in each of its forms.
  var texts: [OutputFile] {
    var files = [
      OutputFile(name: document.name + ".md", text: document.markdown, isPublic: isPublic),
      OutputFile(name: document.name + ".html", text: page, isPublic: isPublic),
    ]
    if let pdf { files.append(OutputFile(name: document.name + ".pdf", content: pdf, isPublic: isPublic)) }
    return files
  }

  var pictures: [OutputFile] {
    document.figures.map { OutputFile(name: $0.path, text: FigureMarkup.file($0), isPublic: isPublic) }
  }
}
