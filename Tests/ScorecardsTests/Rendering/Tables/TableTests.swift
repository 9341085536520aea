import Testing

@testable import Scorecards

@Suite struct TableTests {
  private func body(_ markdown: String) throws -> String {
    try MarkdownDocument(markdown).page().body
  }

  @Test func wholeTable() throws {
    #expect(
      try body("# T\n\n| a | b | c | d |\n| - | :- | :-: | -: |\n| 1 | 2 | 3 | 4 |\n") == """
        <h1 id="t">T</h1>
        <table aria-label="Table: T">
        <thead>
        <tr>
        <th scope="col">a</th><th scope="col" class="left">b</th><th scope="col" class="center">c</th>\
        <th scope="col" class="right">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">1</th><td class="left" data-label="b">2</td><td class="center" data-label="c">3</td>\
        <td class="right" data-label="d">4</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  /// Beside 768 px of ordinary words a table scrolls in a box of its own, which the keyboard reaches; else it stands free.
  @Test(arguments: [(20, 4, false), (20, 5, true), (40, 9, false)])
  func wideTablesScroll(letters: Int, columns: Int, scrolls: Bool) throws {
    let row = "|" + String(repeating: " \(String(repeating: "w", count: letters)) |", count: columns) + "\n"
    let body = try body(row + "|" + String(repeating: "-|", count: columns) + "\n" + row)
    #expect(
      body.hasPrefix("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>") == scrolls)
    #expect(body.hasPrefix("<table aria-label=\"Table\">") == !scrolls)
    #expect(body.hasSuffix(scrolls ? "</table></div>\n" : "</table>\n"))
  }

  /// Where rows stand as blocks, each cell says what it is.
  @Test func cellsNameTheirColumn() throws {
    let body = try body("| a | *b* \"x\" | |\n|:-|-:|-|\n| 1 | **✓ met** *y* | 3 |\n")
    #expect(body.contains("<th scope=\"row\" class=\"left\">1</th>"))
    #expect(
      body.contains("<td class=\"right status\" data-label=\"b &quot;x&quot;\"><span class=\"s met\">✓ met</span>"))
    #expect(body.contains("<td>3</td>") && body.contains("<tr class=\"rated\">"))
    #expect(!(try self.body("| a |\n|-|\n| **✓ met** |\n")).contains("rated"))
  }

  @Test(arguments: [
    ("| x \\| y | `a\\|b` |", ["x | y", "<code>a|b</code>"]),
    ("| *x* | **y** |", ["<em>x</em>", "<strong>y</strong>"]),
    ("| x |", ["x", ""]), ("| x | y | z |", ["x", "y"]), ("| | y |", ["", "y"]), ("x | y", ["x", "y"]),
    ("| # x | - y |", ["# x", "- y"]), ("| x # | y\\ |", ["x #", "y\\"]), ("| a \\\\| b | c |", ["a | b", "c"]),
    ("| <b>x</b> | &lt; |", ["<!-- raw HTML omitted -->x<!-- raw HTML omitted -->", "&lt;"]),
  ])
  func rows(row: String, expected: [String]) throws {
    let table = "| h | i |\n| --- | --- |\n"
    let body = try body(table + row + "\n")
    for (index, text) in expected.enumerated() {
      let name = index == 0 && !text.isEmpty ? "th scope=\"row\"" : "td data-label=\"\(["h", "i"][index])\""
      #expect(body.contains("<\(name)>\(text)</"), "\(body)")
    }
    #expect(body.components("<td") + body.components("scope=\"row\"") == 2)
  }

  @Test(arguments: [
    "| a | b |\n| - |\n", "| a |\n| - | - |\n", "| a |\n| b |\n", "a\n", "| a |\n\n| - |\n", "| a |\n| -a |\n",
    "| - |\n",
    "    | a |\n    | - |\n", "```\n| a |\n| - |\n```\n",
  ])
  func noTable(markdown: String) throws {
    #expect(try body(markdown) == MarkdownDocument(markdown).html())
  }

  @Test func insideQuotesAndLists() throws {
    let table =
      "<table aria-label=\"Table\">\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<th scope=\"row\">1</th>"
    #expect(try body("> | a |\n> | - |\n> | 1 |\n").contains(table))
    #expect(try body("> > | a |\n> > | - |\n> > | 1 |\n").contains(table))
    #expect(try body("- x\n\n  | a |\n  | - |\n  | 1 |\n").contains(table))
    #expect(try body("> - | a |\r\n>   | - |\r\n>   | 1 |\r\n").contains(table))
  }

  @Test func textAndDefinitionsBeforeTheTable() throws {
    let text = try body("*one*\n    two\n| a |\n| - |\n| 1 |\n")
    #expect(text.hasPrefix("<p><em>one</em>\ntwo</p>\n<table"))
    let definition = try body("[l]: x.md\n| a |\n| - |\n| [l] |\n")
    #expect(definition.hasPrefix("<table") && definition.contains("<a href=\"x.html\">l</a>"))
    #expect(try body("[l]: x.md\ntext\n| a |\n| - |\n").hasPrefix("<p>text</p>\n<table"))
  }

  @Test func referenceLinksInCells() throws {
    let body = try body("| a |\n| - |\n| [l] [m] |\n\n[l]: https://example.org\n")
    #expect(body.contains("<th scope=\"row\"><a href=\"https://example.org\">l</a> [m]</th>"))
  }

  @Test func severalTablesHaveNamesOfTheirOwn() throws {
    let table = "| a |\n| - |\n| 1 |\n\n"
    let body = try body(table + "# \"X\" *y*\n\n" + table + table)
    #expect(body.contains("aria-label=\"Table\""))
    #expect(body.contains("aria-label=\"Table: &quot;X&quot; y\""))
    #expect(body.contains("aria-label=\"Table: &quot;X&quot; y (2)\""))
  }

  @Test func groupsOfRows() throws {
    let body = try body("| a | b |\n| - | - |\n| **G** | |\n| x | y |\n| **H** | |\n| z | |\n")
    #expect(body.components("<tbody>") == 2)
    #expect(body.contains("<tr class=\"group\">\n<th colspan=\"2\" scope=\"rowgroup\">G</th>\n</tr>"))
    #expect(body.contains("<th scope=\"row\">z</th><td data-label=\"b\"></td>"))
    #expect(!(try self.body("| a | b |\n| - | - |\n| **✓ met** | |\n")).contains("rowgroup"))
  }

  @Test func refusesMoreCellsThanTheLimit() throws {
    let header = String(repeating: "|a", count: 1_000) + "|\n" + String(repeating: "|-", count: 1_000) + "|\n"
    let text = "x\n\n" + header + String(repeating: "|\n", count: 1_000)
    let error = #expect(throws: MarkdownProblem.self) { _ = try MarkdownDocument(text).page() }
    #expect(error == .tooManyCells(line: 3, limit: 500_000))
    #expect(error?.message == "with the table in line 3 this document has more than 500000 table cells")
    #expect(try MarkdownDocument(header).page().body.components("<th") == 1_001)
  }
}

extension String {
  /// How often a word occurs.
  func components(_ word: String) -> Int {
    ranges(of: word).count
  }
}
