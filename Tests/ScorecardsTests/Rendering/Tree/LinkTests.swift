import Testing

@testable import Scorecards

@Suite struct LinkTests {
  private func body(_ markdown: String, figures: [String: String] = [:]) throws -> String {
    try MarkdownDocument(markdown).page(figures: figures).body
  }

  @Test(arguments: [
    ("gate-07.md", "gate-07.html"), ("a/b.md#c.md", "a/b.html#c.md"), ("x.md?y", "x.html?y"), ("#top", "#top"),
    ("https://example.org/a.md", "https://example.org/a.md"), ("mailto:a@b.org", "mailto:a@b.org"), ("a.csv", "a.csv"),
    ("HTTP://example.org", "HTTP://example.org"), ("../x.md", "../x.html"),
  ])
  func keeps(target: String, page: String) throws {
    #expect(try body("[*t*](<\(target)>)\n") == "<p><a href=\"\(page)\"><em>t</em></a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "vbscript:x", "data:text/html,x", "file:///x", "ftp://x", "//x.org", "tel:1",
    "java&#10;script:x", "\\\\\\\\x", "",
  ])
  func reducesToText(target: String) throws {
    #expect(try body("[*t*](<\(target)>)\n") == "<p><em>t</em></p>\n")
  }

  @Test func autolinks() throws {
    #expect(
      try body("<https://a.org> <ftp://a.org> <a@b.org>\n")
        == "<p><a href=\"https://a.org\">https://a.org</a> ftp://a.org <a href=\"mailto:a@b.org\">a@b.org</a></p>\n")
    #expect(try body("https://a.org\n") == "<p>https://a.org</p>\n")
  }

  @Test func images() throws {
    #expect(try body("![t](figures/a-1.svg)\n") == "<p><img src=\"figures/a-1.svg\" alt=\"t\" /></p>\n")
    #expect(
      try body("![t](figures/a.svg)\n", figures: ["figures/a.svg": "<svg/>"])
        == "<p class=\"picture\"><span class=\"figure\"><svg/></span></p>\n")
    #expect(try body("![a ![b](x.png) *c*](figures/a.svg)\n", figures: ["figures/a.svg": "<svg/>"]).contains("<svg/>"))
  }

  @Test(arguments: [
    "https://x.org/figures/a.svg", "figures/a.png", "figures/../a.svg", "figures/x/a.svg", "figures/.svg",
    "data:image/png,x",
    "/figures/a.svg", "figures/a.svg?x=.svg",
  ])
  func imagesOfOthers(target: String) throws {
    #expect(try body("![*t* u](<\(target)>)\n") == "<p><em>t</em> u</p>\n")
    #expect(try body("[![t](<\(target)>)](javascript:x)\n") == "<p>t</p>\n")
  }

  /// A row whose first cell opens with our own tag is a place; the first such row, and none that is only like it.
  @Test func rowsAreNamedByTheirFirstCell() throws {
    let body = try body(
      "[x](#criterion-a)\n\n# Criterion a\n\n| N |\n|-|\n| <a id=\"criterion-a\"></a>A *r* |\n"
        + "| <a id=\"criterion-a\"></a>B |\n| <a id=\"other\"></a>C |\n| x <a id=\"criterion-c\"></a> |\n"
        + "| <a id=\"criterion-d x\"></a>D |\n| <a id=\"criterion-e\" onclick=\"x\"></a>E |\n")
    #expect(body.contains("<h1 id=\"criterion-a-1\">"))
    #expect(body.ranges(of: "<tr id=").count == 1)
    #expect(body.contains("<tr id=\"criterion-a\">\n<th scope=\"row\">A <em>r</em></th>"))
    #expect(body.contains("<th scope=\"row\">B</th>"))
    #expect(!body.contains("<a id") && !body.contains("onclick"))
  }
}
