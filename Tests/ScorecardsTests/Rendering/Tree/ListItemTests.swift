import Testing

@testable import Scorecards

@Suite struct ListItemTests {
  private func items(_ markdown: String) throws -> [MarkdownListItem] {
    try MarkdownDocument(markdown).listItems()
  }

  @Test func textAndLines() throws {
    let found = try items(
      """
      # Finance

      - [x] soc2-type-2: passed (owner: *CFO*,
        completed: 2026-02-01)
      - [ ] `audit-4`: **open** &amp; late

        A second paragraph.
        1. inner
      """)
    #expect(found.map(\.line) == [3, 5, 8])
    #expect(
      found.map(\.text) == [
        "[x] soc2-type-2: passed (owner: CFO, completed: 2026-02-01)", "[ ] audit-4: open & late", "inner",
      ])
    #expect(found.flatMap(\.links).isEmpty)
  }

  @Test func links() throws {
    let found = try items("* [ ] a (evidence: [report](https://x.org/y_z), <https://x.org>, <a@b.org>)\n")
    #expect(found.first?.text == "[ ] a (evidence: report, https://x.org, a@b.org)")
    #expect(
      found.first?.links == [
        .init(text: "report", target: "https://x.org/y_z"), .init(text: "https://x.org", target: "https://x.org"),
        .init(text: "a@b.org", target: "mailto:a@b.org"),
      ])
  }

  @Test func losesNothingThatWasWritten() throws {
    #expect(try items("- a <b>c</b>\\\n  d ![e](f.png)\n").map(\.text) == ["a <b>c</b> d e"])
    #expect(try items("- # heading\n-\n- ```\n  - code\n  ```\n\n```\n- [x] in code\n```\n").isEmpty)
    #expect(try items("text\n").isEmpty)
    #expect(try items("> - [x] quoted\r\n> - two\r\n").map(\.line) == [1, 2])
  }
}
