import Testing

@testable import Scorecards

/// Whole documents against goldens: Markdown, and the HTML that it becomes.
@Suite struct ReportGoldenTests {
  @Test func goWithExceptions() throws {
    let results = SampleGates.results([SampleGates.goWithExceptions], asOf: "2026-03-03T06:00:00Z")
    try expect(results, named: "gate-go-with-exceptions")
  }

  @Test func conditionalWithTrajectoryAndFollowUp() throws {
    let results = SampleGates.results([SampleGates.conditionalGo], asOf: "2026-03-10T06:00:00Z")
    try expect(results, named: "gate-conditional-follow-up")
  }

  @Test func undeterminedWithMissingEvidence() throws {
    let files = SampleGates.files + [Build.file("exports/finance.csv", .metrics, .absent)]
    try expect(SampleGates.results([SampleGates.undetermined], files: files), named: "gate-undetermined")
  }

  @Test func upcoming() throws {
    try expect(SampleGates.results([SampleGates.upcoming]), named: "gate-upcoming")
  }

  /// Signatures of every weight, waivers of every period, and all else that people write down.
  @Test func whatPeopleDecided() throws {
    var gate = SampleGates.conditionalGo
    gate.record = SampleRecord.record(saying: "Agreed with the board", verdict: SampleGates.conditional)
    gate.first.criteria[0].finding.corrections = [0]
    var results = SampleGates.results([gate], asOf: "2026-03-10T06:00:00Z")
    results.corrections = [SampleRecord.correction(saying: "A test run")]
    try expect(results, named: "gate-record")
    expectGolden(ResultsJSON(results: results).document, named: "record.json")
    expectGolden(EvaluateText(results: results, isColoured: false).document, named: "record.txt")
  }

  @Test func hostileText() throws { try expect(HostileResults.results, named: "gate-hostile") }

  /// What scripts read: the results, the dashboard and JUnit.
  @Test func forMachines() {
    let gates = [SampleGates.conditionalGo, SampleGates.upcoming]
    let files = SampleGates.files + [Build.file("exports/finance.csv", .metrics, .absent)]
    let results = SampleGates.results(gates, asOf: "2026-03-10T06:00:00Z", files: files)
    expectGolden(ResultsJSON(results: results).document, named: "results.json")
    expectGolden(Dashboard(results: results, history: []).document, named: "gates.json")
    expectGolden(JUnitText(results: results).document, named: "results.xml")
  }

  @Test func indexOfAllGates() throws {
    let gates = [SampleGates.conditionalGo, SampleGates.upcoming]
    let files = SampleGates.files + [Build.file("exports/finance.csv", .metrics, .absent)]
    let documents = try ReportPages.documents(SampleGates.results(gates, asOf: "2026-02-28T06:00:00Z", files: files))
    let index = try #require(documents.first)
    expectGolden(index.markdown, named: "index.md")
    expectGolden(try ReportPages.body(index), named: "index.html")
  }

  private func expect(_ results: Results, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let document = try #require(try ReportPages.documents(results).last)
    expectGolden(document.markdown, named: name + ".md", sourceLocation: sourceLocation)
    expectGolden(try ReportPages.body(document), named: name + ".html", sourceLocation: sourceLocation)
  }
}
