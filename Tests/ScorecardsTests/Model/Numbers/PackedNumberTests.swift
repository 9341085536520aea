import Testing

@testable import Scorecards

@Suite struct PackedNumberTests {
  @Test(arguments: [
    "0", "99.999", "-0.05", "9223372036854775807", "-9223372036854775808", "0.000000000000000001",
  ])
  func `what fits a word comes back as it was`(text: String) throws {
    let value = try #require(Rational(decimal: text))
    let packed = PackedNumber(value)
    #expect(packed.value == value)
    guard case .word = packed else {
      Issue.record("\(text) fits a word")
      return
    }
  }

  @Test(arguments: ["9223372036854775808", "0.0000000000000000001", "1e500", "1e-500"])
  func `what does not fit is widened, never rounded`(text: String) throws {
    let value = try #require(Rational(decimal: text))
    #expect(PackedNumber(value).value == value)
    if case .word = PackedNumber(value) { Issue.record("\(text) fits no word") }
    let third = try #require(Rational(1).divided(byCount: 3))
    #expect(PackedNumber(third).value == third)
  }
}
