import Testing

@testable import Scorecards

/// What the plain part of a mail makes of a document.
@Suite struct MailTextTests {
  private func text(_ markdown: String, figures: [Figure] = []) throws -> String {
    try MailPages.body(markdown, figures: figures).text
  }

  @Test func `nothing of the Markdown is left but its words`() throws {
    let told = try text(
      "# A \\*b\\*\n\n> **✕ HOLD**\n>\n> Why.\n>\n> - **For** Gate 7\n> - **As of** Feb 1\n\n## Two\n\n1\\. *x* **y** `z`\n"
    )
    #expect(
      told == """
        A *b*
        =====

        ✕ HOLD

        Why.

        For    Gate 7
        As of  Feb 1


        Two
        ---

        1. x y z

        """)
  }

  @Test func `lists hang below their marks`() throws {
    let words = Array(repeating: "word", count: 20).joined(separator: " ")
    let lines = try text("- \(words)\n- b\n\n9. c\n10. \(words)\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("- word") == true && lines.dropFirst().first?.hasPrefix("  word") == true)
    #expect(lines.contains("- b") && lines.contains("9. c") && lines.contains { $0.hasPrefix("10. word") })
    #expect(lines.contains { $0.hasPrefix("    word") })
    #expect(lines.allSatisfy { $0.count <= 72 })
  }

  @Test func `an address stands behind its words`() throws {
    #expect(try text("See [the report](<https://a.example/b>).\n") == "See the report <https://a.example/b>.\n")
    #expect(try text("[https://a.example](<https://a.example>)\n") == "<https://a.example>\n")
    #expect(try text("[gate 7](gate-07.md) [x](<javascript:y>)\n") == "gate 7 x\n")
    let long = "https://a.example/" + String(repeating: "b", count: 200)
    #expect(try text("See [it](<\(long)>) there.\n") == "See it\n<\(long)>\nthere.\n")
  }

  @Test func `a table that fits stands in columns`() throws {
    #expect(
      try text("| Role | Count |\n|:---|---:|\n| 漢字 | 7 |\n| CFO | 12,000 |\n") == """
        Role   Count
        ----  ------
        漢字       7
        CFO   12,000

        """)
  }

  @Test func `a table is as wide as 76 columns and no wider`() throws {
    func told(_ width: Int) throws -> String {
      try text("| A | B |\n|---|---|\n| \(String(repeating: "x", count: width)) | y |\n")
    }
    #expect(try told(73).contains("x  y\n"))
    #expect(try told(74) == "* \(String(repeating: "x", count: 70))\n  xxxx\n  B  y\n")
  }

  @Test func `a wide table is a block for each row`() throws {
    let told = try text(
      """
      | Criterion | Status | How it stands |
      |:---|:---|:---|
      | Learners *decides* | **◐ partial** | 4,140,082 against a target of at least 5,000,000 (859,918 short of it) |
      | B | **✓ met** | |

      """)
    #expect(
      told == """
        * Learners (decides)
          Status         ◐ partial
          How it stands  4,140,082 against a target of at least 5,000,000
                         (859,918 short of it)

        * B
          Status  ✓ met

        """)
  }

  @Test func `pictures are told by their words`() throws {
    let figure = try #require(SampleFigures.bullet(.atLeast(Rational(100)), value: "60", status: .missed))
    #expect(try text("![x](\(figure.path))\n", figures: [figure]).replacing("\n", with: " ") == figure.text + " ")
    #expect(try text("![the words](figures/none.svg)\n") == "the words\n")
  }

  @Test func `a character is never cut in two, and no line goes beyond what mail may have`() throws {
    let family = "👩🏽‍👩🏽‍👧🏽‍👦🏽"
    for word in [
      String(repeating: family, count: 300), String(repeating: "漢字", count: 500), String(repeating: "x", count: 5_000),
      "a" + String(repeating: "\u{301}", count: 3_000), "<http://" + String(repeating: "y", count: 5_000),
    ] {
      let told = try text("- - \(MarkdownText.inline(word))\n")
      #expect(told.split(separator: "\n").allSatisfy { $0.utf8.count <= 998 })
      #expect(told.unicodeScalars.filter { !" \n-".unicodeScalars.contains($0) }.elementsEqual(word.unicodeScalars))
    }
    let lines = try text(String(repeating: family, count: 100) + "\n").split(separator: "\n")
    #expect(lines.count > 2 && lines.allSatisfy { $0.allSatisfy { String($0) == family } })
  }

  @Test(arguments: [("a", 1), ("é", 1), ("漢", 2), ("🚀", 2), ("❤️", 2), ("◐", 1), ("שלום", 4), ("한글", 4), ("\u{301}", 0)])
  func `text is as wide as it shows`(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func `a text is as wide as its characters, whichever of them are looked up quickly`() {
    for scalar in (UInt32(0)...0x3_FFFF).lazy.compactMap(Unicode.Scalar.init) {
      let text = "a\(scalar) \(scalar)b"
      #expect(TextWidth.of(text) == text.reduce(0) { $0 + TextWidth.of($1) }, "\(scalar.value)")
    }
  }

  /// Both parts are made of the same blocks.
  @Test func `a picture's words as its caption are said once, other words below it stay`() throws {
    let figure = try #require(SampleFigures.trend(["4", "5", "6", "7"]))
    let picture = "![\(MarkdownText.inline(figure.text))](\(figure.path))\n\n"
    func said(_ caption: String) throws -> (text: Int, html: Int, other: Bool) {
      let body = try MailPages.body(picture + caption + "\n", figures: [figure])
      let opening = String(figure.text.prefix(20))
      return (
        body.text.ranges(of: opening).count, body.html.ranges(of: opening).count,
        body.text.contains("Other words.") && body.html.contains("Other words.")
      )
    }
    #expect(try said(MarkdownText.inline(figure.text)) == (1, 1, false))
    #expect(try said("Other words.") == (1, 1, true))
    #expect(try said("- Other words.\n\n" + MarkdownText.inline(figure.text)) == (2, 2, true))
  }

  @Test func `both parts say the same figures`() throws {
    for document in try DocumentPages.documents(DocumentGoldenTests.results, SampleBriefing.full) {
      let page = try MailPages.body(document.markdown)
      let words = page.html.replacing(/<[^>]*>/, with: " ")
      func figures(_ text: String) -> Set<String> {
        Set(text.matches(of: /\d[\d,.]*\d/).map { String($0.output) })
      }
      #expect(figures(words.replacing("&#39;", with: "")) == figures(page.text), "\(document.name)")
    }
  }
}
