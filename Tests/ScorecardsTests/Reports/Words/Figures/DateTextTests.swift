import Testing

@testable import Scorecards

@Suite struct DateTextTests {
  @Test func writesDaysAndInstants() {
    #expect(Build.day("2026-03-06").text == "Mar 6, 2026")
    #expect(Build.day("2026-12-31").shortText == "Dec 31")
    #expect(Build.day("2026-03-16").text(besides: Build.day("2026-02-28")) == "Mar 16")
    #expect(Build.day("2027-01-04").text(besides: Build.day("2026-12-28")) == "Jan 4, 2027")
    #expect(Build.instant("2026-02-28T23:59:00Z").text == "Feb 28, 2026, 23:59 UTC")
    #expect(Build.instant("2026-02-28T03:04:05+01:00").text == "Feb 28, 2026, 02:04:05 UTC")
  }

  @Test(arguments: [
    ("2026-02-16T06:00:00Z", "in 12 days"), ("2026-02-27T23:59:59Z", "tomorrow"), ("2026-02-28T00:00:00Z", "today"),
    ("2026-02-28T23:59:00Z", "today"), ("2026-02-28T23:59:01Z", "passed today"),
    ("2026-03-01T00:00:00Z", "passed yesterday"), ("2026-03-03T00:00:00Z", "passed 3 days ago"),
  ])
  func tellsHowFarADeadlineIs(now: String, text: String) {
    #expect(Build.instant("2026-02-28T23:59:00Z").distance(from: Build.instant(now)) == text)
  }

  @Test(arguments: [
    ("2025-11-02T16:00:00Z", "2025-11-04T08:00:00Z", "Nov 2, 2025, 16:00 – Nov 4, 2025, 08:00 UTC"),
    ("2025-11-03T13:00:00Z", "2025-11-03T15:00:30Z", "Nov 3, 2025, 13:00–15:00:30 UTC"),
    ("2025-11-03T00:00:00Z", "2025-11-03T15:00:00Z", "Nov 3, 2025, 00:00–15:00 UTC"),
    ("2025-11-03T13:00:00Z", "2025-11-04T00:00:00Z", "Nov 3, 2025, 13:00 – Nov 4, 2025, 00:00 UTC"),
    ("2025-11-03T00:00:00Z", "2025-11-05T00:00:00Z", "Nov 3–4, 2025"),
  ])
  func writesTimesOfDayWhereAWindowIsCut(start: String, end: String, text: String) {
    #expect(Period(start: Build.instant(start), end: Build.instant(end)).text == text)
  }

  @Test(arguments: [
    ("2026-02-01", "2026-02-28", "Feb 1–28, 2026"), ("2025-11-02", "2025-12-01", "Nov 2 – Dec 1, 2025"),
    ("2025-12-02", "2026-01-01", "Dec 2, 2025 – Jan 1, 2026"), ("2026-02-01", "2026-02-01", "Feb 1, 2026"),
  ])
  func writesWindows(first: String, last: String, text: String) {
    #expect(Period(start: Build.day(first).start, end: Build.day(last).next.start).text == text)
  }
}
