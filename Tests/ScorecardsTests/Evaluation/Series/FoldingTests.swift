import Testing

@testable import Scorecards

/// From the words of a gate file to a figure; every figure is worked out by hand beside its test.
@Suite struct FoldingTests {
  private static let day = "window: {from: 2026-02-01, through: 2026-02-01}"
  private static let morning = "window: {from: 2026-02-01T00:00:00Z, until: 2026-02-01T10:00:00Z}"

  /// Samples of Feb 1, one an hour from midnight on.
  private func hourly(_ values: [String], _ metric: String = "error_rate", region: String = "") -> [String] {
    values.enumerated().map { "2026-02-01T\($0.offset.padded(to: 2)):00:00Z,\(metric),\($0.element),\(region)" }
  }

  private func at(_ samples: [(hour: Int, value: String)]) -> [String] {
    samples.map { "2026-02-01T\($0.hour.padded(to: 2)):00:00Z,error_rate,\($0.value)," }
  }

  private func judge(_ keys: String, _ rows: [String], asOf: String? = nil) throws -> (Status, String?) {
    let result = try MeasureTrial(keys: keys, rows: rows, deadline: asOf ?? "2026-02-15T12:00:00Z").result()
    return (result.status, result.value?.exactText())
  }

  // MARK: Share

  /// 0.1 is not below 0.1: three of four.
  @Test(arguments: [(">= 75 %", Status.met), ("> 75 %", .missed), (">= 75.01 %", .missed)])
  func `a share counts the samples that meet a threshold`(target: String, expected: Status) throws {
    let keys = "metric: error_rate, over: share, within: \"< 0.1 %\", target: \"\(target)\", \(Self.day)"
    let judged = try judge(keys, hourly(["0.05", "0.0999", "0.1", "0"]))
    #expect(judged == (expected, "75"))
  }

  /// Good from 00:00 to 06:00 and from 08:00 to the window's end at 10:00: 8 of 10 hours; by samples it is 2 of 3.
  @Test func `weighted by time it counts how long they stand`() throws {
    let rows = at([(0, "0.05"), (6, "0.2"), (8, "0.05")])
    let keys = "metric: error_rate, over: share, within: \"< 0.1 %\", target: \">= 80 %\", \(Self.morning)"
    #expect(try judge(keys + ", time-weighted: true", rows) == (.met, "80"))
    #expect(try judge(keys, rows).0 == .missed)
  }

  /// Judged at 09:00 the last sample stands for one hour: 7 of 9 hours are 77.8 %.
  @Test func `the last sample stands until the instant of the verdict`() throws {
    let rows = at([(0, "0.05"), (6, "0.2"), (8, "0.05")])
    let keys = "metric: error_rate, over: share, within: \"< 0.1 %\", \(Self.morning), time-weighted: true, target: "
    #expect(try judge(keys + "\">= 77.7 %\"", rows, asOf: "2026-02-01T09:00:00Z").0 == .met)
    #expect(try judge(keys + "\">= 77.8 %\"", rows, asOf: "2026-02-01T09:00:00Z").0 == .missed)
  }

  /// 10 for 6 hours, 40 for 2, 20 for 2: 180 / 10 = 18; unweighted 70 / 3.
  @Test func `a mean may be weighted by time`() throws {
    let rows = at([(0, "10"), (6, "40"), (8, "20")])
    let keys = "metric: error_rate, over: mean, target: \"<= 18 %\", \(Self.morning)"
    #expect(try judge(keys + ", time-weighted: true", rows) == (.met, "18"))
    #expect(try judge(keys, rows).0 == .missed)
  }

  // MARK: Runs

  /// One sample an hour; good from 17:00 on Nov 2 for so many hours, bad before and after.
  private func ramp(_ hours: Int) -> [String] {
    (16...55).map { hour in
      let (day, clock) = (2 + hour / 24, (hour % 24).padded(to: 2))
      let isGood = hour >= 17 && hour <= 17 + hours
      return "2025-11-\(day.padded(to: 2))T\(clock):00:00Z,error_rate,\(isGood ? "0.05" : "0.1"),"
    }
  }

  private static let run = "metric: error_rate, over: longest, within: \"< 0.1 %\""
  private static let ramp = "window: {from: 2025-11-02T16:00:00Z, until: 2025-11-04T08:00:00Z}"

  @Test(arguments: [(20, Status.met), (19, .missed), (0, .missed)])
  func `a run lasts from its first to its last sample, in the target's unit`(hours: Int, expected: Status) throws {
    let judged = try judge("\(Self.run), target: \">= 20 h\", \(Self.ramp)", ramp(hours))
    #expect(judged == (expected, String(hours)))
    #expect(try judge("\(Self.run), target: \">= 1200 min\", \(Self.ramp)", ramp(hours)).1 == String(hours * 60))
  }

  /// Good at 0, 1, 3 and 6 o'clock: 6 hours; one an hour declared, the 3 hours without a sample end it, 2 do not.
  @Test func `with a declared interval a gap ends a run`() throws {
    let rows = at([(0, "0"), (1, "0"), (3, "0"), (6, "0")])
    let keys = "\(Self.run), target: \">= 1 h\", \(Self.morning)"
    #expect(try judge(keys, rows).1 == "6")
    #expect(try judge("\(keys), coverage: {share: 40 %, interval: 1 h}", rows).1 == "3")
  }

  /// Each day is good from 00:00 to 02:00, so that its run is 2 hours; folded in seconds it would be 7,200.
  @Test func `a run's trajectory is in the target's unit too`() throws {
    let rows = (1...15).flatMap { day in
      [("00", "0"), ("02", "0"), ("12", "1")].map { "2026-02-\(day.padded(to: 2))T\($0.0):00:00Z,error_rate,\($0.1)," }
    }
    let result = try MeasureTrial(
      keys: "\(Self.run), target: \">= 3 h\", window: 14d", rows: rows, more: "extension: 2026-02-20T12:00:00Z"
    ).result()
    #expect(result.status == .missed && result.value == Rational(2))
    #expect(result.trajectory?.projected == Rational(2) && result.trajectory?.direction == .poor)
  }

  // MARK: First, last, numbers

  @Test func `first is the first sample of the window`() throws {
    let rows = ["2026-01-31T23:59:59Z,error_rate,9,"] + hourly(["1", "2", "3"])
    let keys = "metric: error_rate, target: \"<= 1 %\", \(Self.day), over: "
    #expect(try judge(keys + "first", rows) == (.met, "1"))
    #expect(try judge(keys + "max", rows) == (.missed, "3"))
    #expect(try judge(keys + "p50", rows) == (.missed, "2"))
  }

  @Test func `samples and series are counted`() throws {
    let rows = hourly(["1", "2", "3"], region: "a") + hourly(["1"], region: "b")
    let keys = "metric: error_rate, \(Self.day)"
    #expect(try judge("\(keys), over: count, across: min, target: 2", rows) == (.missed, "1"))
    #expect(try judge("\(keys), over: count, across: sum, target: 4", rows) == (.met, "4"))
    #expect(try judge("\(keys), across: count, target: 2", rows) == (.met, "2"))
    #expect(try judge("\(keys), across: count, target: 3", rows) == (.missed, "2"))
  }

  /// Two of them are P0; of the samples 1 and 0 the greatest is 1.
  @Test func `incidents are counted where the fold is a sum`() throws {
    let rows = hourly(["1", "0"], "p0")
    func judge(_ over: String) throws -> String? {
      try MeasureTrial(
        keys: "metric: p0, target: 0, \(Self.day)\(over)", rows: rows,
        incidents: ["1,P0,2026-02-01,,x", "2,P0,2026-02-01,,y", "3,P1,2026-02-01,,z"]
      ).result().value?.exactText()
    }
    #expect(try judge("") == "2")
    #expect(try judge(", over: sum") == "2")
    #expect(try judge(", over: max") == "1")
  }

  @Test func `labels are counted in place of a last value and of nothing else`() throws {
    let rows = ["a", "b"].map { "2026-02-15T00:00:00Z,learners,5,\($0)" }
    #expect(try judge("metric: regions, target: 2", rows) == (.met, "2"))
    #expect(try judge("metric: regions, target: 2, over: mean, window: 7d", rows) == (.missing, nil))
  }
}
