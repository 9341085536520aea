import Testing

@testable import Scorecards

/// Reading, section 1: a waiver changes neither a status nor the verdict.
@Suite struct WaiverTests {
  private func waiver(from: String, until: String, _ criterion: String = "learners") -> String {
    "waivers:\n  - {gate: 7, criterion: \(criterion), approver: CEO, reason: R, from: \(from), until: \(until)}\n"
  }

  @Test func `a waived criterion counts as met in the second verdict alone`() throws {
    let result = try RecordTrial.gate7(waiver(from: "2026-02-01", until: "2026-02-28")).result()
    #expect(result.first.result(for: "learners")?.status == .partial)
    #expect(result.first.outcome.verdict.word == "CONDITIONAL GO" && result.first.blocking == ["learners"])
    #expect(result.record.withWaivers?.verdict.word == "GO")
  }

  /// Judged on Feb 20.
  @Test(arguments: [
    ("2026-02-20", "2026-02-20", JudgedWaiver.Period.inForce), ("2026-02-19", "2026-02-20", .inForce),
    ("2026-02-20", "2026-02-21", .inForce), ("2026-02-10", "2026-02-19", .expired),
    ("2026-02-21", "2026-02-28", .later),
  ])
  func `both days belong to it`(from: String, until: String, period: JudgedWaiver.Period) throws {
    for asOf in ["2026-02-20T00:00:00Z", "2026-02-20T23:59:59.999999999Z"] {
      let result = try RecordTrial.gate7(waiver(from: from, until: until), asOf: asOf).result()
      #expect(result.record.waivers.map(\.period) == [period])
      #expect(result.record.withWaivers?.verdict.word == (period == .inForce ? "GO" : nil))
    }
  }

  @Test func `it stops counting the night after its last day`() throws {
    let record = waiver(from: "2026-02-01", until: "2026-02-20")
    let last = try RecordTrial.gate7(record, asOf: "2026-02-20T23:59:59Z").result()
    let next = try RecordTrial.gate7(record, asOf: "2026-02-21T00:00:00Z").result()
    #expect(last.record.withWaivers != nil && next.record.withWaivers == nil)
    #expect(next.record.waivers.map(\.period) == [.expired])
  }

  @Test func `a waived criterion without evidence counts as met too, and the verdict stays open`() throws {
    var trial = RecordTrial.gate7(waiver(from: "2026-02-01", until: "2026-02-28", "uptime"), learners: "5000000")
    trial.rows.removeAll { $0.contains(",uptime,") }
    let result = try trial.result()
    #expect(result.first.outcome.verdict == .undetermined)
    #expect(result.record.withWaivers?.verdict.word == "GO")
  }

  @Test func `a waiver of another gate has no effect`() throws {
    let record = waiver(from: "2026-02-01", until: "2026-02-28").replacing("gate: 7", with: "gate: 4")
      .replacing("approver: CEO", with: "approver: CEO")
    let result = try RecordTrial.gate7(record).result()
    #expect(result.record.waivers.isEmpty && result.record.withWaivers == nil)
  }
}
