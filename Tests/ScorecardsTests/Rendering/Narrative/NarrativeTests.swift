import Testing

@testable import Scorecards

/// People's Markdown stays Markdown, and nothing of it gets out of its place.
@Suite struct NarrativeTests {
  private func written(_ text: String) throws -> String {
    try NarrativeText.blocks(text, belowLevel: 2).joined(separator: "\n\n")
  }

  static let kept = [
    "Plain *words*, **strong** ones, `code` and a [link](<https://example.org/a?b=1\\&c=2>).",
    "- one\n- two\n  - inner\n- three", "1. one\n2. two", "3. three\n4. four", "- one\n\n  more of one\n\n- two",
    "> quoted\n> twice", "```\na | b\n```", "a line\\\nbroken", "| a | b |\n|:---|:---|\n| 1 | x \\| y |",
    "[a](<a/b.md#c>) [b](<#top>) [c](<a..b>) [d](<https://x.example/../y>) [e](<x?../y>)", "- a\n\n* b",
    "Question\\?".replacing("\\", with: ""), "مرحبا بالعالم 👩‍👩‍👧",
  ]

  @Test(arguments: kept) func `what is harmless stays as it is`(_ text: String) throws {
    #expect(try written(text) == text)
  }

  static let headings = [
    ("# Title\n\ntext", "text"), ("# Title\n\n## A\n\n### B\n\n## C", "### A\n\n#### B\n\n### C"),
    ("## A\n\n##### Deep\n\n# Top", "### A\n\n#### Deep\n\n### Top"), ("text\n\n# Title", "text\n\n### Title"),
    ("# A\n\n# B", "### A\n\n### B"), ("Setext\n===\n\ntext", "text"),
  ]

  @Test(arguments: headings) func `headings come below ours`(_ text: String, _ expected: String) throws {
    #expect(try written(text) == expected)
  }

  static let unsafe = [
    ("a <b>bold</b> word", "a \\<b\\>bold\\</b\\> word"), ("<!-- note to self -->\n\ntext", "text"),
    ("a<!-- note --> b", "a b"), ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
    ("![alt](https://x.example/i.png)", "alt"), ("![figure](figures/a.svg)", "figure"),
    ("[go](javascript:x)", "go"), ("[go](//evil.example)", "go"), ("[go](data:text/html,x)", "go"),
    ("[go](/etc/passwd)", "go"), ("[go](../../etc/x)", "go"), ("[go](a/..)", "go"), ("[go](%2E%2e/x)", "go"),
    ("[go](..%2fx)", "go"), ("[go](%2fx)", "go"),
    ("[](https://x.example)", ""), ("**✓ met**", "✓ met"), ("*? unknown*", "? unknown"),
    ("1![.](x) item", "1\\. item"), ("a\n&#45; b", "a\n\\- b"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("&lt;img src=x&gt;", "\\<img src=x\\>"),
  ]

  @Test(arguments: unsafe) func `what is not is text`(_ text: String, _ expected: String) throws {
    #expect(try written(text) == expected)
  }

  /// Emphasis that only comes together when comments and images are gone.
  @Test(arguments: ["x*a*<!-- -->*✓ met*<!-- -->*b*", "*![](x)*✓ met*![](x)*", "*a<!-- -->**✓ met***"])
  func `no status can be pieced together`(_ text: String) throws {
    let page = try MarkdownDocument(try written(text)).page()
    #expect(!page.body.contains("class=\"s "))
  }

  static let pieces = [
    "*", "**", "_", "`", "```", "<b>", "<!--", "-->", "![", "](x)", "[", "](javascript:x)", "\n", "\n\n", "# ", "> ",
    "- ", "1. ", "| ", "|---|", "✓ met", "&lt;", "\\", "a", " ", "---", "===", "    ", "<script>",
  ]

  /// Whatever is written: no tag, no image, no status, no heading above its place; and written anew it stays the same.
  @Test func `any mixture stays in its place`() throws {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1500 {
      let text = (0..<(3 + next(20))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let markdown = try written(text)
      let document = try MarkdownDocument("# A\n\n## B\n\n" + markdown + "\n\n## C\n").page()
      for sign in ["<script", "<img", "raw HTML omitted", "class=\"s ", "href=\"javascript", "<section", "<b>"] {
        #expect(!document.body.contains(sign), "\(sign) from \(text.debugDescription)")
      }
      #expect(document.headings.filter { $0.level < 3 }.map(\.text) == ["A", "B", "C"], "\(text.debugDescription)")
    }
  }

  @Test func `only so much is read`() throws {
    let limit = MarkdownLimits.people.bytes
    #expect(try NarrativeText.blocks(String(repeating: "a", count: limit), belowLevel: 2).count == 1)
    #expect(throws: MarkdownProblem.tooLarge(bytes: limit + 1, limit: limit)) {
      try NarrativeText.blocks(String(repeating: "a", count: limit + 1), belowLevel: 2)
    }
  }

  @Test func `deep nesting is flattened and not followed`() throws {
    let deep = (0..<300).map { String(repeating: " ", count: $0 * 2) + "- a" }.joined(separator: "\n")
    let body = try MarkdownDocument(try written(deep)).page().body
    #expect(body.ranges(of: "<ul>").count < 30)
  }
}
