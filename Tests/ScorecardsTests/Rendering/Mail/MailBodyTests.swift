import Testing

@testable import Scorecards

/// What the HTML part of a mail makes of a document.
@Suite struct MailBodyTests {
  private func html(_ markdown: String, figures: [Figure] = []) throws -> String {
    try MailPages.body(markdown, figures: figures).html
  }

  @Test func `the verdict comes first, with the title in it`() throws {
    let html = try html("# Memo\n\n> **✕ HOLD**\n>\n> It may not go on.\n>\n> - **As of** Feb 1\n\ntext\n")
    #expect(html.hasPrefix("<tr><td"))
    #expect(html.ranges(of: "<h1").count == 1)
    let order = ["Memo</h1>", "✕ HOLD</p>", "It may not go on.</p>", "As of", "Feb 1", "text"]
    let places = order.map { html.range(of: $0)?.lowerBound ?? html.endIndex }
    #expect(places == places.sorted() && !places.contains(html.endIndex))
    #expect(html.contains("bgcolor=\"#fbe9e7\""))
    #expect(try self.html("# Memo\n\ntext\n").contains(">Memo</h1>"))
  }

  @Test func `an inbox shows verdict, gate and as-of beside the subject`() throws {
    let band =
      "# Memo\n\n> **✕ HOLD**\n>\n> It may not.\n>\n> - **For** Gate 7\n> - **As of** Feb 1\n> - **Decision** pending\n"
    #expect(try MailPages.body(band).preheader == "✕ HOLD · For Gate 7 · As of Feb 1")
    #expect(try MailPages.page(band).html.contains(">✕ HOLD · For Gate 7 · As of Feb 1</div>"))
    #expect(try MailPages.body("# Memo\n\nSome *words*.\n").preheader == "Some words.")
    let long = try MailPages.body("# M\n\n" + String(repeating: "word ", count: 60) + "\n").preheader
    #expect(long.count <= 151 && long.hasSuffix("…"))
  }

  @Test(arguments: ["gate-07.md", "index.html", "#criterion-a", "javascript:x", "//host/x", "../x", "ftp://a/b"])
  func `links that lead nowhere from an inbox are words`(target: String) throws {
    let html = try html("A [word](<\(target)>) stays.\n")
    #expect(html.contains("A word stays.") && !html.contains("<a "))
  }

  @Test(arguments: ["https://a.example/b?c=1", "http://a.example", "mailto:a@b.example"])
  func `links that lead somewhere stay links`(target: String) throws {
    let html = try html("A [word](<\(target)>) stays.\n")
    #expect(html.contains("<a href=\"\(target)\" ") && html.contains(">word</a> stays."))
  }

  @Test func `what only helps to get about among pages is left out`() throws {
    let line = "TooLoo · Phase 4 · [All gates](index.md) · [Gate 7](<gate-07.md>)\n"
    #expect(try html(line).contains(">TooLoo · Phase 4</p>"))
    #expect(try html("[All gates](index.md)\n").contains(">All gates</p>"))
    #expect(try html("a · see [All gates](index.md)\n").contains(">a · see All gates</p>"))
    #expect(try html("a · [b](https://b.example)\n").contains("href=\"https://b.example\""))
  }

  @Test(arguments: [
    ("✓ met", "#1a6b45", "#e5f3ec"), ("◐ partial", "#855600", "#fbf0da"), ("? stale", "#5b4b8a", "#eeebf7"),
  ])
  func `a status is word and glyph on its own ground`(status: String, ink: String, ground: String) throws {
    let html = try html("x **\(status)**\n")
    #expect(html.contains("color:\(ink);background-color:\(ground)\">&nbsp;\(status)&nbsp;</span>"))
    #expect(try !self.html("x \\*\\*\(status)\\*\\*\n").contains("<span"))
  }

  @Test func `a narrow table stays a table, a wide one names its values row by row`() throws {
    let narrow = try html("| Role | Name |\n|:---|---:|\n| CFO | 12 |\n")
    #expect(narrow.contains("scope=\"col\" align=\"left\"") && narrow.contains("scope=\"row\""))
    #expect(narrow.contains("align=\"right\" valign=\"top\""))
    let wide = try html(
      """
      | Criterion | Status | Actual | Target | How it stands |
      |:---|:---|---:|---:|:---|
      | Learners *decides* | **◐ partial** | 4,140,082 | ≥ 5,000,000 | rising by 51,316 a day until the target is met |

      """)
    #expect(!wide.contains("scope="))
    for word in ["Actual</span><br>4,140,082", "Target</span><br>≥ 5,000,000", ">How it stands</td>", "◐ partial"] {
      #expect(wide.contains(word), "\(word)")
    }
    #expect(wide.ranges(of: "◐ partial").count == 1)
  }

  @Test func `a bullet chart is a bar with its words`() throws {
    let figure = try #require(
      SampleFigures.bullet(.atLeast(Rational(100)), partial: .atLeast(Rational(50)), value: "60", status: .partial))
    let alone = try html("![x](\(figure.path))\n", figures: [figure])
    #expect(alone.contains("bgcolor=\"#855600\"") && alone.contains("aria-hidden=\"true\""))
    #expect(alone.contains(XMLText.escaped(figure.text) + "</p>") && !alone.contains("<img"))
    let inCell = try html("| A | B |\n|---|---|\n| x | 60 ![x](\(figure.path)) |\n", figures: [figure])
    #expect(inCell.contains("role=\"img\" aria-label=\"\(XMLText.escaped(figure.text))\""))
    #expect(try html("![other words](figures/none.svg)\n").contains(">other words</p>"))
  }

  @Test func `bars are as long as their values`() throws {
    func widths(_ value: String) throws -> [String] {
      let figure = try #require(SampleFigures.bullet(.atLeast(Rational(100)), value: value, status: .missed))
      return try html("![x](\(figure.path))\n", figures: [figure]).matches(of: /width="(\d+)%" height/)
        .map { String($0.output.1) }
    }
    for value in ["0", "1", "50", "99", "100", "250"] {
      #expect(try widths(value).compactMap { Int($0) }.reduce(0, +) == 100, "\(value)")
    }
  }

  @Test func `a mail that would be too long says what it leaves out`() throws {
    let whole = try MailPages.body(MailPages.crowded(rows: 20))
    #expect(!whole.html.contains("This mail ends here") && whole.html.contains(">Signers</h2>"))
    let cut = try MailPages.body(MailPages.crowded(rows: 400))
    #expect(cut.html.contains("This mail ends here") && !cut.html.contains(">Signers</h2>"))
    let note = try #require(
      cut.html.firstMatch(of: /The report itself has (\d+) more of this list, and the sections Risks, Signers\./))
    let left = try #require(Int(note.output.1))
    #expect(cut.html.ranges(of: "✕ missed").count + left == 400)
    #expect(cut.text.contains("\(left) more of this"))
    #expect(cut.text.ranges(of: "✕ missed").count + left == 400)
  }

  @Test func `a verdict that is too long alone leaves a mail that says so`() throws {
    let long = String(repeating: "word ", count: 30_000)
    let cut = try MailPages.body("# M\n\n> **✕ HOLD**\n>\n> \(long)\n\n## A\n\nb\n")
    #expect(cut.html.utf8.count < 90_000 && cut.html.contains("✕ HOLD") && cut.html.contains("This mail ends here"))
  }

  @Test func `text from right to left stays together`() throws {
    let html = try html("| A | B |\n|---|---|\n| שלום | 5 |\n\n**مرحبا** 5 👩‍👩‍👧‍👦\n")
    #expect(
      html.contains("<span dir=\"auto\">שלום</span>")
        && html.contains("<span dir=\"auto\"><strong>مرحبا</strong></span> 5 👩‍👩‍👧‍👦"))
  }

  @Test func `deep nesting ends as text`() throws {
    let quotes = String(repeating: "> ", count: 90) + "deep *a*\n"
    #expect(try html(quotes).contains("deep"))
    let stars = String(repeating: "*a **b ", count: 2_000) + String(repeating: "** *", count: 2_000)
    #expect(try html("# T\n\n\(stars)\n").contains("a"))
  }
}
