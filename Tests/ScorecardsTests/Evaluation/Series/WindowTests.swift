import Testing

@testable import Scorecards

/// Windows of a criterion's own, and how much of them has to have samples.
@Suite struct WindowTests {
  private func judge(_ keys: String, _ rows: [String], asOf: String? = nil) throws -> CriterionResult {
    try MeasureTrial(keys: "metric: error_rate, \(keys)", rows: rows, asOf: asOf).result()
  }

  private func samples(_ times: [String]) -> [String] { times.map { "\($0),error_rate,0," } }

  // MARK: Windows

  /// Judged on Feb 15, 12:00: 14 days before it is Feb 1, 12:00.
  @Test(arguments: [
    ("2026-02-01T11:59:59.999999999Z", "1"), ("2026-02-01T12:00:00Z", "2"), ("2026-02-15T12:00:00Z", "2"),
    ("2026-02-15T12:00:00.000000001Z", "1"),
  ])
  func `a window that goes back holds both of its ends`(time: String, count: String) throws {
    let rows = samples(["2026-02-08T00:00:00Z", time])
    let keys = "over: count, target: 2, coverage: {share: 1 %, of: days}, window: "
    #expect(try judge(keys + "14d", rows, asOf: "2026-03-01T00:00:00Z").value?.exactText() == count)
    #expect(try judge(keys + "336 hours", rows, asOf: "2026-03-01T00:00:00Z").value?.exactText() == count)
  }

  @Test(arguments: [
    ("2025-11-02T15:59:59.999999999Z", "1"), ("2025-11-02T16:00:00Z", "2"), ("2025-11-04T07:59:59.999999999Z", "2"),
    ("2025-11-04T08:00:00Z", "1"),
  ])
  func `a window between points in time holds its start and not its end`(time: String, count: String) throws {
    let rows = samples(["2025-11-03T00:00:00Z", time])
    let keys =
      "over: count, target: 2, coverage: {share: 1 %, of: days}, "
      + "window: {from: 2025-11-02T16:00:00Z, until: 2025-11-04T08:00:00Z}"
    #expect(try judge(keys, rows).value?.exactText() == count)
  }

  @Test func `a window that has not begun is missing`() throws {
    let result = try judge(
      "target: \"< 1 %\", window: {from: 2026-02-15T12:00:00.000000001Z, until: 2026-02-20T00:00:00Z}",
      samples(["2026-02-15T12:00:00Z"]))
    #expect(result.status == .missing)
    guard case .notYetBegun = result.finding.cause else {
      Issue.record("\(String(describing: result.finding.cause))")
      return
    }
  }

  @Test func `freshness may be told in hours and minutes`() throws {
    func status(_ time: String, _ freshness: String) throws -> Status {
      try MeasureTrial(
        keys: "metric: learners, target: 5, freshness: \(freshness)", rows: ["\(time),learners,5,"]
      ).result().status
    }
    for freshness in ["36 h", "36 hours", "2160min"] {
      #expect(try status("2026-02-14T00:00:00Z", freshness) == .met)
      #expect(try status("2026-02-13T23:59:59Z", freshness) == .stale)
    }
  }

  // MARK: Coverage

  private static let day = "target: \"< 1 %\", window: {from: 2026-02-01, through: 2026-02-01}"

  private func hours(_ hours: [Int]) -> [String] {
    samples(hours.map { "2026-02-01T\($0.padded(to: 2)):00:00Z" })
  }

  private func text(_ result: CriterionResult) -> String? { CriterionText(result: result, files: []).cause }

  /// One an hour, as the median gap says: 24 are expected, 95 % of them are 22.8.
  @Test func `the interval is inferred as the median gap`() throws {
    let all = Array(0..<24)
    #expect(try judge("\(Self.day), coverage: 95 %", hours(all.filter { $0 != 10 })).status == .met)
    let missing = try judge("\(Self.day), coverage: 95 %", hours(all.filter { $0 != 10 && $0 != 15 }))
    #expect(missing.status == .missing)
    #expect(
      text(missing) == "only 22 of 24 values, expected every hour; 95 % are needed; longest gaps: "
        + "Feb 1, 2026, 09:00 UTC to Feb 1, 2026, 11:00 UTC, Feb 1, 2026, 14:00 UTC to Feb 1, 2026, 16:00 UTC")
  }

  /// 18 of 24 hours, and six gaps of two hours; five of them are told.
  @Test func `the longest gaps are told and the others counted`() throws {
    let some = (0..<24).filter { ![3, 6, 9, 12, 15, 18].contains($0) }
    let cause = text(try judge("\(Self.day), coverage: 76 %", hours(some)))
    #expect(cause?.hasPrefix("only 18 of 24 values, expected every hour; 76 % are needed; longest gaps: ") == true)
    #expect(cause?.hasSuffix(" and 1 more") == true)
    #expect(try judge("\(Self.day), coverage: 75 %", hours(some)).status == .met)
  }

  /// One in six hours: 4 are expected, half of them are 2.
  @Test func `or it is declared`() throws {
    let keys = "\(Self.day), coverage: {share: 50 %, interval: 6 h}"
    #expect(try judge(keys, hours([0, 12])).status == .met)
    let missing = try judge(keys, hours([12]))
    #expect(
      text(missing) == "only 1 of 4 values, expected every 6 hours; 50 % are needed; longest gaps: "
        + "Feb 1, 2026, 00:00 UTC to Feb 1, 2026, 12:00 UTC, Feb 1, 2026, 12:00 UTC to Feb 2, 2026, 00:00 UTC")
  }

  /// One a minute is declared, and 1,440 come within 24 minutes: all but those 24 are lacking.
  @Test func `a burst of samples makes up for nothing`() throws {
    let burst = samples(
      (0..<1440).map { "2026-02-01T00:\(($0 / 60).padded(to: 2)):\(($0 % 60).padded(to: 2))Z" })
    let keys = "\(Self.day), coverage: {share: 2 %, interval: 1 min}"
    #expect(text(try judge(keys, burst))?.hasPrefix("only 24 of 1,440 values, expected every minute") == true)
    #expect(try judge("\(Self.day), coverage: {share: 1 %, interval: 1 min}", burst).status == .met)
  }

  /// 24 samples, each up to 29 minutes early or late: none is lacking.
  @Test func `samples need not come on the minute`() throws {
    let minutes = (0..<24).map { $0 * 60 + [0, 29, 15, 2][$0 % 4] }
    let late = samples(
      minutes.map { "2026-02-01T\(($0 / 60).padded(to: 2)):\(($0 % 60).padded(to: 2)):00Z" })
    #expect(try judge("\(Self.day), coverage: {share: 100 %, interval: 1 h}", late).status == .met)
  }

  @Test func `of a single sample no interval can be inferred`() throws {
    let missing = try judge("\(Self.day), coverage: 1 %", hours([12]))
    #expect(missing.status == .missing)
    #expect(text(missing) == "only 1 value in its window, from which can't be told how far apart they should be")
    let silent = try judge("\(Self.day), coverage: {share: 1 %, interval: 1 h}", samples(["2026-01-31T00:00:00Z"]))
    #expect(text(silent) == "no value in its window")
  }

  /// Of 5 days 60 % are 3.
  @Test func `or it is a share of the days`() throws {
    let keys = "target: \"< 1 %\", coverage: {share: 60 %, of: days}, window: {from: 2026-02-01, through: 2026-02-05}"
    let days = ["2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", "2026-02-05T23:59:59Z"]
    #expect(try judge(keys, samples(days)).status == .met)
    #expect(try judge(keys, samples(Array(days.dropLast()))).status == .missing)
  }

  /// A sample every nanosecond of a century: more than a machine word holds, times the percentage.
  @Test func `no expectation is too large to be held`() throws {
    let result = try judge(
      "target: \"< 1 %\", coverage: 100 %, window: {from: 1926-01-01, through: 2025-12-31}",
      samples(["2000-01-01T00:00:00Z", "2000-01-01T00:00:00.000000001Z"]))
    #expect(result.status == .missing)
  }
}
