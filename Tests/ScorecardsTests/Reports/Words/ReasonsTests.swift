import Testing

@testable import Scorecards

@Suite struct ReasonsTests {
  @Test func startsWithTheRuleAndNamesWhatBlocks() {
    let reasons = Reasons(
      gate: SampleGates.conditionalGo, judgement: SampleGates.conditionalGo.first, files: SampleGates.files)
    #expect(
      reasons.sentences == [
        "Rule 2: scale and reliability are at least partly met.",
        "Learners: partial, 4,200,000 against a target of at least 5,000,000 (800,000 short).",
      ])
  }

  @Test func namesTheVerdictsStillPossible() {
    let reasons = Reasons(
      gate: SampleGates.undetermined, judgement: SampleGates.undetermined.first, files: SampleGates.files)
    #expect(
      reasons.sentences == [
        "Missing evidence could still change the verdict; possible: GO, CONDITIONAL GO.",
        "Uptime: missing, values of region eu-west on only 9 of 16 days; 80 % of the days are needed.",
      ])
  }

  @Test func saysThatAGateHasNotBegun() {
    let reasons = Reasons(gate: SampleGates.upcoming, judgement: SampleGates.upcoming.first, files: SampleGates.files)
    #expect(reasons.sentences.first == "The gate has not begun; it begins on Mar 1, 2026.")
  }

  @Test func leavesACaseWithoutRuleToTheFinalCall() {
    let gate = SampleGates.result(
      SampleGates.gate(criteria: []), .due, Build.outcome(.noRuleMatched, rule: nil, truths: [.no]), [],
      judgedAt: SampleGates.deadlineText)
    #expect(
      Reasons(gate: gate, judgement: gate.first, files: []).sentences == [
        "No rule matched; CEO and CFO have the final call."
      ])
  }
}
