import Testing

@testable import Scorecards

/// Which gate the index leads with, and `gates.json` names.
@Suite struct ActiveGateTests {
  private func gate(
    _ number: Int, _ state: GateState, _ deadline: String, followUp verdict: Verdict? = nil
  ) -> GateResult {
    let outcome = Build.outcome(
      verdict == nil ? SampleGates.go : SampleGates.conditional, rule: verdict == nil ? 0 : 1,
      truths: [.yes, .yes, .yes])
    let date = Build.instant("2026-03-15T23:59:00Z")
    return SampleGates.result(
      SampleGates.gate(number: number, deadline: deadline, criteria: [SampleGates.uptimeCriterion]), state, outcome,
      [SampleGates.uptimeMet], judgedAt: deadline,
      followUp: verdict.map {
        FollowUp(
          date: date,
          judgement: Judgement(
            judgedAt: date, state: .due, outcome: Build.outcome($0, rule: nil, truths: [.no]), criteria: []))
      })
  }

  private func active(_ gates: [GateResult], asOf: String) -> Int? {
    SampleGates.results(gates, asOf: asOf).activeGate?.gate.number
  }

  private let november = "2025-11-30T23:59:00Z"
  private let february = "2026-02-28T23:59:00Z"
  private let august = "2026-08-31T23:59:00Z"

  @Test func `a gate that became due last night comes before one that is far ahead`() {
    let gates = [gate(4, .due, november), gate(7, .due, february), gate(11, .open, august)]
    #expect(active(gates, asOf: "2026-03-01T06:00:00Z") == 7)
    #expect(active(gates, asOf: "2026-08-31T23:59:00Z") == 11)
    #expect(active([gate(4, .due, november), gate(7, .open, february)], asOf: "2026-02-27T23:59:00Z") == 7)
  }

  @Test func `of two that are as near the one ahead comes first`() {
    let gates = [gate(4, .due, "2026-02-27T00:00:00Z"), gate(7, .open, "2026-03-01T00:00:00Z")]
    #expect(active(gates, asOf: "2026-02-28T00:00:00Z") == 7)
    #expect(active(gates, asOf: "2026-02-27T23:59:59Z") == 4)
  }

  @Test func `a decided gate leads only where its follow-up failed`() {
    func active(_ verdict: Verdict?) -> Int? {
      self.active(
        [gate(7, .decided, february, followUp: verdict), gate(11, .open, august)], asOf: "2026-03-17T06:00:00Z")
    }
    #expect(active(SampleGates.hold) == 7)
    #expect(active(.undetermined) == 7)
    #expect(active(SampleGates.go) == 11)
    #expect(active(nil) == 11)
  }
}
