/// A document as it is written.
struct RenderedDocument: Sendable {
  let document: ReportDocument
  /// The same, dressed as HTML.
  let page: OutputFile
  /// The same as mail; `nil` where nobody reads it on its own.
  var mail: MailPage?
  let pictures: [OutputFile]
  /// `nil` where none was made.
  var pdf: [UInt8]?

  init(_ document: ReportDocument, html: String, pictures: [FigureMarkup]) {
    let isPublic = document.audience == .everyone
    self.document = document
    page = OutputFile(name: document.name + ".html", text: html, isPublic: isPublic)
    self.pictures = zip(document.figures, pictures).map { figure, markup in
      OutputFile(name: figure.path, text: markup.file, isPublic: isPublic)
    }
  }

  /// The document in each of its forms.
  var texts: [OutputFile] {
    let isPublic = document.audience == .everyone
    var files = [OutputFile(name: document.name + ".md", text: document.markdown, isPublic: isPublic), page]
    if let pdf { files.append(OutputFile(name: document.name + ".pdf", content: pdf, isPublic: isPublic)) }
    return files
  }
}
