import Testing

@testable import Scorecards

extension Reading {
  /// `line state owner due completed evidence note | problem` of an item's entries.
  func entries(_ id: String) -> [String] {
    (evidence.items[id] ?? []).map { entry in
      let completed: String? =
        switch entry.completed {
        case .day(let day)?: "\(day)"
        case .instant(let instant)?: "\(instant)"
        case nil: nil
        }
      let texts = [entry.owner, entry.due.map { "\($0)" }, completed, entry.evidence, entry.note].map { $0 ?? "-" }
      let problem = entry.problem.map { " | \($0.message)" } ?? ""
      return "\(entry.place.line) \(entry.state?.rawValue ?? "nil") \(texts.joined(separator: " "))\(problem)"
    }
  }
}

@Suite("Checklists")
struct ChecklistTests {
  @Test func yaml() {
    let text = """
      version: 1
      items:
        - id: soc2-type-2
          state: complete
          owner: Legal
          completed: 2026-02-01
          evidence: "https://example.org/soc2"
        - {id: gdpr, state: delayed, due: 2026-09-07, note: waiting}
        - id: ferpa
          state: complete
          completed: 2026-02-01T10:00:00Z
          evidence: report.pdf
          due: ~
      """
    let reading = Bench.checklist(text, name: "legal.yaml").read()
    #expect(reading.entries("soc2-type-2") == ["3 complete Legal - 2026-02-01 https://example.org/soc2 -"])
    #expect(reading.entries("gdpr") == ["8 delayed - 2026-09-07 - - waiting"])
    #expect(reading.entries("ferpa") == ["9 complete - - 2026-02-01T10:00:00Z report.pdf -"])
    #expect(reading.told.isEmpty)
    #expect(reading.conditions == [.read])
  }

  @Test func csv() {
    let text = """
      \u{FEFF}State,id,owner,due,completed,evidence,note\r
      complete,soc2-type-2,"Legal, EU",,2026-02-01,https://x,\r
      Queued,gdpr,,,,,\r
      complete,ferpa,x\r
      """
    let reading = Bench.checklist(text, name: "legal.csv").read()
    #expect(reading.entries("soc2-type-2") == ["2 complete Legal, EU - 2026-02-01 https://x -"])
    #expect(reading.entries("gdpr") == ["3 queued - - - - -"])
    #expect(reading.entries("ferpa") == ["4 nil x - - - - | the row ends before column `due`"])
  }

  static let tasks: [(text: String, entry: String)] = [
    (
      "[x] gdpr: Data, protected (owner: Legal, completed: 2026-02-01, evidence: https://a.b/c?d=(e),f)",
      "complete Legal - 2026-02-01 https://a.b/c?d=(e),f -"
    ),
    ("[X] gdpr (evidence: a (b), c, completed: 2026-02-01)", "complete - - 2026-02-01 a (b), c -"),
    ("[ ] gdpr: text", "not-started - - - - -"), ("[ ] gdpr", "not-started - - - - -"),
    ("[ ] gdpr: text (state: queued)", "queued - - - - -"),
    ("[ ] gdpr: text (State: delayed, due: 2026-09-01)", "delayed - 2026-09-01 - - -"),
    ("[x] gdpr: text (state: not-applicable, note: no EU users, yet)", "not-applicable - - - - no EU users, yet"),
    (
      "[x] gdpr: text (state: queued)",
      "nil - - - - - | the box and the state `queued` contradict each other"
    ),
    (
      "[ ] gdpr: text (state: complete, completed: 2026-02-01, evidence: x.pdf)",
      "nil - - 2026-02-01 x.pdf - | the box and the state `complete` contradict each other"
    ),
    ("[x] gdpr: text", "nil - - - - - | the item is complete without evidence"),
    (
      "[x] gdpr: text (see note: owner: Legal)", "nil - - - - - | the item is complete without evidence"
    ),
    (
      "[ ] gdpr: (state: queued, state: blocked)",
      "nil - - - - - | not readable as Markdown: state is given twice"
    ),
  ]

  @Test("a task of a Markdown list", arguments: tasks.indices)
  func task(_ index: Int) {
    let (text, entry) = Self.tasks[index]
    let reading = Bench.checklist("# Items\n\n- \(text)\n- plain text\n", name: "legal.md").read()
    #expect(reading.entries("gdpr") == ["3 \(entry)"])
  }

  @Test func mistypedAttributes() {
    let reading = Bench.checklist("- [x] gdpr: a (completed: 2026-02-01, evidnce: b)", name: "a.md").read()
    #expect(reading.told.first == "warning 1: unknown key `evidnce`")
    #expect(reading.entries("gdpr").first?.contains("is not a date") == true)
  }

  static let states: [(fields: String, problem: String?)] = [
    ("state: complete, completed: 2026-02-01, evidence: a.pdf", nil),
    ("state: complete, evidence: a.pdf", "the item is complete without a completion date"),
    ("state: complete, completed: 2026-02-01", "the item is complete without evidence"),
    ("state: complete, completed: 2026-02-01, evidence: TBD", "the item is complete without evidence"),
    ("state: complete, completed: 2026-02-01, evidence: n/a", "the item is complete without evidence"),
    ("state: complete, completed: 2026-02-01, evidence: '—'", "the item is complete without evidence"),
    ("state: complete, completed: 2026-02-01, evidence: ' '", "the item is complete without evidence"),
    ("state: complete, completed: 2026-02-01, evidence: null", "the item is complete without evidence"),
    ("state: complete, completed: 2026-02-30, evidence: a", "`2026-02-30` is not a date (completed)"),
    ("state: complete, completed: soon, evidence: a", "`soon` is not a date (completed)"),
    ("state: complete, completed: 2026-02-01, evidence: [a, b]", "evidence must be a text"),
    ("state: delayed, due: 2026-09-01", nil), ("state: delayed", "the item is delayed without a due date"),
    ("state: delayed, due: soon", "`soon` is not a date (due)"),
    ("state: queued, due: soon", "`soon` is not a date (due)"),
    ("state: not-applicable, note: no EU users", nil),
    ("state: not-applicable", "the item is not-applicable without a reason in its note"),
    ("state: not-applicable, note: none", "the item is not-applicable without a reason in its note"),
    ("state: blocked", nil), ("state: in-progress", nil), ("state: queued", nil), ("state: not-started", nil),
    ("state: done", "unknown state `done`"), ("owner: x", "`state` is missing"),
  ]

  @Test("what a state needs and lacks", arguments: states.indices)
  func needs(_ index: Int) {
    let (fields, problem) = Self.states[index]
    let reading = Bench.checklist("items:\n  - {id: gdpr, \(fields)}\n", name: "a.yml").read()
    let entry = reading.evidence.items["gdpr"]?.first
    #expect(entry?.problem?.message == problem)
    #expect((entry?.state == nil) == (problem != nil))
    #expect(reading.told == (problem.map { ["warning 2: \($0)"] } ?? []))
  }

  @Test func idsThatDoNotFit() {
    let text = """
      items:
        - {id: gpdr, state: queued}
        - {id: learners, state: complete}
        - {state: queued}
        - {id: gdpr, sate: x, state: queued}
        - text
      """
    let reading = Bench.checklist(text, name: "a.yaml").read()
    #expect(
      reading.told == [
        "warning 5: unknown key `sate`", "warning 2: no gate has an item `gpdr`",
        "warning 3: `learners` is measured and can't be ticked; this line is ignored", "error 4: `id` is missing",
        "error 6: item must be a mapping",
      ])
    #expect(reading.evidence.items.keys.sorted() == ["gdpr"])
  }

  @Test func severalMentionsAreKept() {
    var bench = Bench.checklist("items: [{id: gdpr, state: queued}]", name: "a.yaml")
    bench.files.contents["b.csv"] = Array("id,state\ngdpr,blocked\n".utf8)
    bench.sources.checklists.append(ChecklistSource(places: [.files("b.csv")]))
    #expect(bench.read().entries("gdpr") == ["1 queued - - - - -", "2 blocked - - - - -"])
  }

  static let wholes: [(name: String, text: String, problem: String)] = [
    ("a.yaml", "items: []", "error 0: the checklist holds no items"),
    ("a.yaml", "items:", "error 0: the checklist holds no items"),
    ("a.yaml", "", "error 0: the checklist holds no items"),
    ("a.yaml", "# nothing\n", "error 0: the checklist holds no items"),
    ("a.yaml", "a: b", "error 1: `items` is missing"),
    ("a.yaml", "- id: gdpr", "error 1: the checklist must be a mapping with items:"),
    ("a.yaml", "items:\n  - [\n", "error 3: not readable as YAML: did not find expected node content"),
    ("a.csv", "id,owner\ngdpr,x\n", "error 1: there is no column `state`; the columns are id, owner"),
    ("a.csv", "id,state\n", "error 0: the checklist holds no items"),
    ("a.md", "# Title\n\n- no box\n", "error 0: the checklist holds no items"),
    ("a.txt", "hello\n", "error 0: the format can't be told from the name or the content"),
  ]

  @Test("that can't be read as a whole", arguments: wholes.indices)
  func whole(_ index: Int) {
    let (name, text, problem) = Self.wholes[index]
    let reading = Bench.checklist(text, name: name).read()
    #expect(reading.told.last == problem)
    #expect(reading.conditions == [.unreadable])
  }

  @Test func formatsAreToldByContent() {
    #expect(Bench.checklist("items: [{id: gdpr, state: queued}]", name: "a").read().entries("gdpr").count == 1)
    #expect(Bench.checklist("id,state\ngdpr,queued\n", name: "a").read().entries("gdpr").count == 1)
    #expect(Bench.checklist("- [ ] gdpr\n", name: "a").read().entries("gdpr").count == 1)
  }

  @Test("nested aliases and deep nesting are refused, not followed")
  func hostile() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    bomb += "? *a60\n: x\nitems: []\n"
    #expect(Bench.checklist(bomb, name: "a.yaml").read().conditions == [.unreadable])
    let deep = "items: " + String(repeating: "[", count: 100_000)
    #expect(Bench.checklist(deep, name: "a.yaml").read().conditions == [.unreadable])
  }
}
