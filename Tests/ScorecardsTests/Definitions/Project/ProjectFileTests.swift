import Testing

@testable import Scorecards

@Suite("The project file")
struct ProjectFileTests {
  static let text = """
    version: 1
    project: Tooloo
    gates: [gates/gate-07.yaml, gates/metrics.yaml]
    templates: templates
    out: public
    metrics:
      - exports/nightly-*.csv
      - path: exports/finance.csv
        layout: wide
        columns: {timestamp: date}
        names: {ARR ($M): arr}
        units: {arr: $M}
        labels: [region, product]
        constant-labels: {source: finance}
        only: [arr]
        rank: 1
      - {paths: [a.json, b.json], layout: json}
      - {path: answer.json, layout: prometheus-api, metric: uptime}
      - {path: node.prom.gz, layout: openmetrics, time: 2026-02-28T06:00:00Z}
    checklists: [checklists/legal.yaml, {path: checklists/finance.csv}]
    incidents:
      - {path: incidents.csv, covers-until: 2026-02-28}
      - {path: more.json, covers-until: 2026-02-28T12:00:00Z}
    team: people/team.csv
    roadmap: roadmap.yaml
    risks: risks.yaml
    narrative: texts
    history:
      - {id: phase-3, title: Coach-server integration, passed: 2025-10-20}
    """

  private func load(_ text: String) -> (project: ProjectFile?, diagnostics: [Diagnostic]) {
    loadProject(DefinitionText(name: "scorecard.yaml", text: text))
  }

  @Test func `every key arrives`() throws {
    let loaded = load(Self.text)
    #expect(loaded.diagnostics.map(\.description) == [])
    let project = try #require(loaded.project)
    #expect(project.name == "Tooloo")
    #expect(project.gates == ["gates/gate-07.yaml", "gates/metrics.yaml"])
    #expect(project.templates == "templates" && project.out == "public")
    let metrics = project.sources.metrics
    #expect(
      metrics.map { $0.places.map(\.name) } == [
        ["exports/nightly-*.csv"], ["exports/finance.csv"], ["a.json", "b.json"], ["answer.json"], ["node.prom.gz"],
      ])
    #expect(metrics.map(\.layout) == [nil, .wide, .json, .prometheusAPI, .openMetrics])
    #expect(metrics.map(\.metric) == [nil, nil, nil, "uptime", nil])
    #expect(metrics.map(\.time) == [nil, nil, nil, nil, Instant("2026-02-28T06:00:00Z")])
    let finance = try #require(metrics.dropFirst().first)
    #expect(finance.columns == [.timestamp: "date"] && finance.names == ["ARR ($M)": "arr"])
    #expect(finance.units == ["arr": Unit("$M")] && finance.labels == ["region", "product"])
    #expect(finance.constantLabels == ["source": "finance"] && finance.only == ["arr"] && finance.rank == 1)
    #expect(
      project.sources.checklists.map { $0.places.map(\.name) } == [
        ["checklists/legal.yaml"], ["checklists/finance.csv"],
      ])
    #expect(
      project.sources.incidents.map { $0.coversUntil?.description } == [
        "2026-02-28T23:59:59.999999999Z", "2026-02-28T12:00:00Z",
      ])
    let briefing = project.briefing
    #expect(briefing.team == "people/team.csv" && briefing.roadmap == "roadmap.yaml")
    #expect(briefing.risks == "risks.yaml" && briefing.narrative == "texts")
    #expect(
      project.history.map { "\($0.id) \($0.title) \($0.passed)" } == ["phase-3 Coach-server integration 2025-10-20"])
  }

  @Test func `what is left out has its default`() throws {
    let project = try #require(load("version: 1\nproject: P\nmetrics: all.csv").project)
    #expect(project.gates == nil && project.templates == nil && project.out == "out")
    #expect(project.sources.metrics.map { $0.places.map(\.name) } == [["all.csv"]])
    #expect(project.sources.metrics.first?.labels == nil && project.sources.metrics.first?.only == nil)
    #expect(project.sources.checklists.isEmpty && project.history.isEmpty)
    #expect(project.briefing.team == nil && project.briefing.narrative == nil)
  }

  static let idRemedy = "ids are made of up to 64 letters, digits, `-`, `_` and `.`, and begin with a letter or digit"

  static let mistakes = [
    Mistake("version: 1\n", "‹", "the project lacks the key `version`", "write `version: 1` at the top"),
    Mistake("version: 1", "version: ‹one", "this tool reads version 1, not `one`", "write `version: 1`"),
    Mistake("checklists: [", "‹checklist: [", "the project has no key `checklist`; did you mean `checklists`?"),
    Mistake("layout: wide", "layout: ‹wied", "unknown layout `wied`; did you mean `wide`?"),
    Mistake("layout: openmetrics", "layout: ‹openmetric", "unknown layout `openmetric`; did you mean `openmetrics`?"),
    Mistake("layout: wide", "layout: wide\n    ‹metric: arr", "`metric` belongs to the layout `prometheus-api`"),
    Mistake("metric: uptime", "metric: ‹up time", "`up time` can't be an id", idRemedy),
    Mistake("metric: uptime", "metric: ‹[uptime]", "`metric` has to be a text, not a list"),
    Mistake(
      "metric: uptime", "‹time: 2026-02-28T06:00:00Z",
      "`time` belongs to the layout `prometheus-text` or `openmetrics`"),
    Mistake(
      "time: 2026-02-28T06:00:00Z", "time: ‹2026-02-28", "`time` lacks its time of day: `2026-02-28`",
      "points in time are written as 2026-02-28T23:59:00Z"),
    Mistake("{timestamp: date}", "{‹timestmp: date}", "unknown column `timestmp`; did you mean `timestamp`?"),
    Mistake(
      "{arr: $M}", "{arr: ‹dollars}", "unknown unit `dollars`",
      "units are written as %, ms, s, USD, $M, rounds/min, months, x, count"),
    Mistake("names: {ARR ($M): arr}", "names: ‹[arr]", "`names` has to be a mapping, not a list"),
    Mistake(
      "constant-labels:", "‹constant-label:",
      "a metrics source has no key `constant-label`; did you mean `constant-labels`?"),
    Mistake("only: [arr]", "only: ‹[]", "`only` lists nothing"),
    Mistake("rank: 1", "rank: ‹first", "`rank` has to be a whole number, not `first`"),
    Mistake("{paths: [a.json, b.json], ", "‹{", "a metrics source lacks the key `path`"),
    Mistake("{paths: [a", "{path: c.json, ‹paths: [a", "`paths` stands beside `path`: one of them is enough"),
    Mistake("{paths: [a.json, b.json]", "{paths: ‹[]", "`paths` lists nothing"),
    Mistake(
      "{path: checklists/finance.csv}", "‹[a]",
      "a checklist source has to be a path or a mapping with `path` or `paths`, not a list"),
    Mistake(
      "2026-02-28}", "‹soon}", "`covers-until` is no point in time: `soon`",
      "points in time are written as 2026-02-28T23:59:00Z"),
    Mistake(
      "passed: 2025-10-20", "passed: ‹2025-10-32", "`passed` is no date: `2025-10-32`",
      "dates are written as 2026-02-28"),
    Mistake("team: people", "‹teams: people", "the project has no key `teams`; did you mean `team`?"),
    Mistake("risks: risks.yaml", "risks: ‹[risks.yaml]", "`risks` has to be a text, not a list"),
    Mistake("out: public", "out: ‹\" \"", "`out` is empty"),
    Mistake("gates: [gates/gate-07.yaml, gates/metrics.yaml]", "gates: ‹[]", "`gates` lists nothing"),
    Mistake(
      "history:", "history:\n  - {id: phase-3, title: X, passed: 2025-10-19}",
      "the milestone `phase-3` is listed twice, first on line 29"
    )
    .also("{id: phase-3, title: Coach", "{id: ‹phase-3, title: Coach"),
  ]

  @Test(arguments: mistakes)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: Self.text)
    let loaded = load(marked.text)
    expect(loaded.diagnostics, at: marked, mistake.messages)
    #expect(loaded.project == nil)
  }
}
