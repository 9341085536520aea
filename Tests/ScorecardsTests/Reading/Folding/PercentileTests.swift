import Foundation
import Testing

@testable import Scorecards

@Suite("Percentiles are of type 7 and exact, however many values there are")
struct PercentileTests {
  /// Made by Fixtures/make-percentiles.py: values, and NumPy's percentiles of them.
  private struct Fixture: Decodable {
    let values: [String]
    let percentiles: [String: Double]

    static func all() throws -> [Fixture] {
      let file = ScorecardProcess.root.appendingPathComponent("Tests/ScorecardsTests/Fixtures/percentiles.json")
      return try JSONDecoder().decode([Fixture].self, from: Data(contentsOf: file))
    }
  }

  private func percentile(_ fold: Fold, of values: [String]) throws -> Rational? {
    let period = Period(start: Instant(seconds: 0), end: Instant(seconds: values.count + 1))
    let folding = Folding(fold, in: period)
    var store = SampleStore(
      asOf: Instant(SampleTime.latest), questions: ["m": MetricQuestions(foldings: [folding])],
      temporaryFolder: "/tmp")
    let series = store.series(of: "m", labels: [:])
    for (index, text) in values.enumerated() {
      let number = PackedNumber(try #require(Rational(decimal: text)))
      store.add(number, at: SampleTime(index) * 1_000_000_000, to: series, file: 0, line: index + 2)
    }
    return try store.collected(ranks: [nil]).evidence().metrics["m"]?.series.first?.folded[folding]?.value
  }

  @Test(arguments: 0..<8)
  func agreesWithNumPy(_ index: Int) throws {
    let fixtures = try Fixture.all()
    try #require(fixtures.count == 8)
    let fixture = fixtures[index]
    for fold in [Fold.p50, .p90, .p95, .p99] {
      let value = try #require(try percentile(fold, of: fixture.values))
      let expected = try #require(fixture.percentiles[fold.rawValue])
      let found = try #require(Double(value.rounded(toPlaces: 17)))
      #expect(abs(found - expected) <= 1e-12 * max(1, abs(expected)), "\(fold)")
    }
  }

  /// Figures of the definition: rank = p·(n − 1), a share of it between two neighbours.
  @Test(arguments: [
    (Fold.p50, ["1", "2", "3", "4"], "2.5"), (.p90, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], "9.1"),
    (.p95, ["15", "20", "35", "40", "50"], "48"), (.p99, ["10", "0.1"], "9.901"), (.p95, ["7"], "7"),
    (.p50, ["3", "1", "2"], "2"), (.p50, ["-1", "-2"], "-1.5"),
    (.p50, ["9223372036854775807", "-9223372036854775807"], "0"),
    (
      .p50, ["123456789012345678901234567890.1", "123456789012345678901234567890.3"], "123456789012345678901234567890.2"
    ),
  ])
  func isExact(fold: Fold, values: [String], expected: String) throws {
    #expect(try percentile(fold, of: values) == Rational(decimal: expected))
  }

  /// A value of more places before the period, in a file that overlaps with another: what is in the period is what counts.
  @Test func placesBeforeThePeriodDoNotMatter() throws {
    let period = Period(start: Instant(seconds: 100), end: Instant(seconds: 200))
    let folding = Folding(.p50, in: period)
    var store = SampleStore(
      asOf: Instant(SampleTime.latest),
      questions: [
        "m": MetricQuestions(foldings: [
          folding, Folding(.count, in: Period(start: Instant(seconds: 0), end: period.end)),
        ])
      ],
      temporaryFolder: "/tmp")
    let series = store.series(of: "m", labels: [:])
    let first = [(1, "1"), (50, "0.5"), (110, "5"), (120, "6"), (130, "7")]
    let second = [(140, "0"), (150, "8"), (160, "8"), (125, "7")]
    for (file, samples) in [first, second].enumerated() {
      for (line, (seconds, text)) in samples.enumerated() {
        let number = PackedNumber(try #require(Rational(decimal: text)))
        store.add(number, at: SampleTime(seconds) * 1_000_000_000, to: series, file: file, line: line + 2)
      }
    }
    let found = try store.collected(ranks: [nil, nil]).evidence().metrics["m"]?.series.first
    // 0, 5, 6, 7, 7, 8, 8
    #expect(found?.folded[folding]?.value == Rational(7) && found?.folded[folding]?.samples == 7)
  }

  /// More values than bins, spread wide, so that a second look is needed.
  @Test func wideSpread() throws {
    let values = (0..<2_001).map { String($0 * 1_000_003) }
    #expect(try percentile(.p95, of: values) == Rational(1_900 * 1_000_003))
    #expect(try percentile(.p50, of: values + values) == Rational(1_000 * 1_000_003))
  }
}
