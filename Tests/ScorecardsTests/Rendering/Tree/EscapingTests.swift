import Testing

@testable import Scorecards

/// Whatever a value holds, cmark shows it as it is and makes nothing else of it.
@Suite struct EscapingTests {
  private static let pieces = [
    "*", "**", "_", "`", "```", "~~~", "[", "]", "(", ")", "![", "](x)", "<", ">", "<b>", "<!--", "</div>", "&",
    "&amp;",
    "&#35;", "|", "\\", "\\|", "#", "##", "+", "-", "---", "=", "===", ":", ":-:", "1.", "12)", "0", "!", "\"", "'",
    "$",
    " ", "  ", "a", "B", "é", "✓ met", "? stale", "https://example.org", "a@b.org", "<https://a.b>", "[x]: /y", "\n",
    "\t",
    "\r\n", "\u{0}", "\u{202E}", "{{x}}", "👩\u{200D}🔧", ".", "^", "~",
  ]

  private static let hostile: [String] = {
    var state: UInt64 = 2026
    var values = pieces + ["[a]: /b", "    code", "> quote", "| a |\n| - |", "a\n===", "<script>alert(1)</script>"]
    for _ in 0..<2_000 {
      var value = ""
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        value += pieces[Int(state >> 33) % pieces.count]
      }
      values.append(value)
    }
    return values
  }()

  /// What a reader should see, as cmark writes it in HTML.
  private static func seen(_ raw: String) -> String {
    let text = UntrustedText.sanitised(raw)
    return XMLText.escaped(text.isEmpty ? "—" : text).split(separator: "&#39;", omittingEmptySubsequences: false)
      .joined(separator: "'")
  }

  @Test(arguments: [
    ("@\n", "<p>@</p>\n"), ("word @ word\n", "<p>word @ word</p>\n"), ("# @\n", "<h1>@</h1>\n"),
    ("## @ ##\n", "<h2>@</h2>\n"), ("- @\n", "<ul>\n<li>@</li>\n</ul>\n"), ("1. @\n", "<ol>\n<li>@</li>\n</ol>\n"),
    ("> @\n", "<blockquote>\n<p>@</p>\n</blockquote>\n"), ("line\n@\n", "<p>line\n@</p>\n"),
    ("@ [a](<b>)\n", "<p>@ <a href=\"b\">a</a></p>\n"), ("[@](<b>)\n", "<p><a href=\"b\">@</a></p>\n"),
  ])
  func staysText(context: String, html: String) throws {
    for raw in Self.hostile {
      let markdown = context.replacing("@", with: MarkdownText.inline(raw))
      let rendered = try MarkdownDocument(markdown).html()
      #expect(rendered == html.replacing("@", with: Self.seen(raw)), "\(raw.debugDescription) in \(context)")
    }
  }

  /// Without what tells where lines may end.
  private static func undressed(_ html: some StringProtocol) -> String {
    ["long", "whole"].reduce(String(html)) { $0.replacing("<span class=\"\($1)\">", with: "") }
      .replacing("</span>", with: "").replacing("\u{A0}", with: " ")
  }

  @Test func staysInItsCell() throws {
    for raw in Self.hostile {
      let value = MarkdownText.inline(raw)
      let page = try MarkdownDocument("| a | b |\n| - | - |\n| \(value) | \(value) |\n| c | d |\n").page()
      let seen = Self.seen(raw)
      let cell = "<td data-label=\"b\">"
      let row =
        "<tr>\n<th scope=\"row\">\(seen)</th>\(cell)\(seen)</td>\n</tr>\n<tr>\n<th scope=\"row\">c</th>\(cell)d</td>"
      #expect(Self.undressed(page.body).contains(Self.undressed(row)), "\(raw.debugDescription)")
    }
  }

  @Test func codeIsTheSameInsideAndOutsideTables() throws {
    for raw in Self.hostile where !UntrustedText.sanitised(raw).isEmpty {
      let code = MarkdownText.code(raw)
      let inText = try MarkdownDocument(code + "\n").html().dropFirst(3).dropLast(5)
      let inCell = try MarkdownDocument("| a | b |\n| - | - |\n| x | \(code) |\n").page().body
      #expect(
        Self.undressed(inCell).contains(Self.undressed("<td data-label=\"b\">\(inText)</td>")),
        "\(raw.debugDescription)")
      let text = inText.replacing("<code>", with: "").replacing("</code>", with: "")
      #expect(text == Self.seen(raw), "\(raw.debugDescription)")
    }
  }

  @Test func neverBecomesAStatus() throws {
    for raw in Self.hostile + ["**✓ met**", "__? stale__"] {
      let value = MarkdownText.inline(raw)
      let page = try MarkdownDocument("> \(value)\n\n- \(value)\n\n| \(value) |\n| - |\n| \(value) |\n").page()
      #expect(page.tone == nil && !page.body.contains("class=\"s "), "\(raw.debugDescription)")
    }
  }
}
