import Testing

@testable import Scorecards

/// Headings, chips and the verdict band.
@Suite struct DressTests {
  private func page(_ markdown: String) throws -> HTMLPage {
    try MarkdownDocument(markdown).page()
  }

  @Test func headingsHaveIdentifiers() throws {
    let page = try page("# A *b* `c`\n\n## A b c\n\nD & é-_!\n===\n\n### ???\n\n## a-b-c-1\n\n## _content\n")
    #expect(page.headings.map(\.identifier) == ["a-b-c", "a-b-c-1", "d--é-_", "section", "a-b-c-1-1", "_content-1"])
    #expect(page.headings.map(\.level) == [1, 2, 1, 3, 2, 2])
    #expect(page.title == "A b c")
    #expect(page.body.hasPrefix("<h1 id=\"a-b-c\">A <em>b</em> <code>c</code></h1>\n<h2 id=\"a-b-c-1\">A b c</h2>\n"))
  }

  @Test func identifiersCarryNoMarkup() throws {
    let page = try page("# \"><script>x\n")
    #expect(page.body == "<h1 id=\"scriptx\">&quot;&gt;<!-- raw HTML omitted -->x</h1>\n")
    #expect(try self.page("text\n").title == "")
  }

  @Test(arguments: [
    ("**✓ met**", "met"), ("**◐ CONDITIONAL GO**", "partial"), ("**✕ missed**", "missed"), ("**? stale**", "unknown"),
    ("__✓ GO__", "met"),
  ])
  func chips(markdown: String, tone: String) throws {
    let word = markdown.dropFirst(2).dropLast(2)
    let chip = "<span class=\"s \(tone)\">\(word)</span>"
    #expect(try page("x \(markdown)\n").body == "<p>x \(chip)</p>\n")
    #expect(
      try page("- \(markdown) y\n").body == "<ul class=\"standings\">\n<li class=\"standing\">\(chip) y</li>\n</ul>\n")
    let table = try page("| a | b |\n| - | - |\n| x | \(markdown) |\n").body
    #expect(table.contains("<td class=\"status\" data-label=\"b\">\(chip)</td>"))
    #expect(try page("## \(markdown) y\n").body.contains("\(chip) y</h2>"))
  }

  @Test func `of several chips of a row the first is its status`() throws {
    let body = try page("| a | b | c |\n| - | - | - |\n| x | **✓ GO** | **✕ late** |\n").body
    #expect(body.contains("<td class=\"status\" data-label=\"b\">") && body.contains("<td data-label=\"c\"><span"))
  }

  /// Lists of which one item opens with a status are dressed whole; others, and what nests deeper, stay as they are.
  @Test func listsOfStandings() throws {
    let ordered = try page("3. **✓ met** x\n4. y\n").body
    #expect(ordered.hasPrefix("<ol class=\"standings\" start=\"3\">\n<li class=\"standing\"><span"))
    #expect(ordered.hasSuffix("<li>y</li>\n</ol>\n"))
    for markdown in ["- x **✓ met**\n", "- **✓ met**\n  - **✓ met**\n    - y\n", "- **x** y\n"] {
      #expect(try page(markdown).body.hasPrefix("<ul>\n<li>"))
    }
  }

  @Test func longWordsOfAStatusTakeSeveralLines() throws {
    #expect(try page("**✓ \(String(repeating: "w", count: 30))**\n").body.contains("class=\"s met\""))
    #expect(try page("**✓ \(String(repeating: "w", count: 31))**\n").body.contains("class=\"s met wraps\""))
  }

  /// Lines end neither in dates nor between a figure and its unit, and in words only that are longer than 20 letters.
  @Test(arguments: [
    ("on Mar 15, 2026, 23:59 UTC.", "on Mar·15,·2026, 23:59·UTC."), ("(Feb 2) of 3", "(Feb·2) of 3"),
    ("99.9 %, ≥ 5 h", "99.9·%, ≥·5·h"), ("5 hours and 6 ms", "5 hours and 6·ms"), ("March 3, 20260", "March 3, 20260"),
    ("a 15, 2026", "a 15,·2026"), ("a 115, 2026", "a 115, 2026"),
    ("Feb 1–27, 2026", "<span class=\"whole\">Feb·1–27,·2026</span>"), ("a – b", "a – b"),
    ("twenty-letters-long1 x", "twenty-letters-long1 x"),
    ("twenty-letters-long12 x", "<span class=\"long\">twenty-letters-long12</span> x"),
    ("x twenty-letters-long12", "x <span class=\"long\">twenty-letters-long12</span>"),
  ])
  func linesEndBetweenWords(text: String, shown: String) throws {
    #expect(try page(text + "\n").body == "<p>\(shown.replacing("·", with: "\u{A0}"))</p>\n")
    #expect(TreeWords.joined(text).joined(separator: " ").replacing("\u{A0}", with: " ") == text)
  }

  @Test(arguments: ["✓ met", "*✓ met*", "**✓met**", "**met ✓**", "`✓ met`", "\\*\\*✓ met\\*\\*", "**?**"])
  func noChips(markdown: String) throws {
    #expect(try !page("x \(markdown)\n").body.contains("<span"))
  }

  @Test(arguments: [
    ("✓ GO", StatusTone.met), ("◐ CONDITIONAL GO", .partial), ("✕ NO-GO", .missed), ("? UNDETERMINED", .unknown),
  ])
  func band(verdict: String, tone: StatusTone) throws {
    let page = try page("# T\n\n> **\(verdict)**\n> why\n>\n> - **✓ met** x\n\n> **✓ GO**\n")
    #expect(page.tone == tone)
    let start =
      "<section class=\"verdict \(tone.rawValue)\" aria-label=\"Verdict\">\n<p><strong>\(verdict)</strong>\nwhy</p>\n"
    #expect(page.body.contains(start))
    #expect(
      page.body.contains(
        "<li class=\"standing\"><span class=\"s met\">✓ met</span> x</li>\n</ul>\n</section>\n<blockquote>"))
  }

  @Test(arguments: ["> ✓ GO\n", "> x **✓ GO**\n", "# a\n\n## b\n\n> **✓ GO**\n", "> - **✓ GO**\n", "- > **✓ GO**\n"])
  func noBand(markdown: String) throws {
    let page = try page(markdown)
    #expect(page.tone == nil && !page.body.contains("<section"))
  }
}
