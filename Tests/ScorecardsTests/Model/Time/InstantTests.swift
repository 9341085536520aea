import Testing

@testable import Scorecards

@Suite struct InstantTests {
  /// RFC 3339, section 5.6 ("Internet Date/Time Format"), 5.7 (leap seconds, days of a month), 4.3 (no offset is UTC
  /// here), and what the reading adds (section 2).
  @Test(arguments: [
    ("2026-02-28T23:59:00Z", "2026-02-28T23:59:00Z"), ("2026-02-28t23:59:00z", "2026-02-28T23:59:00Z"),
    ("2026-02-28 23:59:00Z", "2026-02-28T23:59:00Z"), ("2026-02-28T23:59:00", "2026-02-28T23:59:00Z"),
    ("2026-02-28T23:59", "2026-02-28T23:59:00Z"), ("2026-02-28", "2026-02-28T00:00:00Z"),
    ("2026-03-01T00:59:00+01:00", "2026-02-28T23:59:00Z"), ("2026-02-28T18:29:00-05:30", "2026-02-28T23:59:00Z"),
    ("2026-03-01T00:59:00+0100", "2026-02-28T23:59:00Z"), ("2026-02-28T23:59:00.5Z", "2026-02-28T23:59:00.5Z"),
    ("2026-02-28T23:59:00.0000000010000Z", "2026-02-28T23:59:00.000000001Z"),
    ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"), ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.999999999Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"), ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
  ])
  func `readable`(text: String, instant: String) {
    #expect(Instant(text)?.description == instant)
  }

  @Test(arguments: [
    "", "2026-02-29T00:00:00Z", "2026-13-01", "2026-00-10", "2026-02-28T24:00:00Z", "2026-02-28T23:60:00Z",
    "2026-02-28T23:59:61Z", "2026-02-28T23:59:00+24:00", "2026-02-28T23:59:00.Z", "2026-02-28T23:59:00.0000000001Z",
    "28.02.2026", "1772323140", "2026-2-28", "2026-02-28T23:59:00ZZ", "2026-02-28T", "2026-02-28X10:00:00Z",
    "２026-02-28",
  ])
  func `unreadable`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `every day of four centuries has its own number and comes back`() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    for offset in stride(from: 0, to: 146_097, by: 13) {
      let day = first.adding(days: offset)
      let (year, month, date) = day.components
      #expect(Day(year: year, month: month, day: date) == day)
      #expect(Day(day.description) == day)
    }
    #expect(first.adding(days: 146_097).description == "2300-01-01")
  }

  @Test func `an instant belongs to its UTC day, before 1970 too`() {
    #expect(Instant("1969-12-31T23:59:59.9Z")?.day.description == "1969-12-31")
    #expect(Instant("1970-01-01T00:00:00Z")?.day.description == "1970-01-01")
    #expect(Instant("1969-12-31T00:00:00Z")?.day.description == "1969-12-31")
  }
}
