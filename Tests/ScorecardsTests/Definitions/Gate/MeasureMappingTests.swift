import Testing

@testable import Scorecards

@Suite("How a criterion is measured, from the file to the model")
struct MeasureMappingTests {
  private func measure(_ keys: String, metric: String = "uptime", target: String) throws -> Measure {
    let criterion =
      "  - {id: extra, title: T, category: C, owner: O, metric: \(metric), target: \"\(target)\"\(keys)}\n"
    let loaded = GateFixture.load(GateFixture.text.replacing("  - {id: audit,", with: criterion + "  - {id: audit,"))
    #expect(loaded.diagnostics.map(\.description) == [])
    let found = try #require(loaded.gate?.criteria.first { $0.id == "extra" })
    guard case .measured(let measure) = found.source else { throw NotMeasured() }
    return measure
  }

  private struct NotMeasured: Error {}

  @Test(arguments: Fold.overTime)
  func `every fold over time is a word`(fold: Fold) throws {
    let target = [.count: ">= 99", .longest: ">= 99 h"][fold] ?? ">= 99 %"
    let within = fold.needsWithin ? ", within: \"> 98 %\"" : ""
    #expect(try measure(", over: \(fold.rawValue)\(within)", target: target).over == fold)
  }

  @Test(arguments: Fold.acrossSeries)
  func `every fold across series is a word`(fold: Fold) throws {
    #expect(try measure(", across: \(fold.rawValue)", target: fold == .count ? "8" : ">= 99 %").across == fold)
  }

  @Test func `a share is told in percent, and what it counts in the metric's unit`() throws {
    let share = try measure(", over: share, within: \"< 0.1 s\"", metric: "latency", target: ">= 0.99 fraction")
    #expect(share.unit == .percent && share.target.text == ">= 99" && share.within?.text == "< 100")
    #expect(!share.isTimeWeighted)
    #expect(
      try measure(", over: share, within: \"< 1 s\", time-weighted: true", metric: "latency", target: "> 99 %")
        .isTimeWeighted)
    #expect(try !measure(", over: mean, time-weighted: false", target: "> 99 %").isTimeWeighted)
  }

  @Test(arguments: [
    (">= 20 h", "h", ">= 20"), ("< 5 min", "min", "< 5"), (">= 72000 s", "s", ">= 72000"), ("> 1 day", "d", "> 1"),
    ("20–24 h", "h", "20...24"), ("20 h ± 1 h", "h", "19...21"), ("20 h ± 10 %", "h", "18...22"),
    ("0 min", "min", "= 0"),
  ])
  func `a run is told in the unit of its target`(target: String, unit: String, exact: String) throws {
    let run = try measure(
      ", over: longest, within: \"> 99 %\", coverage: {share: 95 %, interval: 15 s}", target: target)
    #expect(run.unit.symbol == unit && run.target.text == exact)
  }

  @Test func `the looser thresholds of a run convert to the target's unit`() throws {
    let run = try measure(", over: longest, within: \"> 99 %\", partial: \">= 90 min\"", target: ">= 20 h")
    #expect(run.partial?.text == ">= 1.5")
  }

  @Test func `numbers of samples and of series are bare`() throws {
    #expect(try measure(", over: count", target: "100").target.text == ">= 100")
    #expect(try measure(", over: count", target: "100").unit == .count)
    let series = try measure(", over: share, within: \"> 99 %\", across: count", target: "8")
    #expect(series.unit == .count && series.target.text == ">= 8")
    #expect(try measure(", over: count", metric: "latency", target: "0").target.text == "= 0")
  }

  @Test(arguments: [
    ("14d", 14 * 86_400), ("14 days", 14 * 86_400), ("1 day", 86_400), ("20h", 72_000), ("20 hours", 72_000),
    ("1 hour", 3600), ("90min", 5400), ("90 minutes", 5400), ("30 s", 30), ("36525d", 36_525 * 86_400),
  ])
  func `a window may go back from the instant of the verdict`(text: String, seconds: Int) throws {
    #expect(try measure(", window: \(text)", target: "> 99 %").window == .back(seconds: seconds))
    #expect(try measure(", freshness: \(text)", metric: "learners", target: "5M").freshness == seconds)
  }

  @Test(arguments: [
    ("{from: 2026-02-03, through: 2026-02-04}", "2026-02-03T00:00:00Z", "2026-02-05T00:00:00Z"),
    ("{from: 2025-11-02T16:00:00Z, until: 2025-11-04T08:00:00Z}", "2025-11-02T16:00:00Z", "2025-11-04T08:00:00Z"),
    ("{from: 2026-02-03, until: 2026-02-03T00:00:01Z}", "2026-02-03T00:00:00Z", "2026-02-03T00:00:01Z"),
    ("{from: 2026-02-03T23:00:00Z, through: 2026-02-03}", "2026-02-03T23:00:00Z", "2026-02-04T00:00:00Z"),
  ])
  func `a window has whole days or points in time`(text: String, start: String, end: String) throws {
    let period = Period(start: Build.instant(start), end: Build.instant(end))
    #expect(try measure(", window: \(text)", target: "> 99 %").window == .fixed(period))
  }

  @Test func `a gate's window may have points in time too`() throws {
    let text = GateFixture.text.replacing("through: 2026-02-28", with: "until: 2026-02-20T08:00:00Z")
    let window = Window.fixed(
      Period(start: Build.instant("2026-02-01T00:00:00Z"), end: Build.instant("2026-02-20T08:00:00Z")))
    #expect(GateFixture.load(text).gate?.window == window)
  }

  @Test(arguments: [
    ("95 %", Coverage.samples(percent: 95, every: .inferred)),
    ("{share: 95 %}", .samples(percent: 95, every: .inferred)),
    ("{share: 95 %, of: samples, interval: 15 s}", .samples(percent: 95, every: .declared(seconds: 15))),
    ("{share: 100 %, interval: 6h}", .samples(percent: 100, every: .declared(seconds: 21_600))),
    ("{share: 60 %, of: days}", .days(percent: 60)),
  ])
  func `coverage is a share of samples or of days`(text: String, coverage: Coverage) throws {
    #expect(try measure(", coverage: \(text)", target: "> 99 %").coverage == coverage)
  }
}
