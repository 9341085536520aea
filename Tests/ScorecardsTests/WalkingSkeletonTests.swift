import Testing

@testable import Scorecards

struct WalkingSkeletonTests {
  private static let gateFile = """
    version: 1
    number: 4
    id: gate-4-nov-30
    title: Gate 4
    deadline: "2025-11-30T23:59:00Z"
    criteria:
      - {id: learners, title: Learners, owner: Product Lead, metric: learners, target: ">= 500000"}
    rules:
      - {verdict: GO, when: all met}
      - {verdict: NO-GO, when: otherwise}
    """

  @Test(arguments: [
    ("2025-11-30T02:00:00Z,learners,500000", "GO"),
    ("2025-11-30T02:00:00Z,learners,499999.9", "NO-GO"),
    // Evidence after the deadline does not exist.
    ("2025-12-01T02:00:00Z,learners,500000", "UNDETERMINED"),
    ("2025-11-30T02:00:00Z,learners,NaN", "UNDETERMINED"),
    ("2025-11-30T02:00:00Z,lerners,500000", "UNDETERMINED"),
  ])
  func verdict(row: String, word: String) throws {
    let gate = try GateFile.gate(from: Self.gateFile, file: "gate-04.yaml")
    let metrics = try LongExport(file: "metrics.csv", index: 0).read("timestamp,metric,value\n\(row)\n")
    let asOf = try #require(Instant("2025-12-15"))
    let result = Evaluation(evidence: Evidence(metrics: metrics), asOf: asOf).result(of: gate)
    #expect(result.outcome.verdict.word == word)
  }

  @Test func pagesComeFromCmark() throws {
    let page = try #require(Page.html(from: "# GO & <b>done</b>"))
    #expect(page.contains("<h1>GO &amp; <!-- raw HTML omitted -->done"))
  }
}
