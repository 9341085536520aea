import Testing

@testable import Scorecards

@Suite struct UnitTests {
  @Test(arguments: [
    ("fraction", "percent", "0.99999", "99.999"), ("ratio", "%", "0.058", "5.8"), ("bp", "percent", "5", "0.05"),
    ("s", "ms", "0.0873", "87.3"), ("ms", "s", "2100", "2.1"), ("µs", "ms", "1500", "1.5"), ("min", "s", "2", "120"),
    ("K", "count", "500", "500000"), ("M", "count", "4.2", "4200000"), ("$M", "USD", "150", "150000000"),
    ("M USD", "$", "1.5", "1500000"), ("USD B", "USD", "0.3", "300000000"), ("rounds/s", "rounds/min", "4", "240"),
    ("rpm", "rounds/min", "187", "187"), ("rounds/h", "rounds/min", "60", "1"), ("years", "months", "1", "12"),
    ("$K", "USD", "5", "5000"),
  ])
  func `converts exactly`(from: String, to: String, value: String, expected: String) throws {
    let source = try #require(Unit(from))
    let target = try #require(Unit(to))
    let factor = try #require(source.factor(to: target))
    let given = try #require(Rational(decimal: value))
    #expect(given * factor == Rational(decimal: expected))
  }

  @Test(arguments: [
    ("USD", "EUR"), ("$", "£"), ("ms", "percent"), ("count", "percent"), ("months", "d"),
    ("rounds/min", "requests/min"),
    ("M", "USD"), ("rounds/min", "count"),
  ])
  func `never converts`(from: String, to: String) throws {
    let source = try #require(Unit(from))
    let target = try #require(Unit(to))
    #expect(source.factor(to: target) == nil)
  }

  @Test(arguments: ["", "m", "furlong", "USD EUR", "MM USD", "rounds/", "/min", "rounds/month", "%%", "$$"])
  func `unknown`(name: String) {
    #expect(Unit(name) == nil)
  }
}
