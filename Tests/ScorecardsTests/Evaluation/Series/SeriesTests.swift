import Testing

@testable import Scorecards

/// Which series count, and which one stands for all.
@Suite struct SeriesTests {
  private static let day = "window: {from: 2026-02-01, through: 2026-02-01}"

  private func rows(_ metric: String, _ values: [String: String]) -> [String] {
    values.sorted { $0.key < $1.key }.map { "2026-02-01T06:00:00Z,\(metric),\($0.value),\($0.key)" }
  }

  private func judge(_ keys: String, _ rows: [String]) throws -> CriterionResult {
    try MeasureTrial(keys: "\(keys), \(Self.day)", rows: rows).result()
  }

  @Test func `each region has to meet the target, and the worst one is named`() throws {
    let keys = "metric: error_rate, across: each, target: \"< 0.1 %\", partial: \"< 0.3 %\""
    let missed = try judge(keys, rows("error_rate", ["eu": "0.05", "in": "0.2", "us": "0.01"]))
    #expect(missed.status == .partial && missed.value == Build.number("0.2"))
    #expect(missed.finding.seriesLabels == ["region": "in"] && missed.finding.series == 3)
    let met = try judge(keys, rows("error_rate", ["eu": "0.05", "in": "0.0999"]))
    #expect(met.status == .met && met.finding.seriesLabels == ["region": "in"])
    // The mean of 0.05 and 0.2 would miss it, the mean of 0.01 and 0.15 would not.
    let hidden = try judge(keys, rows("error_rate", ["eu": "0.01", "in": "0.15"]))
    #expect(hidden.status == .partial)
  }

  /// 300 is 80 above the range and acceptable; 165 is 15 below it and missed: the status goes first.
  @Test func `the worst is the one that stands worst, not the one that is farthest away`() throws {
    let keys = "metric: throughput, across: each, target: 180...220 rounds/min, acceptable: \">= 170 rounds/min\""
    let result = try judge(keys, rows("throughput", ["eu": "300", "in": "165", "us": "200"]))
    #expect(result.status == .missed && result.value == Rational(165))
    #expect(result.finding.seriesLabels == ["region": "in"])
    // 300 is missed as well once nothing admits it, and is farther away.
    let without = try judge(
      "metric: throughput, across: each, target: 180...220 rounds/min",
      rows("throughput", ["eu": "300", "in": "165", "us": "200"]))
    #expect(without.finding.seriesLabels == ["region": "eu"])
  }

  @Test func `a silent region is missing, not met`() throws {
    let before = ["2026-01-31T00:00:00Z,error_rate,0,in"]
    let result = try judge(
      "metric: error_rate, across: each, target: \"< 0.1 %\"", rows("error_rate", ["eu": "0.05"]) + before)
    #expect(result.status == .missing)
  }

  @Test func `each goes for last values as well`() throws {
    let rows = ["2026-02-14T00:00:00Z,learners,5,eu", "2026-02-15T00:00:00Z,learners,4,in"]
    let result = try MeasureTrial(keys: "metric: learners, across: each, target: 5", rows: rows).result()
    #expect(result.status == .missed && result.finding.seriesLabels == ["region": "in"])
  }

  @Test func `where picks series by their labels`() throws {
    let all = rows("error_rate", ["eu": "0.05", "latam-br": "0.2"])
    func judge(_ filter: String) throws -> CriterionResult {
      try self.judge("metric: error_rate, target: \"< 0.1 %\"\(filter)", all)
    }
    #expect(try judge(", where: {region: eu}").status == .met)
    let brazil = try judge(", where: {region: latam-br}")
    #expect(brazil.status == .missed && brazil.value == Build.number("0.2") && brazil.finding.series == 1)
    #expect(try judge(", where: {region: mars}").status == .missing)
    // Without a filter it is the mean of both.
    #expect(try judge("").value == Build.number("0.125"))
  }

  @Test func `an empty value picks the series without the label`() throws {
    let all = rows("error_rate", ["": "0.05", "eu": "0.2"])
    #expect(try judge("metric: error_rate, target: \"< 0.1 %\"", all).status == .invalid)
    #expect(try judge("metric: error_rate, target: \"< 0.1 %\", where: {region: \"\"}", all).status == .met)
  }

  /// Across regions the mean run of 120 and 90 minutes is 1.75 hours: above the other end, 90 minutes, though 1.75 is
  /// below 90.
  @Test func `the ends of a range are compared in one unit`() throws {
    func statuses(_ low: String) throws -> [Status] {
      let run = "metric: error_rate, over: longest, within: \"< 1 %\", window: {from: 2026-02-01, through: 2026-02-01}"
      let result = try MeasureTrial(
        keys: "\(run), target: \"\(low)\"",
        rows: ["00", "02"].map { "2026-02-01T\($0):00:00Z,error_rate,0,eu" } + [
          "2026-02-01T00:00:00Z,error_rate,0,in", "2026-02-01T01:30:00Z,error_rate,0,in",
        ], more: "ranges: [{low: it, high: other}]",
        others: ["{id: other, \(run), target: \">= 1 min\", where: {region: in}}"]
      ).gateResult()
      return result.first.criteria.map(\.status)
    }
    #expect(try statuses(">= 1 h") == [.invalid, .invalid])
  }
}
