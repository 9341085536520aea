import Testing

@testable import Scorecards

/// Whole documents against goldens: with everything that people write, with nothing, and with hostile text.
@Suite struct DocumentGoldenTests {
  static let incidents = [
    SampleBriefing.incident("I-1", "P1", "2025-11-19T14:05:00Z", "2025-11-19T14:27:00Z", "Sign-in failed"),
    SampleBriefing.incident("I-2", "P2", "2026-02-17T13:25:00Z", "2026-02-18T15:25:00Z"),
    SampleBriefing.incident("I-3", "P2", "2026-02-27T13:25:00Z", nil),
  ]

  static let results: Results = {
    var gate = SampleGates.conditionalGo
    gate.record = SampleRecord.record(saying: "Agreed with the board", verdict: SampleGates.conditional)
    var results = SampleGates.results([gate, SampleGates.upcoming], asOf: "2026-03-10T06:00:00Z")
    results.incidents = SampleBriefing.log(incidents, unreadable: 1, until: "2026-02-20T00:00:00Z")
    return results
  }()

  static let earlier = SampleGates.results(
    [SampleGates.undetermined, SampleGates.upcoming], asOf: "2026-02-27T06:00:00Z")

  @Test func withEverything() throws {
    for document in try DocumentPages.documents(
      Self.results, SampleBriefing.full, ledger: LedgerTales.note(Self.results, after: Self.earlier))
    {
      try expect(document, "full")
    }
  }

  @Test func withNothing() throws {
    let gates = [SampleGates.undetermined, SampleGates.upcoming]
    for document in try DocumentPages.documents(SampleGates.results(gates)) { try expect(document, "bare") }
  }

  @Test func withHostileText() throws {
    var results = HostileResults.results
    results.incidents = SampleBriefing.log([
      SampleBriefing.incident(
        HostileResults.attack, "P0", "2026-02-01T00:00:00Z", "2026-02-01T00:00:30Z", HostileResults.attack)
    ])
    for document in try DocumentPages.documents(results, SampleBriefing.briefing(saying: HostileResults.attack)) {
      try expect(document, "hostile")
      let body = try ReportPages.body(document)
      for sign in ["<script", "href=\"javascript", "<img", "\u{202E}"] { #expect(!body.contains(sign)) }
      #expect(body.ranges(of: "<h1").count == 1)
      #expect(body.ranges(of: "<section class=\"verdict").count == 1)
    }
  }

  private func expect(_ document: ReportDocument, _ variant: String) throws {
    let name = "document-\(variant)-\(document.name)"
    expectGolden(document.markdown, named: name + ".md")
    expectGolden(try ReportPages.body(document), named: name + ".html")
    #expect(!document.markdown.contains("\n\n\n"))
    #expect(!document.markdown.contains("audience:"))
  }
}
