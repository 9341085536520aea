import Testing

@testable import Scorecards

/// A whole memo as a mail, against goldens.
@Suite struct MailGoldenTests {
  @Test func `a memo in an inbox`() throws {
    let figures = [
      SampleFigures.bullet(
        .atLeast(Rational(5_000_000)), partial: .atLeast(Rational(4_000_000)), value: "4200000", status: .partial),
      SixMonthPlan(plan: PlanEntries(results: SampleFigures.results, briefing: Briefing())).figure,
    ].compactMap { $0 }
    let memo = try #require(
      try DocumentPages.documents(
        DocumentGoldenTests.results, SampleBriefing.full,
        ledger: LedgerTales.note(DocumentGoldenTests.results, after: DocumentGoldenTests.earlier)
      ).first)
    let pictures = figures.map { "![\(MarkdownText.inline($0.text))](\($0.path))\n\n" }.joined()
    let page = try MailPages.page(memo.markdown.replacing("## Risks", with: pictures + "## Risks"), figures: figures)
    expectGolden(page.html, named: "mail.html")
    expectGolden(page.text, named: "mail.txt")
  }
}
