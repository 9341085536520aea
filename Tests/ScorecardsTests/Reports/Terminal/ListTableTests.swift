import Testing

@testable import Scorecards

@Suite struct ListTableTests {
  private func table(_ value: String) throws -> ListTable {
    let run = RunReference(id: "ab", asOf: try #require(Instant("2026-05-10T23:00:00Z")))
    let criterion = CriterionRun(criterion: "margin", gate: "launch", status: "missed", value: value, unit: "@x")
    return ListTable([CriterionHistoryRow(run: run, criterion: criterion)])
  }

  @Test func `a list as CSV holds no formula, and its figures stay figures`() throws {
    #expect(
      try table("-800000").csv == """
        as_of,run,gate,criterion,status,value,unit
        2026-05-10T23:00:00Z,ab,launch,margin,missed,-800000,'@x

        """)
  }

  @Test func `as JSON nothing is added`() throws {
    #expect(try table("-800000").json.contains("\"@x\""))
  }
}
