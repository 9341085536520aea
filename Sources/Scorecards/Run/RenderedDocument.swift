/// A document as it is written.
struct RenderedDocument: Sendable {
  let document: ReportDocument
  /// The same, dressed as HTML.
  let page: String
  /// `nil` where none was made.
  let pdf: [UInt8]?

  private var name: String { document.name }

  var texts: [OutputFile] {
    [OutputFile(name: name + ".md", text: document.markdown), OutputFile(name: name + ".html", text: page)]
      + (pdf.map { [OutputFile(name: name + ".pdf", content: $0)] } ?? [])
  }

  var pictures: [OutputFile] {
    document.figures.map { OutputFile(name: $0.path, text: FigureMarkup.file($0)) }
  }
}
