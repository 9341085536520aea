import Foundation
import Testing

@testable import Scorecards

/// The story of Gate 7 from the command line: a waiver that expires, approvals that new data outdate, an
/// override, a reopening.
@Suite struct RecordStoryTests {
  private let base = TemporaryFolder()

  init() throws { try Gate7Project.write(to: base) }

  private func command(_ arguments: [String], on asOf: String) throws {
    let run = try ScorecardProcess(list: arguments + ["--as-of", asOf], in: base.path)
    #expect(run.status == 0, "\(run.messages)")
  }

  private func sign(_ role: String, on asOf: String) throws {
    try command(["sign", "7", "--role", role, "--name", "N", "--vote", "approve"], on: asOf)
  }

  private func night(_ asOf: String) throws -> (gate: [String: Any], decision: [String: Any]) {
    let gate = try ScorecardProcess.evaluate(
      ["--gate", "7", "--format", "json", "--as-of", asOf], in: base.path
    ).gate
    return (gate, gate["decision"] as? [String: Any] ?? [:])
  }

  private func weights(_ decision: [String: Any]) -> [String?] {
    (decision["sign_offs"] as? [[String: Any]] ?? []).map { $0["weight"] as? String }
  }

  @Test func `gate 7`() throws {
    try command(
      [
        "waive", "7", "learners", "--approver", "CFO", "--reason", "A region joins late", "--from", "2026-02-22",
        "--until", "2026-02-26",
      ], on: "2026-02-22T06:00:00Z")
    let waived = try night("2026-02-26T06:00:00Z").gate
    #expect(waived["verdict"] as? String == "CONDITIONAL GO" && waived["verdict_with_waivers"] as? String == "GO")
    let expired = try night("2026-02-27T06:00:00Z").gate
    #expect(expired["verdict_with_waivers"] == nil)
    #expect((expired["waivers"] as? [String: Any])?.keys.sorted() == ["expired"])

    try sign("CEO", on: "2026-03-01T06:00:00Z")
    try sign("CFO", on: "2026-03-01T07:00:00Z")
    #expect(try weights(night("2026-03-02T02:00:00Z").decision) == ["counts", "counts"])
    // Finance hands in February's figure: an exception less.
    try Gate7Project.write(to: base, more: ["2026-02-27T00:00:00Z,arr,150000000,"])
    let outdated = try night("2026-03-14T02:00:00Z")
    #expect(weights(outdated.decision) == ["outdated", "outdated"] && outdated.gate["state"] as? String == "due")
    try sign("CEO", on: "2026-03-14T08:00:00Z")
    #expect(try weights(night("2026-03-15T02:00:00Z").decision) == ["outdated", "outdated", "counts"])

    try command(
      ["override", "7", "--role", "CEO", "--name", "N", "--decision", "HOLD", "--reason", "The audit came late"],
      on: "2026-03-15T08:00:00Z")
    let overridden = try night("2026-03-16T02:00:00Z")
    #expect(overridden.gate["verdict"] as? String == "CONDITIONAL GO")
    #expect(overridden.decision["verdict"] as? String == "HOLD" && overridden.gate["state"] as? String == "decided")

    try command(
      ["reopen", "7", "--role", "CEO", "--name", "N", "--kind", "competitive-threat", "--reason", "A rival launches"],
      on: "2026-03-17T08:00:00Z")
    let reopened = try night("2026-03-18T02:00:00Z")
    #expect(reopened.gate["state"] as? String == "open")
    #expect(reopened.gate["deadline"] as? String == "2026-03-20T08:00:00Z")
    #expect(reopened.gate["first_deadline"] as? String == "2026-02-28T23:59:00Z")
    #expect(weights(reopened.decision) == ["reopened", "reopened", "reopened"])
    #expect(try night("2026-03-21T02:00:00Z").gate["state"] as? String == "due")
    let page = try ScorecardProcess(
      "run", "--out", "out", "--as-of", "2026-03-18T02:00:00Z", in: base.path)
    #expect(page.status == 0, "\(page.messages)")
    let text = try #require(base.text("out/gate-07.md"))
    for words in ["What people decided", "reopened it on Mar 17", "Expired", "no longer counts"] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
