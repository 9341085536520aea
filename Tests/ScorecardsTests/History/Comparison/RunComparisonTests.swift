import Testing

@testable import Scorecards

/// What counts as a change between two runs, on both sides of each rule.
@Suite struct RunComparisonTests {
  private func gate(_ state: GateState, _ criteria: [CriterionResult], exceptions: [String] = []) -> GateResult {
    SampleGates.result(
      SampleGates.gate(criteria: criteria.map(\.criterion)), state,
      Build.outcome(SampleGates.hold, rule: 2, truths: [.no]), criteria, judgedAt: "2026-02-16T06:00:00Z",
      exceptions: exceptions)
  }

  private func changes(
    _ then: GateResult, _ now: GateResult, from first: String = "2026-02-16T06:00:00Z",
    to second: String = "2026-02-17T06:00:00Z"
  ) -> [String] {
    let note = LedgerTales.note(
      SampleGates.results([now], asOf: second), after: SampleGates.results([then], asOf: first))
    return note.tale?.changes?.gates.first?.changes.map { ChangeText($0).plain } ?? []
  }

  private func learners(_ value: String, daily: [Int]? = nil) -> CriterionResult {
    var result = SampleGates.learnersResult(value, .partial)
    result.daily = daily.map { values in
      DailyValues(
        points: values.enumerated().map { (Build.day("2026-02-10").adding(days: $0), Rational($1)) },
        daysWithData: values.count)
    }
    return result
  }

  @Test func `nothing`() {
    let same = gate(.open, [learners("4200000"), SampleGates.uptimeMet])
    #expect(changes(same, same) == [])
  }

  @Test func `a status with both figures, and exceptions that come and go`() {
    let then = gate(.open, [SampleGates.marginMissed, SampleGates.auditMissing], exceptions: ["gross-margin"])
    let met = Build.result(SampleGates.marginCriterion, .met, value: "70.2")
    let now = gate(.open, [met, SampleGates.auditMissing], exceptions: ["security-audit"])
    #expect(
      changes(then, now) == [
        "Gross margin: ✕ missed → ✓ met (68.4 % → 70.2 %)", "New exception: Security audit",
        "No longer an exception: Gross margin",
      ])
  }

  @Test func `a figure only beyond three times its median step a day`() {
    let daily = [100, 200, 300, 400, 1400]
    func told(_ value: String, to second: String = "2026-02-17T06:00:00Z") -> [String] {
      changes(gate(.open, [learners("4200000")]), gate(.open, [learners(value, daily: daily)]), to: second)
    }
    #expect(told("4200300") == [])
    #expect(told("4200301") == ["Learners: 4,200,000 → 4,200,301"])
    #expect(told("4200301", to: "2026-02-18T06:00:00Z") == [])
  }

  @Test func `any change of a figure whose usual step can't be told`() {
    let told = changes(gate(.open, [learners("4200000")]), gate(.open, [learners("4200001", daily: [1, 2, 3])]))
    #expect(told == ["Learners: 4,200,000 → 4,200,001"])
  }

  @Test func `a deadline that passed without a decision`() {
    let criteria = [SampleGates.uptimeMet]
    func told(from first: String, to second: String) -> [String] {
      changes(gate(.open, criteria), gate(.due, criteria), from: first, to: second)
    }
    let passed = ["The deadline, Feb 28, 2026, 23:59 UTC, passed without a decision"]
    #expect(told(from: "2026-02-28T23:59:00Z", to: "2026-02-28T23:59:01Z") == passed)
    #expect(told(from: "2026-02-28T23:59:01Z", to: "2026-03-01T06:00:00Z") == ["Its decision is due"])
    #expect(changes(gate(.due, criteria), gate(.due, criteria)) == [])
    #expect(changes(gate(.due, criteria), gate(.decided, criteria)) == ["It is decided"])
  }

  @Test func `a due date counts from the day after it`() {
    func audit(_ status: Status) -> GateResult {
      let item = Build.item(status == .met ? .complete : .delayed, due: "2026-02-17")
      return gate(.open, [Build.result(SampleGates.auditCriterion, status, finding: Build.finding(item: item))])
    }
    let missed = audit(.missed)
    #expect(changes(missed, missed, to: "2026-02-17T23:59:00Z") == [])
    #expect(
      changes(missed, missed, to: "2026-02-18T00:00:00Z") == ["Security audit was due on Feb 17, 2026 and is delayed"])
    #expect(changes(missed, missed, from: "2026-02-18T00:00:00Z", to: "2026-02-19T00:00:00Z") == [])
    #expect(changes(audit(.met), audit(.met), to: "2026-02-18T00:00:00Z") == [])
  }

  @Test func `what falls back after the decision comes first`() {
    let met = [SampleGates.learnersResult("5000000", .met), SampleGates.uptimeMet]
    let fallen = [SampleGates.learnersResult("4900000", .partial), SampleGates.uptimeMet]
    let text = "✕ Fallen back since the decision: Learners, ✓ met → ◐ partial (5,000,000 → 4,900,000)"
    #expect(changes(gate(.decided, met), gate(.decided, fallen)) == [text])
    #expect(changes(gate(.due, met), gate(.due, fallen)).first?.hasPrefix("Learners:") == true)
    #expect(changes(gate(.decided, fallen), gate(.decided, met)).first?.hasPrefix("Learners:") == true)
  }

  @Test func `of a gate that has not begun only that it begins`() {
    let then = gate(.upcoming, [learners("1")])
    #expect(changes(then, gate(.upcoming, [learners("2")])) == [])
    #expect(changes(then, gate(.open, [learners("2")])) == ["It is open"])
  }

  @Test func `criteria that come and go`() {
    let then = gate(.open, [SampleGates.uptimeMet])
    let now = gate(.open, [SampleGates.marginMissed])
    #expect(changes(then, now) == ["New criterion: Gross margin, ✕ missed", "No longer asked for: Uptime"])
  }

  @Test func `a status is as old as the first run in a row that found it`() {
    func span(_ statuses: [Status]) -> StatusSpan? {
      var earlier: RunSnapshot?
      for (index, status) in statuses.enumerated() {
        let criterion = Build.result(SampleGates.uptimeCriterion, status, value: "99.9")
        let results = SampleGates.results([gate(.open, [criterion])], asOf: "2026-02-\(10 + index)T06:00:00Z")
        earlier = RunSnapshot(results, run: "r\(index)", after: earlier)
      }
      return earlier?.gates.first?.criteria.first?.since
    }
    func text(_ span: StatusSpan?) -> String? {
      span.flatMap {
        StatusSpanText(asOf: Build.instant("2026-02-14T06:00:00Z"), spans: ["uptime": $0]).text("uptime")
      }
    }
    #expect(text(span([.met])) == "for 4+ days")
    #expect(text(span([.met, .met])) == "for 4+ days")
    #expect(text(span([.met, .missed, .missed])) == "for 3 days")
    #expect(text(span([.met, .met, .met, .missed])) == "for 1 day")
    #expect(text(span([.met, .met, .met, .met, .missed])) == "new")
    let today = StatusSpan(since: Build.instant("2026-02-14T06:00:00Z"), isFromTheStart: true)
    #expect(text(today) == nil)
  }
}
