import Testing

@testable import Scorecards

@Suite struct FigureTextTests {
  @Test(arguments: [
    ("count", "4200000", "4,200,000"), ("count", "0", "0"), ("count", "999", "999"), ("count", "-1234", "−1,234"),
    ("USD", "152430000", "$152.4M"), ("USD", "1250000000", "$1.25B"), ("USD", "0.049", "$0.05"),
    ("USD", "-2400000", "−$2.4M"), ("EUR", "12.5", "EUR 12.5"), ("percent", "68.4", "68.4 %"),
    ("percent", "99.98765", "99.988 %"), ("ratio", "10.44", "10.4x"), ("ms", "87.34", "87.3 ms"),
    ("rounds/min", "204.2", "204.2 rounds/min"), ("months", "18", "18 months"),
  ])
  func groupsAndRounds(unit: String, value: String, text: String) throws {
    #expect(FigureText(unit: try #require(Unit(unit))).text(Build.number(value)) == text)
  }

  /// A printed figure never contradicts its verdict (reading, section 1).
  @Test(arguments: [
    ("percent", "99.999", "99.9989", "99.9989 %"), ("percent", "99.999", "99.99899999", "99.99899999 %"),
    ("percent", "99.999", "99.9990001", "99.9990001 %"), ("percent", "99.999", "99.999", "99.999 %"),
    ("count", "5000000", "4999999.6", "4,999,999.6"), ("count", "5000000", "5000000", "5,000,000"),
    ("percent", "0.1", "0.1000001", "0.1000001 %"), ("percent", "0.1", "0.0999999", "0.0999999 %"),
    ("USD", "150000000", "149999999", "$149.999999M"), ("USD", "150000000", "150000001", "$150.000001M"),
    ("count", "0", "0.0001", "0.0001"),
  ])
  func keepsTheSideOfItsThreshold(unit: String, limit: String, value: String, text: String) throws {
    let figures = FigureText(unit: try #require(Unit(unit)), limits: [Build.number(limit)])
    #expect(figures.text(Build.number(value)) == text)
  }

  /// Nearly all is not all, and nearly nothing is not nothing, wherever the limits lie.
  @Test(arguments: [
    ("percent", "99.9995", "99.9995 %"), ("percent", "99.9994", "99.999 %"), ("percent", "100", "100 %"),
    ("percent", "99.999999", "99.999999 %"), ("percent", "100.0004", "100.0004 %"), ("percent", "0.0004", "0.0004 %"),
    ("percent", "0.0005", "0.001 %"), ("percent", "0", "0 %"), ("percent", "-0.0004", "−0.0004 %"),
    ("percent", "99.99951", "99.9995 %"), ("count", "0.04", "0.04"), ("count", "99.96", "100"),
    ("USD", "0.004", "$0.004"), ("ms", "0.04", "0.04 ms"),
  ])
  func neverReadsAsAllOrNothing(unit: String, value: String, text: String) throws {
    for limits in [[], [Build.number("50")]] {
      #expect(FigureText(unit: try #require(Unit(unit)), limits: limits).text(Build.number(value)) == text)
    }
  }

  /// Seconds of an hour and more read as hours, where their limits come out even.
  @Test(arguments: [
    ("72000", "72000", "20 h"), ("72000", "71999", "19.9997 h"), ("72000", "36000", "10 h"), ("3600", "60", "0.02 h"),
    ("3600", "1800", "0.5 h"), ("3599", "3599", "3,599 s"), ("3601", "7200", "7,200 s"), ("90", "87.3", "87.3 s"),
  ])
  func tellsLongTimesInHours(limit: String, value: String, text: String) {
    let figures = FigureText(unit: .second, limits: [Build.number(limit)])
    #expect(figures.text(Build.number(value)) == text)
    #expect(FigureText(unit: .second).text(Build.number("86400")) == "24 h")
  }

  @Test func writesAThirdWithoutEnd() throws {
    let third = try #require(Rational(1).divided(byCount: 3))
    #expect(FigureText(unit: .ratio, limits: [Build.number("0.3")]).text(third) == "0.33x")
  }

  @Test func writesThresholds() {
    let figures = FigureText(unit: .count)
    let (low, high) = (Rational(5), Rational(7))
    let bounds: [(Threshold.Bound, String, String)] = [
      (.atLeast(low), "≥ 5", "of at least 5"), (.above(low), "> 5", "above 5"), (.atMost(low), "≤ 5", "of at most 5"),
      (.below(low), "< 5", "below 5"), (.exactly(low), "= 5", "of exactly 5"), (.within(low, high), "5–7", "of 5 to 7"),
      (.set, "set", "of any value above zero"),
    ]
    for (bound, sign, words) in bounds {
      #expect(figures.text(Threshold(bound: bound)) == sign)
      #expect(figures.words(Threshold(bound: bound)) == words)
    }
  }

  @Test func tellsGapsAndMargins() throws {
    let learners = FigureText(unit: .count, limits: [Rational(5_000_000)])
    let floor = Threshold(bound: .atLeast(Rational(5_000_000)))
    #expect(learners.gap(of: Rational(4_200_000), to: floor) == "800,000 short")
    #expect(learners.margin(of: Rational(4_200_000), to: floor) == "−800,000")
    #expect(learners.margin(of: Rational(5_000_000), to: floor) == "0")
    #expect(learners.gap(of: Rational(5_000_000), to: floor) == nil)
    let none = Threshold(bound: .exactly(.zero))
    #expect(FigureText(unit: .count).gap(of: Rational(2), to: none) == "2 too many")
    let ceiling = Threshold(bound: .below(Rational(100)))
    let latency = FigureText(unit: try #require(Unit("ms")))
    #expect(latency.gap(of: Rational(112), to: ceiling) == "12 ms too high")
    #expect(latency.gap(of: Rational(100), to: ceiling) == "exactly on the limit, which is not enough")
    let margin = Threshold(bound: .above(Rational(70)))
    #expect(FigureText(unit: .percent).gap(of: Build.number("68.4"), to: margin) == "1.6 points short")
    #expect(FigureText(unit: .percent).margin(of: Build.number("71"), to: margin) == "+1 point")
  }

  @Test func roundsRatesUpWhereTheyHaveToBeEnough() throws {
    #expect(FigureText(unit: .count).rate(Build.number("53333.3333"), up: true) == "53,334")
    #expect(FigureText(unit: .count).rate(Build.number("-53333.3333"), up: false) == "53,333")
    #expect(FigureText(unit: .percent).rate(Build.number("0.00033333"), up: true) == "0.000334 points")
    #expect(FigureText(unit: try #require(Unit("USD"))).rate(Build.number("1234567.8"), up: true) == "$1.24M")
    #expect(FigureText(unit: .count).rate(.zero, up: true) == "0")
  }

  /// 99.9963 % against 99.99 % is not “0.01 points”: the distance agrees with the two figures beside it.
  @Test func showsSmallDistancesBetweenPercentages() {
    let figures = FigureText(unit: .percent)
    #expect(figures.difference(Build.number("0.0063")) == "0.0063 points")
    #expect(figures.difference(Build.number("-0.00684")) == "−0.0068 points")
    #expect(figures.difference(Build.number("2.131")) == "2.13 points")
    #expect(figures.difference(.zero) == "0 points")
    #expect(figures.text(Build.number("0.0432")) == "0.043 %")
  }
}
