import Testing

@testable import Scorecards

/// `calendar.ics` (RFC 5545): deadlines, follow-ups and what follows from the chosen rule.
@Suite struct CalendarTextTests {
  /// Lines put together again (section 3.1).
  private func lines(_ results: Results) -> [String] {
    CalendarText(results: results, toolVersion: "1").document.replacing("\r\n ", with: "").split(separator: "\r\n")
      .map(String.init)
  }

  private func lines(_ trial: GateTrial) throws -> [String] {
    lines(SampleGates.results([try trial.result()], asOf: trial.asOf))
  }

  @Test func `a gate's deadline, its follow-up, and the days of the rule that decides`() throws {
    let found = try lines(RecordTrial.gate7(asOf: "2026-03-01T00:00:00Z"))
    let starts = found.filter { $0.hasPrefix("DTSTART") }
    #expect(starts == ["DTSTART:20260228T235900Z", "DTSTART:20260315T235900Z", "DTSTART;VALUE=DATE:20260315"])
    #expect(found.contains("DTEND;VALUE=DATE:20260316"))
    #expect(found.contains("SUMMARY:Gate 7: Phase 4.5 ends: 5M learners"))
    let held = try lines(RecordTrial.gate7(asOf: "2026-03-01T00:00:00Z", learners: "1"))
    #expect(
      held.filter { $0.hasPrefix("DTSTART;VALUE=DATE") } == [
        "DTSTART;VALUE=DATE:20260307", "DTSTART;VALUE=DATE:20260430", "DTSTART;VALUE=DATE:20260630",
      ])
  }

  @Test func `of a gate that has not begun nothing follows`() throws {
    let found = try lines(RecordTrial.gate7(asOf: "2026-01-01T00:00:00Z"))
    #expect(found.count { $0.hasPrefix("DTSTART") } == 2)
  }

  @Test func `no line is longer than 75 bytes, no character is cut, and names stay text`() {
    let document = CalendarText(results: HostileResults.results, toolVersion: "1").document
    for line in document.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(!document.replacing("\r\n", with: "").contains { $0.isNewline })
    let project = "SUMMARY"
    #expect(lines(HostileResults.results).filter { $0.hasPrefix(project) }.allSatisfy { !$0.contains(#/[^\\][;,]/#) })
  }
}
