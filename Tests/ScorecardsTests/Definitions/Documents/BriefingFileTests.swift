import Testing

@testable import Scorecards

@Suite("What people write for the documents")
struct BriefingFileTests {
  static let roadmap = """
    version: 1
    roadmap:
      - {track: compliance, title: GDPR, item: gdpr, owner: Legal, due: 2026-03-31}
      - track: series-b
        title: Data room
        state: complete
        completed: 2026-04-10
        owner: CFO
        note: "Two rooms, one key"
    """
  static let table = """
    track,title,state,completed,item,owner,due,note
    compliance,GDPR,,,gdpr,Legal,2026-03-31,

    series-b, Data room ,complete,2026-04-10,,CFO,,"Two rooms, one key"

    """
  static let risks = """
    version: 1
    risks:
      - {title: A rival, kind: competitive, level: high, movement: rising, mitigation: Contracts, owner: CEO}
    """

  private func load(_ text: String, _ name: String = "roadmap.yaml") -> ([RoadmapItem]?, [Diagnostic]) {
    let loaded = loadRoadmap(DefinitionText(name: name, text: text), criteria: ["gdpr", "learners"])
    return (loaded.entries, loaded.diagnostics)
  }

  @Test(arguments: [(roadmap, "roadmap.yaml"), (table, "roadmap.csv"), ("\u{FEFF}" + table, "roadmap.csv")])
  func `YAML and CSV say the same`(_ text: String, _ name: String) {
    let (items, diagnostics) = load(text, name)
    #expect(diagnostics.map(\.description) == [])
    #expect(
      items == [
        RoadmapItem(
          track: .compliance, title: "GDPR", owner: "Legal", due: Build.day("2026-03-31"),
          progress: .criterion("gdpr"), note: nil),
        RoadmapItem(
          track: .seriesB, title: "Data room", owner: "CFO", due: nil,
          progress: .state(.complete, completed: Build.day("2026-04-10")), note: "Two rooms, one key"),
      ])
  }

  @Test func `without gates nothing is said of their criteria`() {
    let file = DefinitionText(name: "r.yaml", text: Self.roadmap.replacing("item: gdpr", with: "item: other"))
    #expect(loadRoadmap(file, criteria: nil).entries?.count == 2)
  }

  static let standingRemedy = "write `state: in-progress`, or `item: gdpr` to take the state of that criterion"
  static let mistakes = [
    Mistake("version: 1\n", "‹", "the roadmap lacks the key `version`", "write `version: 1` at the top"),
    Mistake("version: 1\nroadmap:", "‹version: 1\n‹roadmaps:", "the roadmap lacks the key `roadmap`")
      .expecting("the roadmap has no key `roadmaps`; did you mean `roadmap`?"),
    Mistake("track: compliance", "track: ‹complience", "unknown track `complience`; did you mean `compliance`?"),
    Mistake("item: gdpr", "item: ‹gdrp", "unknown criterion `gdrp`; did you mean `gdpr`?"),
    Mistake(
      "item: gdpr", "state: queued, ‹item: gdpr",
      "`item` brings its own state: one of `item` and `state` is enough", standingRemedy),
    Mistake(
      "- {track: compliance, title: GDPR, item: gdpr,", "- ‹{track: compliance, title: GDPR,",
      "the roadmap item says neither `state` nor `item`", standingRemedy),
    Mistake("state: complete", "state: ‹completed", "unknown state `completed`; did you mean `complete`?"),
    Mistake("    completed: 2026-04-10\n", "", "a roadmap item lacks the key `completed`").also(
      "- track: series-b", "- ‹track: series-b"),
    Mistake("due: 2026-03-31", "due: ‹soon", "`due` is no date: `soon`", "dates are written as 2026-02-28"),
    Mistake("note:", "‹notes:", "a roadmap item has no key `notes`; did you mean `note`?"),
  ]

  @Test(arguments: mistakes)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: Self.roadmap)
    let (items, diagnostics) = load(marked.text)
    expect(diagnostics, at: marked, mistake.messages)
    #expect(items == nil)
  }

  static let tableMistakes = [
    Mistake("note\n", "‹notes\n", "a roadmap item has no key `notes`; did you mean `note`?"),
    Mistake("note\n", "‹due\n", "the key `due` stands twice in one mapping"),
    Mistake("track,title", "‹title", "a roadmap item lacks the key `track`"),
    Mistake("compliance,GDPR,,,", "‹compliance,GDPR,,", "this row has 7 fields, the header has 8", commaRemedy),
    Mistake("series-b,", "‹serie-b,", "unknown track `serie-b`; did you mean `series-b`?"),
    Mistake("\"Two rooms, one key\"", "‹\"Two rooms, one key", "this quote is never closed"),
    Mistake("\"Two rooms, one key\"", "‹\"Two rooms, one key\"\"", "this quote is never closed"),
    Mistake(",CFO,", ",,", "a roadmap item lacks the key `owner`").also("series-b,", "‹series-b,"),
  ]
  static let commaRemedy = "a field that holds a comma has to stand in double quotes"

  @Test(arguments: tableMistakes)
  func `and so is each one of a table`(_ mistake: Mistake) {
    let marked = mistake.marked(in: Self.table)
    let (items, diagnostics) = load(marked.text, "roadmap.csv")
    expect(diagnostics, at: marked, mistake.messages)
    #expect(items == nil)
  }

  @Test func `several mistakes are told at once`() {
    let rows = "title,kind,level,movement,mitigation,owner\nA,regulatry,high,up,M,\nB,operational,hi,new,M,O\n"
    let loaded = loadRisks(DefinitionText(name: "risks.csv", text: rows))
    #expect(
      loaded.diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["2:1", "2:3", "2:18", "3:15"])
    #expect(loaded.entries == nil)
  }

  @Test(arguments: ["version: 1\nrisks: []", "version: 1\nrisks:", ""])
  func `an empty list is a mistake`(_ text: String) {
    let loaded = loadRisks(DefinitionText(name: "risks.yaml", text: text))
    #expect(loaded.entries == nil && loaded.diagnostics.count == 1)
  }

  @Test(arguments: ["title,kind,level,movement,mitigation,owner\n", "\n\n", ""])
  func `and so is an empty table`(_ text: String) {
    let loaded = loadRisks(DefinitionText(name: "risks.csv", text: text))
    #expect(loaded.entries == nil && loaded.diagnostics.count == 1)
  }

  @Test func `a role may be open`() {
    let loaded = loadTeam(DefinitionText(name: "team.csv", text: "role,name,area\r\nRegional lead,,\"a, b\"\r\n"))
    #expect(loaded.entries == [TeamAssignment(role: "Regional lead", name: nil, area: "a, b", note: nil)])
    #expect(loadRisks(DefinitionText(name: "risks.yaml", text: Self.risks)).entries?.map(\.movement) == [.rising])
  }
}
