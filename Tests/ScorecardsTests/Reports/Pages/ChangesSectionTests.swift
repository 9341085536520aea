import Testing

@testable import Scorecards

/// What documents say of the run before theirs.
@Suite struct ChangesSectionTests {
  private func documents(_ results: Results, _ ledger: LedgerNote) throws -> [ReportDocument] {
    try ReportPages.writer().documents(
      results, PlanEntries(results: results, briefing: Briefing()), history: [], ledger: ledger, toolVersion: "1.0.0")
  }

  @Test func whatChangedOnTheIndexAndOnTheGatesPage() throws {
    let then = SampleGates.results([SampleGates.undetermined], asOf: "2026-02-27T06:00:00Z")
    let now = SampleGates.results([SampleGates.conditionalGo], asOf: "2026-03-01T06:00:00Z")
    let documents = try documents(now, LedgerTales.note(now, after: then))
    let texts = documents.map { document in
      let parts = document.markdown.split(separator: "## What changed since the last run").dropFirst()
      return parts.first.map { $0.split(separator: "\n## ")[0] + "\n" } ?? ""
    }
    expectGolden(texts.joined(separator: "~~~\n"), named: "changes.md")
    for document in documents {
      let change = try #require(document.markdown.firstRange(of: "## What changed"))
      let table = try #require(document.markdown.firstRange(of: "|:---|"))
      #expect(change.lowerBound < table.lowerBound)
    }
    #expect(documents.last?.markdown.contains("**✓ met** *for 2+ days*") == true)
  }

  @Test func theFirstRunAndOneWithoutHistory() throws {
    let now = SampleGates.results([SampleGates.undetermined])
    for document in try documents(now, LedgerTales.note(now, after: nil)) {
      #expect(document.markdown.contains("This is the first run that the ledger holds."))
      #expect(document.markdown.contains(" · first of its ledger\n"))
    }
    for document in try documents(now, .withoutHistory(run: "abcdef")) {
      #expect(document.markdown.contains("This run is kept in no ledger, so that it can't be compared with others."))
    }
    for document in try documents(now, .noRun) { #expect(!document.markdown.contains("What changed")) }
  }

  @Test func theFooterNamesTheRunAndTheHeadThatItBuildsOn() throws {
    let then = SampleGates.results([SampleGates.undetermined], asOf: "2026-02-15T06:00:00Z")
    let now = SampleGates.results([SampleGates.undetermined])
    let note = LedgerTales.note(now, after: then)
    let tale = try #require(note.tale)
    for document in try documents(now, note) {
      #expect(document.markdown.hasSuffix(" · run \(tale.run.prefix(12)) · builds on \(tale.head)\n"))
      #expect(document.markdown.contains("Nothing changed since the run of Feb 15, 2026, 06:00 UTC"))
    }
  }

  @Test func whatFellBackAfterTheDecisionIsAHeadline() throws {
    func gate(_ learners: CriterionResult) -> GateResult {
      SampleGates.result(
        SampleGates.gate(criteria: SampleGates.criteria), .decided,
        Build.outcome(SampleGates.go, rule: 0, truths: [.yes]), [learners], judgedAt: SampleGates.deadlineText)
    }
    let then = SampleGates.results([gate(SampleGates.learnersResult("5000000", .met))], asOf: "2026-03-01T06:00:00Z")
    let now = SampleGates.results([gate(SampleGates.learnersResult("4900000", .partial))], asOf: "2026-03-02T06:00:00Z")
    let line = "**✕ Fallen back since the decision:** **Learners**, **✓ met** → **◐ partial** (5,000,000 → 4,900,000)"
    let documents = try documents(now, LedgerTales.note(now, after: then))
    #expect(documents.first?.markdown.contains("\n\n\(line) ([Gate 7](<gate-07.md>))\n\n") == true)
    #expect(documents.last?.markdown.contains("\n\n\(line)\n\n") == true)
  }

  @Test func hostileTitlesStayText() throws {
    let now = HostileResults.results
    let then = SampleGates.results([SampleGates.upcoming], asOf: "2026-02-01T06:00:00Z")
    for document in try documents(now, LedgerTales.note(now, after: then)) {
      let body = try ReportPages.body(document)
      #expect(!body.contains("<script") && !body.contains("href=\"javascript") && !body.contains("<img"))
    }
  }
}
