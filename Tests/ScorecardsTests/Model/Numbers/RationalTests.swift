import BigInt
import Testing

@testable import Scorecards

@Suite struct RationalTests {
  @Test(arguments: [
    ("99.999", "99.999"), ("0.1", "0.10"), ("-0.05", "-5e-2"), ("4200000", "4.2e6"), ("0", "-0"), ("0.5", ".5"),
    ("1000", "+1000"), ("0", "0e999999999999999999999"),
  ])
  func `the same number is equal however it is written`(plain: String, other: String) throws {
    let number = try #require(Rational(decimal: plain))
    #expect(Rational(decimal: other).map { $0 == number } == true)
  }

  @Test(arguments: [
    "", "+", ".", "5.", "1e", "1e+", "1,000", "1 000", " 1", "1 ", "NaN", "nan", "Infinity", "inf", "0x10", "1_000",
    "١",
    "1.2.3", "--1", "1e5.5", "99.9%", "$5", "5M", "null", "true", "1e99999999999999999999",
  ])
  func `what is no number is unreadable`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `numbers are exact up to a thousand digits, exponents written out, and unreadable beyond`() {
    let nines = String(repeating: "9", count: 1000)
    #expect(Rational(decimal: nines)?.terminatingDecimal == nines)
    #expect(Rational(decimal: nines + "9") == nil)
    #expect(Rational(decimal: "1e999") != nil)
    #expect(Rational(decimal: "1e1000") == nil)
    #expect(Rational(decimal: "1e-1000") != nil)
    #expect(Rational(decimal: "1e-1001") == nil)
    #expect(Rational(decimal: "00000000000000000000000000000000000001")?.terminatingDecimal == "1")
  }

  @Test func `the mean of a thousand equal samples is the sample`() throws {
    let uptime = try #require(Rational(decimal: "99.999"))
    let sum = (0..<1000).reduce(Rational.zero) { sum, _ in sum + uptime }
    #expect(sum.divided(byCount: 1000) == uptime)
    let tenth = try #require(Rational(decimal: "0.1"))
    let tenths = (0..<1000).reduce(Rational.zero) { sum, _ in sum + tenth }
    #expect(tenths.divided(byCount: 1000) == tenth)
  }

  @Test func `a sum of different denominators is exact`() throws {
    let third = try #require(Rational(1).divided(byCount: 3))
    let half = try #require(Rational(1).divided(byCount: 2))
    #expect(third + half == Rational(5).divided(byCount: 6))
    #expect(third - third == .zero)
    #expect(third < half)
    #expect(third.divided(by: .zero) == nil)
  }

  @Test(arguments: [("7", 2, "3", "4"), ("-7", 2, "-4", "-3"), ("6", 2, "3", "3"), ("-6", 2, "-3", "-3")])
  func `floor and ceiling`(text: String, divisor: Int, floor: String, ceiling: String) throws {
    let value = try #require(Rational(decimal: text)?.divided(byCount: divisor))
    #expect(String(value.floor) == floor)
    #expect(String(value.ceiling) == ceiling)
  }

  @Test(arguments: [
    ("99.9989", 2, "99.999", "99.9989"), ("99.9989", 3, "99.99", "99.999"), ("99.9996", 3, "99.999", "100"),
    ("4999999.6", 0, "5000000", "4999999.6"), ("5000000.4", 0, "5000000", "5000000.4"),
    ("5000000", 0, "5000000", "5000000"), ("0.04", 1, "0", "0.04"), ("-0.04", 1, "0", "-0.04"),
  ])
  func `a printed figure stays on its side of a threshold`(value: String, places: Int, bound: String, printed: String)
    throws
  {
    let bounds = [try #require(Rational(decimal: bound))]
    let number = try #require(Rational(decimal: value))
    #expect(number.rounded(toPlaces: places, keepingSideOf: bounds) == printed)
  }

  @Test func `a figure a hair's breadth from a threshold shows the hair`() throws {
    let hair = try #require(Rational(decimal: "1e-900"))
    #expect(
      (Rational(5) - hair).rounded(toPlaces: 2, keepingSideOf: [Rational(5)]) == "4."
        + String(repeating: "9", count: 900))
    #expect(
      (Rational(5) + hair).rounded(toPlaces: 2, keepingSideOf: [Rational(5)]) == "5."
        + String(repeating: "0", count: 899) + "1")
    #expect((Rational(5) + hair).rounded(toPlaces: 2, keepingSideOf: [Rational(6)]) == "5")
  }

  @Test func `a figure without an end is printed with twenty digits, or as many as tell it from a threshold`() throws {
    let third = try #require(Rational(1).divided(byCount: 3))
    #expect(third.terminatingDecimal == nil)
    #expect(third.exactText() == "0.33333333333333333333")
    let bound = try #require(Rational(decimal: "0." + String(repeating: "3", count: 20)))
    #expect(third.exactText(keepingSideOf: [bound]) == "0.333333333333333333333")
  }
}
