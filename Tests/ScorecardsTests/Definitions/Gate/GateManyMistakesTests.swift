import Testing

@testable import Scorecards

@Suite("All problems of a file at once")
struct GateManyMistakesTests {
  static let tenMistakes = """
    version: 1
    gate: 7
    id: launch
    ‹titel: Launch
    purpose: May we launch?
    phase: {number: 1, title: Build, begins: ‹2026-13-01}
    window: {from: 2026-02-01, through: ‹2026-01-28}
    deadline: ‹2026-02-28
    accountable: [Product Lead]
    authority: {approve: ‹[], final-call: [CEO]}
    criteria:
      - {id: learners, title: Learners, category: Scale, owner: Ada, metric: ‹lerners, target: ">= 5M"}
      - {id: uptime, title: Uptime, category: Scale, owner: Ada, metric: uptime, target: ‹">= 99.9"}
      - {id: ‹uptime, title: Latency, category: Scale, owner: Ada, metric: latency, target: ‹"< 5 %"}
      - {id: audit, title: Audit, category: Scale, owner: Ada, checklist: [complete, ‹quued]}
    rules:
      - {verdict: GO, class: ‹stop, when: {every: [‹learnres], is: met}, summary: met}
      - {verdict: HOLD, class: stop, when: {every: all, is: ‹can still be met}, summary: nearly}
    """.replacing("version: 1", with: "‹version: 1")

  static let messages: [(message: String, remedy: String?)] = [
    ("the gate lacks the key `title`", nil),
    ("the gate has no key `titel`; did you mean `title`?", nil),
    ("`begins` is no date: `2026-13-01`", "dates are written as 2026-02-28"),
    ("the window ends before it starts", nil),
    ("`deadline` lacks its time of day: `2026-02-28`", "points in time are written as 2026-02-28T23:59:00Z"),
    ("`approve` lists nothing", nil),
    ("unknown metric `lerners`; did you mean `learners`?", nil),
    (
      "the threshold `>= 99.9` lacks its unit; `uptime` is measured in %",
      "if it is meant in that unit, write `>= 99.9 %`"
    ),
    ("the criterion `uptime` is listed twice, first on line 13", nil),
    ("% does not convert to ms, the unit of `latency`", nil),
    ("unknown state `quued`; did you mean `queued`?", nil),
    ("the verdict `GO` is of class `proceed`, not `stop`", nil),
    ("unknown criterion `learnres`; did you mean `learners`?", nil),
    ("`can still be met` needs the gate's `extension` date", nil),
  ]

  @Test func `ten mistakes and more are all told, in the order of the file`() {
    let marked = MarkedText(Self.tenMistakes)
    let loaded = GateFixture.load(marked.text)
    expect(loaded.diagnostics, at: marked, Self.messages)
    #expect(loaded.gate == nil)
  }

  @Test func `a problem is printed with its line, a caret and what to do`() {
    let text = GateFixture.text.replacing("deadline: 2026-02-28T23:59:00Z", with: "deadline: 2026-02-28")
    #expect(
      GateFixture.load(text).diagnostics.map(\.description) == [
        """
        gate.yaml:8:11: error: `deadline` lacks its time of day: `2026-02-28`
            deadline: 2026-02-28
                      ^
          points in time are written as 2026-02-28T23:59:00Z
        """
      ])
  }

  @Test func `columns count characters, whatever they are made of`() {
    let text = GateFixture.text.replacing("{failure: Down, owner", with: "{failure: \"🚨👩‍👩‍👧 é\", ownr: X, owner")
    #expect(GateFixture.load(text).diagnostics.map(\.description).first?.contains("gate.yaml:44:32: error") == true)
  }

  @Test func `without a catalogue nothing is said of metrics, and everything else is`() {
    let text = GateFixture.text.replacing("verdict: HOLD", with: "verdit: HOLD")
    let loaded = loadGate(DefinitionText(name: "gate.yaml", text: text), catalogue: nil)
    #expect(
      loaded.diagnostics.map(\.problem.message) == [
        "a rule has no key `verdit`; did you mean `verdict`?", "a rule lacks the key `verdict`",
      ])
    let good = loadGate(DefinitionText(name: "gate.yaml", text: GateFixture.text), catalogue: nil)
    #expect(good.diagnostics.isEmpty && good.gate == nil)
  }

  @Test func `a file of nothing but mistakes stops at five hundred`() {
    let keys = (0..<2000).map { "k\($0): x" }.joined(separator: "\n")
    let diagnostics = GateFixture.load("version: 1\n" + keys).diagnostics
    #expect(diagnostics.count == 501)
    #expect(diagnostics.last?.description == "gate.yaml: note: only the first 500 problems of this file are listed")
  }
}
