import Testing

@testable import Scorecards

/// Decisions, section 1: one judgement is in force.
@Suite struct JudgementInForceTests {
  private static let date = Build.instant("2026-03-15T23:59:00Z")

  private func inForce(
    _ category: VerdictClass = .conditional, heldOn date: Instant? = date, override: String? = nil
  ) -> JudgementInForce {
    JudgementInForce(
      after: Verdict(word: "W", category: category), heldOn: date, override: override.map(Build.instant))
  }

  @Test func `a follow-up that was held is in force, one that is open is not`() {
    #expect(inForce() == .followUp)
    #expect(inForce(heldOn: nil) == .first)
  }

  @Test(arguments: [
    (VerdictClass.proceed, JudgementInForce.first), (.conditional, .followUp), (.stop, .first), (.undetermined, .first),
  ])
  func `it follows a conditional verdict`(category: VerdictClass, expected: JudgementInForce) {
    #expect(inForce(category) == expected)
  }

  @Test(arguments: [
    ("2026-03-01T00:00:00Z", JudgementInForce.followUp), ("2026-03-15T23:59:00Z", .followUp),
    ("2026-03-15T23:59:01Z", .first),
  ])
  func `an override after its date counts more`(time: String, expected: JudgementInForce) {
    #expect(inForce(override: time) == expected)
  }
}
