/// What the template around a page may use, and the values for it.
enum PageTemplate {
  /// File name of the template.
  static let name = "page.html"

  static let shape: TemplateShape = [
    "title": .text,
    "project": .text,
    "style": .text,
    "body": .text,
    "contents": .optionalRecord(["headings": .list(["text": .text, "target": .text])]),
  ]

  /// - Parameters:
  ///   - page: what stands on the page.
  ///   - project: the project's name; untrusted.
  ///   - style: the style sheet; our own or the project's, never data.
  ///   - contents: whether a list of the second-level headings stands before the document.
  static func values(_ page: HTMLPage, project: String, style: String, contents: Bool) -> TemplateRecord {
    let headings = page.headings.filter { $0.level == 2 }
    let entries = headings.map { TemplateRecord(["text": .text($0.text), "target": .text("#" + $0.identifier)]) }
    return [
      "title": .text(page.title),
      "project": .text(project),
      "style": .html(styleSheet(style)),
      "body": .html(page.body),
      "contents": contents && !entries.isEmpty ? .record(["headings": .list(entries)]) : .absent,
    ]
  }

  /// CSS that can't end the element it stands in: `<\/` means the same in CSS strings.
  private static func styleSheet(_ text: String) -> String {
    text.split(separator: "</", omittingEmptySubsequences: false).joined(separator: "<\\/")
  }
}
