/// The values for `published.md`: the list of the public documents, which opens where they are published. It tells of
/// nothing else.
struct PublishedPage {
  let results: Results
  let documents: [ReportDocument]
  let toolVersion: String

  /// File name of the template.
  static let template = "published.md"

  static let shape: TemplateShape = [
    "project": .text, "asOf": .text, "documents": .list(["document": .text]), "footer": .text,
  ]

  var fields: TemplateFields {
    [
      "project": .text(results.project), "asOf": .text(results.asOf.text),
      "documents": .list(
        documents.map { ["document": ReportMarkup.link($0.title, to: $0.name + ".md")] }),
      "footer": .text("As of \(results.asOf.text) · scorecard \(toolVersion)"),
    ]
  }
}

extension ReportWriter {
  /// `nil` where a visitor needs no list: with one public document or none.
  ///
  /// - Throws: `TemplateProblems`, where values and shape do not fit: a fault of ours.
  func publishedList(
    _ results: Results, of documents: [ReportDocument], named name: String, toolVersion: String
  ) throws(TemplateProblems) -> ReportDocument? {
    let open = documents.filter { $0.audience == .everyone }
    guard open.count > 1 else { return nil }
    let page = PublishedPage(results: results, documents: open, toolVersion: toolVersion)
    return ReportDocument(
      name: name, title: "\(results.project): published documents",
      markdown: try templates.render(PublishedPage.template, page.fields), audience: .everyone)
  }
}
