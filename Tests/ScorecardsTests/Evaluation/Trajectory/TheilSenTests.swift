import Foundation
import Testing

@testable import Scorecards

@Suite struct TheilSenTests {
  /// Made by Fixtures/make-theil-sen.py: days, values, SciPy's slope and NumPy's median intercept.
  private struct Fixture: Decodable {
    let days: [Int]
    let values: [String]
    let slope: Double
    let intercept: Double

    static func all() throws -> [Fixture] {
      let file = ScorecardProcess.root.appendingPathComponent("Tests/ScorecardsTests/Fixtures/theil-sen.json")
      return try JSONDecoder().decode([Fixture].self, from: Data(contentsOf: file))
    }
  }

  @Test(arguments: 0..<12)
  func `agrees with SciPy and NumPy`(index: Int) throws {
    let fixtures = try Fixture.all()
    try #require(fixtures.count == 12)
    let fixture = fixtures[index]
    let points = try zip(fixture.days, fixture.values).map { ($0, try #require(Rational(decimal: $1))) }
    let line = try #require(TheilSenLine(points.map { (x: $0.0, y: $0.1) }))
    #expect(abs(double(line.slope) - fixture.slope) < 1e-9)
    #expect(abs(double(line.intercept) - fixture.intercept) < 1e-9)
  }

  @Test func `one wild day does not move the line`() throws {
    let points = (0..<9).map { (x: $0, y: $0 == 4 ? Rational(9000) : Rational(10 * $0)) }
    let line = try #require(TheilSenLine(points))
    #expect(line.slope == Rational(10))
    #expect(line.value(at: 20) == Rational(200))
  }

  @Test func `a single day makes no line`() {
    #expect(TheilSenLine([(x: 0, y: Rational(1))]) == nil)
    #expect(TheilSenLine([]) == nil)
  }

  private func double(_ value: Rational) -> Double { Double(value.rounded(toPlaces: 15)) ?? .nan }
}
