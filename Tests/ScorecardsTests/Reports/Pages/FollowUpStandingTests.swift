import Testing

@testable import Scorecards

/// Whether a gate is judged at its extension date once more, and what tells of a follow-up that is not in force.
@Suite struct FollowUpStandingTests {
  private static let held = "2026-03-17T06:00:00Z"

  private func results(learners: String, later: String, _ record: String? = nil, asOf: String = held) throws -> Results
  {
    let march = Rows.daily("learners", later, from: "2026-03-01", through: "2026-03-31")
    return SampleGates.results(
      [try RecordTrial.gate7(record, asOf: asOf, learners: learners, more: march).result()], asOf: asOf)
  }

  private func override(_ word: String, at time: String) -> String {
    "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: \(time), decision: \(word), reason: Early}\n"
  }

  private func gatePage(_ results: Results) throws -> String {
    try #require(ReportPages.documents(results).first { $0.name == "gate-07" }).markdown
  }

  @Test func `a conditional verdict that was decided against the rules has its follow-up`() throws {
    for (later, word) in [("1000000", "HOLD"), ("5200000", "GO")] {
      let decided = override("CONDITIONAL GO", at: "2026-03-02T00:00:00Z")
      let results = try results(learners: "1000000", later: later, decided)
      let gate = try #require(results.gates.first)
      #expect(gate.first.outcome.verdict.word == "HOLD" && gate.firstVerdict.word == "CONDITIONAL GO")
      #expect(gate.inForce == .followUp && gate.verdictInForce.word == word)
      #expect(try gatePage(results).contains("The verdict of Feb 28, 2026, CONDITIONAL GO, stays on record."))
    }
    #expect(try results(learners: "1000000", later: "5200000").gates.first?.followUp == nil)
  }

  @Test func `what was decided to be final is not judged again`() throws {
    let early = try results(learners: "4200000", later: "3000000", override("GO", at: "2026-03-02T00:00:00Z"))
    #expect(early.gates.first?.followUp == nil && early.gates.first?.mayHaveFollowUp == false)
    #expect(try !gatePage(early).contains("## Follow-up of"))
  }

  @Test func `a follow-up that was overruled says so, and everything tells the decision`() throws {
    let late = try results(learners: "4200000", later: "3000000", override("GO", at: "2026-03-16T00:00:00Z"))
    #expect(late.gates.first?.heldFollowUp != nil && late.gates.first?.verdictInForce.word == "GO")
    #expect(
      try gatePage(late).contains(
        "Judged again on the evidence up to Mar 15, 2026, 23:59 UTC, the verdict was HOLD. It is not in force: GO was "
          + "decided after it."))
    let junit = JUnitText(results: late).document
    #expect(junit.contains("<property name=\"verdict\" value=\"GO\"/>"))
    #expect(junit.contains("<property name=\"class\" value=\"proceed\"/>"))
    #expect(junit.contains("<property name=\"recommended\" value=\"CONDITIONAL GO\"/>"))
  }

  @Test func `a follow-up that falls out of force is told, and what it was judged on is compared`() throws {
    let night = "2026-03-18T06:00:00Z"
    let reopening =
      "reopenings:\n  - {gate: 7, role: CEO, name: Ada, time: 2026-03-17T12:00:00Z, kind: internal-incident, reason: R}\n"
    let before = RunSnapshot(
      try results(learners: "4200000", later: "3000000", asOf: Self.held), run: "a", after: nil)
    let reopened = try results(learners: "4200000", later: "4200000", reopening, asOf: night)
    let after = RunSnapshot(reopened, run: "b", after: before)
    #expect(before.gates.first?.followUpInForce?.verdict.word == "HOLD")
    #expect(after.gates.first?.followUpInForce == nil)
    let told = after.verdicts.last
    #expect(told?.kind == .recommended && told?.before?.word == "HOLD", "\(String(describing: told))")
    let changes = RunComparison(earlier: before, later: after, leavesOutNoise: false).changes.gates
      .flatMap(\.changes).map { ChangeText($0).plain }
    #expect(changes.contains { $0.contains("HOLD") }, "\(changes)")
  }

  @Test func `what a held follow-up was judged on is what changes are told of`() throws {
    let open = RunSnapshot(
      try results(learners: "4200000", later: "3000000", asOf: "2026-03-10T06:00:00Z"), run: "a", after: nil)
    let after = RunSnapshot(try results(learners: "4200000", later: "3000000"), run: "b", after: open)
    let changes = RunComparison(earlier: open, later: after, leavesOutNoise: false).changes.gates.flatMap(\.changes)
    let figures = changes.compactMap { change -> String? in
      switch change {
      case .status(let now, let then), .value(let now, let then), .regression(let now, let then):
        now.id == "learners" ? "\(then.value?.exactText() ?? "") → \(now.value?.exactText() ?? "")" : nil
      default: nil
      }
    }
    #expect(figures == ["4200000 → 3000000"])
  }
}
