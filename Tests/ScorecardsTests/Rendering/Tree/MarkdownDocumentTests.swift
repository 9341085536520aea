import Testing

@testable import Scorecards

@Suite struct MarkdownDocumentTests {
  @Test(arguments: [
    ("", ""), ("\u{FEFF}# a\n", "<h1>a</h1>\n"), ("a\n=\n", "<h1>a</h1>\n"),
    ("*a* **b** `c`\n", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"), ("2. a\n", "<ol start=\"2\">\n<li>a</li>\n</ol>\n"),
    ("~~~ swift\n<x>\n~~~\n", "<pre><code class=\"language-swift\">&lt;x&gt;\n</code></pre>\n"),
    ("a\\\nb\n", "<p>a<br />\nb</p>\n"),
    ("<div>\nx\n</div>\n", "<!-- raw HTML omitted -->\n"),
    ("a <b>c</b>\n", "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n"),
    ("[a](javascript:b)\n", "<p><a href=\"\">a</a></p>\n"), ("\"a\" -- b...\n", "<p>&quot;a&quot; -- b...</p>\n"),
    ("a\u{0}b\u{7}\u{9B}\n", "<p>a\u{FFFD}b\u{FFFD}\u{FFFD}</p>\n"), ("a\r\nb\rc\n", "<p>a\nb\nc</p>\n"),
  ])
  func isCommonMark(markdown: String, html: String) throws {
    #expect(try MarkdownDocument(markdown).html() == html)
  }

  @Test func refusesWhatIsTooLarge() throws {
    let limits = MarkdownLimits(bytes: 10)
    #expect(throws: MarkdownProblem.tooLarge(bytes: 11, limit: 10)) {
      _ = try MarkdownDocument("äääää.", limits: limits)
    }
    #expect(try MarkdownDocument("äääää", limits: limits).html() == "<p>äääää</p>\n")
  }

  @Test(arguments: [">", "> ", "- ", "* ", "1. ", ">- "])
  func refusesWhatIsTooDeep(marker: String) throws {
    let deep = "x\n\n" + String(repeating: marker, count: 101) + "a\n"
    #expect(throws: MarkdownProblem.nestedTooDeeply(line: 3, limit: 100)) { _ = try MarkdownDocument(deep) }
    let shallow = String(repeating: marker, count: 50) + "a\n"
    #expect(try MarkdownDocument(shallow).html().contains("a"))
  }

  @Test func rowsOfDashesAreNoMarkers() throws {
    let rule = String(repeating: "-", count: 5_000) + "\n"
    #expect(try MarkdownDocument(rule).html() == "<hr />\n")
  }

  @Test(arguments: [">", "- ", "[", "![", "*a _b ", "**a ", "> - "])
  func deepNestingNeedsNoStack(piece: String) throws {
    let limits = MarkdownLimits(bytes: 1 << 20, markersPerLine: 1 << 20)
    let text = String(repeating: piece, count: 10_000) + "**✓ met** | [a](x.md)\n"
    let document = try MarkdownDocument(text, limits: limits)
    _ = document.listItems()
    #expect(try document.page().body.contains("✓ met"))
  }

  @Test func deepTablesAndLinksClose() throws {
    let limits = MarkdownLimits(bytes: 1 << 20, markersPerLine: 1 << 20)
    let quote = String(repeating: ">", count: 5_000)
    let body = try MarkdownDocument("\(quote)| a |\n\(quote)| - |\n\(quote)| b |\n", limits: limits).page().body
    #expect(body.contains("<th scope=\"row\">b</th>"))
    let links = String(repeating: "[", count: 5_000) + "a" + String(repeating: "](x.md)", count: 5_000)
    #expect(try MarkdownDocument(links + "\n").page().body.contains("x.html"))
  }

  /// The C library looks at each bracket that stays open again and again.
  @Test func bracketsOfOneParagraphAreCounted() throws {
    let limits = MarkdownLimits(bytes: 1 << 10, brackets: 4)
    for fits in ["[[[[", "[[\n[[", "[[[[\n \t\n[[[[", "- [ ] a\n- [ ] b"] {
      _ = try MarkdownDocument(fits, limits: limits)
    }
    for (refused, line) in [("[[[[[", 1), ("a\n\n[[\n[[\n[", 5), ("- [ ] a\n![[]()[[", 2)] {
      #expect(throws: MarkdownProblem.tooManyBrackets(line: line, limit: 4)) {
        _ = try MarkdownDocument(refused, limits: limits)
      }
    }
  }

  @Test func emphasisMayNestOnlySoDeep() throws {
    let limits = MarkdownLimits(bytes: 1 << 10, inlineDepth: 3)
    for fits in ["*a **b [c](d)***", "*a* _b_ **c** *d* *e*", "*a\n\n*b\n\n*c\n\n*d"] {
      _ = try MarkdownDocument(fits, limits: limits)
    }
    for refused in ["*a **b *c **d****** e", "*a **b [c *d*](e)***", "x\n*a _b **c [d](e)**_*"] {
      #expect(throws: MarkdownProblem.emphasisTooDeep(line: 3, limit: 3)) {
        _ = try MarkdownDocument("a\n\n" + refused, limits: limits)
      }
    }
  }

  @Test func peoplesTextIsHeldToBoth() {
    let size = MarkdownLimits.people.bytes
    let nested = String(repeating: "*a **a ", count: 3_000) + String(repeating: "a** a* ", count: 3_000)
    #expect(throws: MarkdownProblem.emphasisTooDeep(line: 1, limit: 100)) {
      _ = try NarrativeText.blocks(nested, belowLevel: 2)
    }
    #expect(throws: MarkdownProblem.tooManyBrackets(line: 1, limit: 10_000)) {
      _ = try NarrativeText.blocks(String(repeating: "![[]()", count: size / 6), belowLevel: 2)
    }
  }

  @Test func wording() {
    let problems: [MarkdownProblem] = [
      .tooLarge(bytes: 9, limit: 8), .nestedTooDeeply(line: 2, limit: 100), .tooManyCells(line: 3, limit: 5),
      .notParsed, .tooManyBrackets(line: 4, limit: 6), .emphasisTooDeep(line: 5, limit: 7),
    ]
    #expect(Set(problems.map(\.message)).count == 6 && Set(problems.map(\.remedy)).count == 6)
    #expect(problems[0].message == "this Markdown has 9 bytes; the limit is 8")
  }
}
