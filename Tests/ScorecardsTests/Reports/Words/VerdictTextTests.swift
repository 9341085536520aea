import Testing

@testable import Scorecards

@Suite struct VerdictTextTests {
  private func text(_ gate: GateResult) -> VerdictText { VerdictText(gate: gate, files: SampleGates.files) }

  @Test func countsExceptionsInProseOnly() {
    #expect(text(SampleGates.goWithExceptions).name == "GO, with 2 exceptions")
    #expect(SampleGates.goWithExceptions.first.outcome.verdict.word == "GO")
    #expect(text(SampleGates.conditionalGo).name == "CONDITIONAL GO")
  }

  @Test func saysWhereAnOpenGateStands() {
    let open = SampleGates.result(
      SampleGates.gate(criteria: SampleGates.criteria), .open, SampleGates.goWithExceptions.first.outcome,
      SampleGates.goWithExceptions.first.criteria, judgedAt: "2026-02-16T06:00:00Z")
    #expect(text(open).meaning == "If it were decided now, the rules would recommend GO: the project may go on.")
    #expect(text(open).why == "Both criteria that decide are met.")
  }

  @Test func namesWhatIsOwedAndByWhom() {
    let verdict = text(SampleGates.undetermined)
    #expect(verdict.meaning.hasSuffix("It may still become GO or CONDITIONAL GO."))
    #expect(verdict.why == "1 of the 2 criteria that decide is met. Evidence is owed for Uptime (Infra Lead).")
  }

  @Test func saysPlainlyThatAGateHasNotBegun() {
    #expect(text(SampleGates.upcoming).meaning.hasPrefix("This gate begins on Mar 1, 2026"))
    #expect(text(SampleGates.upcoming).owing.isEmpty)
  }

  @Test func tellsWhatBecameOfEachRule() {
    func outcomes(_ gate: GateResult) -> [String] {
      gate.gate.rules.indices.map { RuleText(gate: gate).outcome(ofRule: $0) }
    }
    #expect(outcomes(SampleGates.conditionalGo) == ["does not apply", "applies", "not reached"])
    #expect(
      outcomes(SampleGates.undetermined) == ["can't be told yet", "can't be told yet", "applies if none above does"])
    #expect(outcomes(SampleGates.upcoming) == ["not judged yet", "not judged yet", "not judged yet"])
  }
}
