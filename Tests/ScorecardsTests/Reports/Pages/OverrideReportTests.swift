import Testing

@testable import Scorecards

/// Where another verdict was decided than the rules recommend, every report says both.
@Suite struct OverrideReportTests {
  private func gate(_ decision: String?, asOf: String = "2026-03-05T00:00:00Z", learners: String = "4200000")
    throws -> GateResult
  {
    let record = decision.map {
      "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: 2026-03-02T00:00:00Z, decision: \($0), reason: Early}\n"
    }
    return try RecordTrial.gate7(record, asOf: asOf, learners: learners).result()
  }

  private func results(_ gate: GateResult, asOf: String = "2026-03-05T00:00:00Z") -> Results {
    SampleGates.results([gate], asOf: asOf)
  }

  @Test func `the timeline and the index show the decided verdict first`() throws {
    let held = results(try gate("HOLD"))
    let figure = try #require(GateTimeline(results: held).figure)
    #expect(figure.text.contains(": HOLD decided, CONDITIONAL GO recommended."))
    guard case .timeline(let timeline) = figure.drawing else { return #expect(Bool(false)) }
    #expect(timeline.rows.first?.note == "✕ HOLD, not CONDITIONAL GO" && timeline.rows.first?.tone == .missed)
    let index = try #require(try ReportPages.documents(held).first?.markdown)
    #expect(index.contains("| **✕ HOLD** *decided: HOLD, an override of CONDITIONAL GO by CEO"))
    let page = try #require(try ReportPages.documents(held).last?.markdown)
    #expect(page.contains("> **✕ HOLD** decided against **◐ CONDITIONAL GO**\n") && !page.contains("**Follow-up**"))
    let open = try #require(GateTimeline(results: results(try gate(nil))).figure)
    #expect(open.text.contains(": CONDITIONAL GO.") && !open.text.contains("decided"))
  }

  @Test func `only a conditional verdict has a follow-up`() throws {
    func hasFollowUp(_ gate: GateResult) -> Bool {
      CalendarText(results: results(gate), toolVersion: "1").document.contains("SUMMARY:Gate 7: follow-up")
    }
    #expect(try hasFollowUp(gate(nil)))
    #expect(try !hasFollowUp(gate(nil, learners: "5100000")))
    #expect(try !hasFollowUp(gate("GO")))
    #expect(try !hasFollowUp(gate("HOLD")))
    #expect(try hasFollowUp(gate("CONDITIONAL GO", learners: "5100000")))
    #expect(try hasFollowUp(gate(nil, asOf: "2026-02-20T00:00:00Z", learners: "5100000")))
  }

  @Test func `after an override nobody else has to sign`() throws {
    func signers(_ decision: String?) throws -> String {
      DocumentPages.section(
        "Who must sign", of: try DocumentPages.markdown("phase-5-board-memo", results(gate(decision))))
    }
    let held = try signers("HOLD")
    #expect(held.contains("**CEO** decided HOLD, Ada, Mar 2, 2026"))
    #expect(held.contains("**CFO** did not sign, nor has to any more") && !held.contains("has not signed"))
    #expect(try signers(nil).contains("**CFO** has not signed"))
  }

  @Test func `an override of other evidence is told as outdated`() throws {
    func gate(digest: String?, and more: String = "") throws -> GateResult {
      let digest = digest.map { ", digest: \($0)" } ?? ""
      let record =
        "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: 2026-03-02T00:00:00Z, decision: HOLD, reason: Early"
        + "\(digest)}\n\(more)"
      return try RecordTrial.gate7(record).result()
    }
    func memo(_ gate: GateResult) throws -> String {
      try DocumentPages.markdown("phase-5-board-memo", results(gate))
    }
    let today = try #require(try gate(digest: nil).record.decision?.digest)
    let other = String(repeating: "0", count: 64)
    let words = "CEO decided HOLD on Mar 2, 2026: outdated, to be decided again"
    let old = try gate(digest: other)
    #expect(DecisionText(gate: old).phrase.hasSuffix("have not signed; \(words)"))
    #expect(try memo(old).contains("**CEO** decided HOLD, Ada, Mar 2, 2026, but outdated: to be decided again · "))
    #expect(try memo(old).contains("> - **Decision** pending, ") && memo(old).contains(words))
    let index = try #require(try ReportPages.documents(results(old)).first?.markdown)
    #expect(index.contains(words))
    for holds in [nil, today] {
      #expect(try !memo(gate(digest: holds)).contains("outdated"))
    }
    let again = "sign-offs:\n" + RecordTrial.signOff("CEO", digest: today, at: "2026-03-03T00:00:00Z")
    #expect(try !memo(gate(digest: other, and: again)).contains("outdated"))
  }

  @Test func `the feed tells follow-ups and decisions beside recommendations`() throws {
    func titles(_ gates: [(GateResult, String)]) -> [String] {
      var earlier: RunSnapshot?
      for (gate, asOf) in gates {
        earlier = RunSnapshot(results(gate, asOf: asOf), run: String(repeating: "a", count: 64), after: earlier)
      }
      let feed = FeedText(
        results: results(gates[0].0), verdicts: earlier?.verdicts ?? [], identity: String(repeating: "0", count: 64),
        toolVersion: "1")
      return feed.document.matches(of: /<title>(Gate.*)<\/title>/).map { String($0.output.1) }
    }
    let open = try gate(nil, asOf: "2026-02-28T12:00:00Z")
    let due = try gate(nil, asOf: "2026-03-01T12:00:00Z")
    let held = try gate("HOLD")
    let told = titles([
      (open, "2026-02-28T12:00:00Z"), (due, "2026-03-01T12:00:00Z"), (held, "2026-03-05T00:00:00Z"),
      (held, "2026-03-06T00:00:00Z"),
    ])
    #expect(
      told == [
        "Gate 7, decided: ✕ HOLD, recommended was CONDITIONAL GO", "Gate 7: ◐ CONDITIONAL GO",
        "Gate 7: ◐ CONDITIONAL GO if decided now",
      ])
  }
}
