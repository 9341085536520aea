/// What the template around a page may use, and the values for it.
enum PageTemplate {
  /// File name of the template.
  static let name = "page.html"

  static let shape: TemplateShape = [
    "title": .text,
    "project": .text,
    "style": .text,
    "running": .fields(["project": .text, "asOf": .text]),
    "body": .text,
    "contents": .optionalFields(["headings": .list(["text": .text, "target": .text])]),
  ]

  /// - Parameters:
  ///   - page: what stands on the page.
  ///   - project: the project's name; untrusted.
  ///   - style: the style sheet; our own or the project's, never data.
  ///   - asOf: what stands in the header of each printed page beside the project; empty for nothing.
  ///   - contents: whether a list of the second-level headings stands before the document; `nil`: on a long page.
  static func values(
    _ page: HTMLPage, project: String, style: String, asOf: String = "", contents: Bool? = nil
  ) -> TemplateFields {
    let headings = page.headings.filter { $0.level == 2 }
    let isLong = headings.count >= fewestHeadings
    let entries = headings.map { TemplateFields(["text": .text($0.text), "target": .text("#" + $0.identifier)]) }
    return [
      "title": .text(page.title),
      "project": .text(project),
      "style": .html(styleSheet(style)),
      "running": .fields(["project": .html(quoted(project)), "asOf": .html(quoted(asOf))]),
      "body": .html(page.body),
      "contents": (contents ?? isLong) && !entries.isEmpty ? .fields(["headings": .list(entries)]) : .absent,
    ]
  }

  /// A page with fewer sections needs no list of them.
  private static let fewestHeadings = 5

  /// A string of CSS: whatever is no letter, digit or space stands as its number, so that nothing can end the string.
  private static func quoted(_ raw: String) -> String {
    let text = UntrustedText.sanitised(raw).unicodeScalars.map { scalar in
      let isPlain = scalar == " " || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(text.joined())\""
  }

  /// CSS that can't end the element it stands in: `<\/` means the same in CSS strings.
  private static func styleSheet(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    return text.split(separator: "</", omittingEmptySubsequences: false).joined(separator: "<\\/")
  }
}
