import Testing

@testable import Scorecards

/// What everything that tells of a gate says after an override of a verdict that has a follow-up: of an override that
/// came before the follow-up's date, or on it, that the follow-up is in force, of a later one that it is not.
@Suite struct LateOverrideTests {
  static let times = ["2026-03-14T00:00:00Z", "2026-03-15T23:59:00Z", "2026-03-15T23:59:01Z"]
  private static let late = "2026-03-15T23:59:01Z"
  private static let open = "2026-03-10T06:00:00Z"
  private static let asOf = "2026-03-17T06:00:00Z"

  /// UNDETERMINED at the deadline, HOLD at the follow-up, and decided to be CONDITIONAL GO.
  private func results(decided time: String, asOf: String = asOf) throws -> Results {
    let march = Rows.daily("learners", "4200000", from: "2026-03-01", through: "2026-03-31")
    var trial = RecordTrial.gate7(
      "overrides:\n  - {gate: 7, role: CEO, name: Ada, time: \(time), decision: CONDITIONAL GO, reason: R}\n",
      asOf: asOf, more: march)
    trial.rows.removeAll { $0.contains("error_rate") }
    return SampleGates.results([try trial.result()], asOf: asOf)
  }

  private func entry(_ results: Results) -> LedgerEntry {
    LedgerTales.entry(results, after: ChainDigest.none, nil)
  }

  /// Of the night before the follow-up and the one after it.
  private func nights(decided time: String) throws -> (before: RunSnapshot, after: RunSnapshot, results: Results) {
    let results = try results(decided: time)
    let before = RunSnapshot(try self.results(decided: time, asOf: Self.open), run: "a", after: nil)
    return (before, RunSnapshot(results, run: "b", after: before), results)
  }

  @Test(arguments: times) func `the page and the terminal`(time: String) throws {
    let results = try results(decided: time)
    let gate = try #require(results.gates.first)
    let isLate = time == Self.late
    #expect(
      gate.first.outcome.verdict.category == .undetermined && gate.followUp?.judgement.outcome.verdict.word == "HOLD")
    #expect(gate.verdictInForce.word == (isLate ? "CONDITIONAL GO" : "HOLD"))
    let index = try ReportPages.documents(results).first { $0.name == "index" }
    #expect(index?.markdown.contains("**✕ HOLD** at the follow-up") == !isLate)
    #expect(EvaluateText(results: results, isColoured: false).document.contains("HOLD at the follow-up") == !isLate)
  }

  @Test(arguments: times) func `the feed and what changed`(time: String) throws {
    let (before, after, results) = try nights(decided: time)
    let feed = FeedText(
      results: results, verdicts: after.verdicts, identity: String(repeating: "0", count: 64), toolVersion: "1"
    ).document
    let isLate = time == Self.late
    #expect(feed.contains("<title>Gate 7, follow-up: ✕ HOLD</title>") == !isLate)
    #expect(feed.contains("CONDITIONAL GO"))
    let changes = RunComparison(earlier: before, later: after, leavesOutNoise: false).changes.gates
      .flatMap(\.changes).map { ChangeText($0).plain }
    #expect(changes.contains { $0.hasPrefix("Verdict at the follow-up") } == !isLate, "\(changes)")
  }

  @Test(arguments: times) func `metrics, mail and exit code`(time: String) throws {
    let results = try results(decided: time)
    let isLate = time == Self.late
    let metrics = MetricsText(results: results, toolVersion: "1", isReportSound: true).document
    #expect(metrics.contains("scorecard_gate_follow_up") == !isLate)
    #expect(ExitStatus(results, failOn: [.stop, .undetermined]) == (isLate ? .done : .stopped))
    #expect(ExitStatus(results, failOn: [.conditional]) == (isLate ? .conditional : .done))
    #expect(results.gates.first?.substance.contains("| HOLD |") == !isLate)
    #expect(Dashboard(results: results, history: []).document.contains("\"escalation_level\": \"critical\"") == !isLate)
  }

  @Test(arguments: times) func `results and the ledger`(time: String) throws {
    let results = try results(decided: time)
    let word = time == Self.late ? "first" : "follow_up"
    #expect(ResultsJSON(results: results).document.contains("\"in_force\": \"\(word)\""))
    let entry = entry(results)
    #expect(entry.snapshot.gates.map(\.inForce.rawValue) == [word])
    #expect((try EntryReading(entry.content)).snapshot.gates.map(\.inForce.rawValue) == [word])
  }

  @Test(arguments: times) func `the tests that CI servers read`(time: String) throws {
    let suite = JUnitText(results: try results(decided: time)).document
    #expect(suite.contains("name=\"verdict\" value=\"\(time == Self.late ? "CONDITIONAL GO" : "HOLD")\""))
  }

  /// Entries of earlier versions do not say which judgement was in force.
  @Test func `an entry of before is still read`() throws {
    for (asOf, expected) in [(Self.open, JudgementInForce.first), (Self.asOf, .followUp)] {
      let text = String(decoding: entry(try results(decided: Self.times[0], asOf: asOf)).content, as: UTF8.self)
      let old = text.replacing(#/,"in_force":"[a-z_]+"/#, with: "")
      #expect(old.count < text.count)
      let reading = try EntryReading(Array(old.utf8))
      #expect(reading.snapshot.gates.map(\.inForce) == [expected])
      let unknown = text.replacing(#/"in_force":"[a-z_]+"/#, with: "\"in_force\":\"third\"")
      #expect(throws: StoredFault.value(key: "in_force", text: "third")) { try EntryReading(Array(unknown.utf8)) }
    }
  }
}
