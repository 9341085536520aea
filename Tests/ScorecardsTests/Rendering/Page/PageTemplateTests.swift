import Foundation
import Testing

@testable import Scorecards

@Suite struct PageTemplateTests {
  private let template = TemplateFile(
    name: PageTemplate.name,
    text:
      "{{title}}|{{project}}|{{style}}|{{#contents}}{{#headings}}{{target}} {{text}};{{/headings}}{{/contents}}|{{body}}"
  )

  private func rendered(_ markdown: String, style: String = "a{}", contents: Bool = true) throws -> String {
    let set = try TemplateSet([template], documents: [PageTemplate.name: PageTemplate.shape])
    let page = try MarkdownDocument(markdown).page()
    let values = PageTemplate.values(page, project: "<P>", style: style, contents: contents)
    return try set.render(PageTemplate.name, values)
  }

  @Test func escapesTextAndKeepsMarkup() throws {
    let page = try rendered("# A & B\n\n## C <\n")
    #expect(page.hasPrefix("A &amp; B|&lt;P&gt;|a{}|#c- C &lt;;|<h1 id=\"a--b\">A &amp; B</h1>\n"))
  }

  @Test func contentsOnlyWhereThereAreSections() throws {
    #expect(try rendered("# A\n").hasPrefix("A|&lt;P&gt;|a{}||"))
    #expect(try rendered("# A\n\n## B\n", contents: false).hasPrefix("A|&lt;P&gt;|a{}||"))
  }

  @Test func longPagesListTheirSections() throws {
    let sections = (1...5).map { "## S\($0)\n" }.joined(separator: "\n")
    #expect(try headings("# A\n\n" + sections) == 5)
    #expect(try headings("# A\n\n## S1\n\n## S2\n") == 0)
  }

  private func headings(_ markdown: String) throws -> Int {
    let page = try MarkdownDocument(markdown).page()
    let values = PageTemplate.values(page, project: "P", style: "")
    let set = try TemplateSet([template], documents: [PageTemplate.name: PageTemplate.shape])
    return try set.render(PageTemplate.name, values).ranges(of: "#s").count
  }

  /// What stands in the header of printed pages can't end the string, the rule or the element that it stands in.
  @Test func thePrintedHeaderStaysInItsString() throws {
    let template = TemplateFile(name: PageTemplate.name, text: "{{running.project}}|{{running.asOf}}")
    let set = try TemplateSet([template], documents: [PageTemplate.name: PageTemplate.shape])
    let page = try MarkdownDocument("# A\n").page()
    let project = "a\"; } </style>\\ é"
    let values = PageTemplate.values(page, project: project, style: "", asOf: "As of 1")
    let text = try set.render(PageTemplate.name, values)
    #expect(text == #""a\22 \3b  \7d  \3c \2f style\3e \5c  é"|"As of 1""#)
  }

  @Test func theStyleSheetStaysInItsElement() throws {
    #expect(try rendered("# A\n", style: "a{content:'</style><script>'}").contains("'<\\/style><script>'"))
  }

  @Test func theTemplateThatShipsFits() throws {
    let folder = PackageFiles.root.appending(path: "templates")
    let text = try String(contentsOf: folder.appending(path: PageTemplate.name), encoding: .utf8)
    let style = try String(contentsOf: folder.appending(path: "style.css"), encoding: .utf8)
    let file = TemplateFile(name: PageTemplate.name, text: text)
    let set = try TemplateSet([file], documents: [PageTemplate.name: PageTemplate.shape])
    let page = try MarkdownDocument("# A\n\n## B\n").page()
    let values = PageTemplate.values(page, project: "P", style: style, contents: true)
    let html = try set.render(PageTemplate.name, values)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">") && html.hasSuffix("</html>\n"))
    #expect(html.contains("default-src 'none'") && html.contains(style) && html.contains("<title>A · P</title>"))
    #expect(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"))
  }
}
