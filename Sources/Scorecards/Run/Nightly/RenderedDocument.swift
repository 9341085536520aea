/// A document as it is written.
struct RenderedDocument: Sendable {
  let document: ReportDocument
  /// The same, dressed as HTML.
  let page: String
  /// The same as mail; `nil` where nobody reads it on its own.
  let mail: MailPage?
  let pictures: [OutputFile]
  /// `nil` where none was made.
  var pdf: [UInt8]?

  init(document: ReportDocument, page: String, mail: MailPage?, pictures: [FigureMarkup]) {
    self.document = document
    self.page = page
    self.mail = mail
    self.pictures = zip(document.figures, pictures).map { figure, markup in
      OutputFile(name: figure.path, text: markup.file, isPublic: document.audience == .everyone)
    }
  }

  /// The document in each of its forms.
  var texts: [OutputFile] {
    let isPublic = document.audience == .everyone
    var files = [
      OutputFile(name: document.name + ".md", text: document.markdown, isPublic: isPublic),
      OutputFile(name: document.name + ".html", text: page, isPublic: isPublic),
    ]
    if let pdf { files.append(OutputFile(name: document.name + ".pdf", content: pdf, isPublic: isPublic)) }
    return files
  }
}
