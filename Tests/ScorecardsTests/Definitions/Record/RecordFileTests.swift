import Testing

@testable import Scorecards

@Suite("The people's record")
struct RecordFileTests {
  @Test func `every key arrives`() throws {
    let loaded = RecordFixture.load(RecordFixture.text)
    #expect(loaded.diagnostics.map(\.description) == [])
    let record = try #require(loaded.record)
    #expect(
      record.signOffs == [
        SignOff(
          gate: "launch", role: "CEO", name: "Ada Lovelace", time: Build.instant("2026-03-01T09:00:00Z"),
          vote: .approve, comment: "Seen: with the board", run: "run-17", digest: RecordFixture.digest, user: "ada"),
        SignOff(
          gate: "launch", role: "CFO", name: "Bob", time: Build.instant("2026-03-01T10:00:00Z"), vote: .abstain,
          comment: nil, run: nil, digest: RecordFixture.digest, user: nil),
      ])
    #expect(
      record.waivers == [
        Waiver(
          gate: "launch", criterion: "audit", approver: "CFO", name: "Bob", reason: "The auditor is ill",
          from: Build.day("2026-02-20"), until: Build.day("2026-02-26"), issue: "https://issues.example/12")
      ])
    #expect(record.overrides.map(\.decision) == [Verdict(word: "HOLD", category: .stop)])
    let reopening = try #require(record.reopenings.first)
    #expect(reopening.kind == .marketShock && reopening.outcome == .reaffirm)
    #expect(reopening.deadline == Build.instant("2026-03-06T08:00:00Z"))
    #expect(record.corrections.map(\.change) == [.exclude, .replace(Build.number("4200000.5"))])
    #expect(record.corrections.map(\.metric) == [nil, "learners"] && record.corrections.map(\.line) == [12, 7])
    #expect(record.estimates.map(\.hours) == [Build.number("1.5")])
  }

  @Test func `a record without entries, or with empty lists, is one`() {
    #expect(RecordFixture.load("version: 1").record == PeopleRecord())
    #expect(RecordFixture.load("version: 1\nsign-offs:\nwaivers: []").record == PeopleRecord())
  }

  static let mistakes = [
    Mistake("version: 1\n", "‹", "the record lacks the key `version`", "write `version: 1` at the top"),
    Mistake("overrides:", "‹override:", "the record has no key `override`; did you mean `overrides`?"),
    Mistake("gate: 7,", "gate: ‹8,", "unknown gate `8`", "known: launch"),
    Mistake("gate: 7,", "gate: ‹lanch,", "unknown gate `lanch`; did you mean `launch`?"),
    Mistake("role: CFO", "role: ‹CFA", "unknown role `CFA`; did you mean `CFO`?"),
    Mistake(
      "role: CFO", "role: ‹Board", "`Board` is informed of this gate and has no vote", "those who have one: CEO, CFO"),
    Mistake("vote: abstain", "vote: ‹abstian", "unknown vote `abstian`; did you mean `abstain`?"),
    Mistake(
      "vote: abstain, digest: \(RecordFixture.digest)", "vote: abstain, digest: ‹0A", "`0A` is no decision digest",
      "it has 64 digits of 0–9 and a–f; `scorecard sign` writes it"),
    Mistake("- {gate: 7, role: CFO, name: Bob, ", "- ‹{gate: 7, role: CFO, ", "a sign-off lacks the key `name`"),
    Mistake("criterion: audit", "criterion: ‹audits", "unknown criterion `audits`; did you mean `audit`?"),
    Mistake(
      "approver: CFO\n    name", "approver: ‹Board\n    name", "`Board` is informed of this gate and has no vote",
      "those who have one: CEO, CFO"),
    Mistake("until: 2026-02-26", "until: ‹2026-02-19", "`until` is before `from`"),
    Mistake(
      "from: 2026-02-20", "from: ‹2026-02-30", "`from` is no date: `2026-02-30`", "dates are written as 2026-02-28"),
    Mistake(
      "role: CEO, name: Ada, time", "role: ‹CFO, name: Ada, time",
      "`CFO` does not have the final call of this gate", "those who have it: CEO"),
    Mistake("decision: HOLD", "decision: ‹HOLT", "unknown verdict `HOLT`; did you mean `HOLD`?"),
    Mistake(
      "role: CEO\n    name: Ada\n", "role: ‹CFO\n    name: Ada\n", "`CFO` may not reopen a gate", "only the CEO may"),
    Mistake(
      "kind: market-shock", "kind: ‹market-shok",
      "unknown kind of reopening `market-shok`; did you mean `market-shock`?"),
    Mistake("outcome: reaffirm", "outcome: ‹reafirm", "unknown outcome `reafirm`; did you mean `reaffirm`?"),
    Mistake(
      "line: 12, exclude: true,", "line: 12, exclude: true, ‹value: 1,",
      "a correction excludes a line or replaces a value, not both"),
    Mistake(
      "- {source: exports/a.csv, line: 12, exclude: true,", "- ‹{source: exports/a.csv, line: 12,",
      "the correction neither excludes the line nor replaces a value", "write `exclude: true` or `value: 4200000`"),
    Mistake("line: 12", "line: ‹0", "lines are counted from 1"),
    Mistake("metric: learners", "metric: ‹lerners", "unknown metric `lerners`; did you mean `learners`?"),
    Mistake(
      "value: 4200000.5", "value: ‹4.2M", "`value` is no plain number: `4.2M`",
      "write a number without a unit: 4200000 or 0.5"),
    Mistake("hours: 1.5", "hours: ‹-1", "`hours` is below zero"),
    Mistake(
      "criterion: uptime, hours", "criterion: ‹uptme, hours", "unknown criterion `uptme`; did you mean `uptime`?"),
  ]

  @Test(arguments: mistakes)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: RecordFixture.text)
    let loaded = RecordFixture.load(marked.text)
    expect(loaded.diagnostics, at: marked, mistake.messages)
    #expect(loaded.record == nil)
  }

  @Test func `a waiver may hold for a single day`() {
    #expect(
      RecordFixture.load(RecordFixture.text.replacing("until: 2026-02-26", with: "until: 2026-02-20")).record != nil)
  }
}
