import Testing

@testable import Scorecards

@Suite("All definition files together")
struct LoadGatesTests {
  private let catalogue = DefinitionText(name: "gates/metrics.yaml", text: GateFixture.catalogueText)
  private let launch = DefinitionText(name: "gates/launch.yaml", text: GateFixture.text)

  private func second(_ id: String, _ number: Int, deadline: String = "2026-02-28T23:58:59Z") -> DefinitionText {
    let text = GateFixture.text.replacing("id: launch", with: "id: \(id)").replacing("gate: 7", with: "gate: \(number)")
      .replacing("deadline: 2026-02-28T23:59:00Z", with: "deadline: \(deadline)")
    return DefinitionText(name: "gates/second.yaml", text: text)
  }

  @Test func `gates come in the order of their deadlines, wherever the catalogue stands`() {
    let loaded = loadGates([launch, catalogue, second("early", 9)])
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.gates.map(\.id) == ["early", "launch"])
    #expect(loaded.gates.map(\.file) == ["gates/second.yaml", "gates/launch.yaml"])
    #expect(loaded.catalogue.count == 11)
  }

  @Test func `ids and numbers are each gate's own`() {
    let loaded = loadGates([catalogue, launch, second("launch", 7)])
    #expect(loaded.gates.isEmpty)
    #expect(
      loaded.diagnostics.map(\.description) == [
        """
        gates/second.yaml:3:5: error: the gate id `launch` is taken by gates/launch.yaml
            id: launch
                ^
        """,
        """
        gates/second.yaml:2:7: error: the gate number `7` is taken by gates/launch.yaml
            gate: 7
                  ^
        """,
      ])
  }

  @Test func `no gate is an error`() {
    for files in [[], [catalogue]] {
      let loaded = loadGates(files)
      #expect(loaded.diagnostics.map(\.problem.message) == ["there is no gate file"])
    }
  }

  @Test func `measured criteria without a catalogue are one error`() {
    let loaded = loadGates([launch, second("early", 9)])
    #expect(loaded.gates.isEmpty)
    #expect(
      loaded.diagnostics.map(\.description) == [
        "error: there is no catalogue of metrics beside the gate files\n"
          + "  measured criteria need a metrics.yaml that says what each metric is"
      ])
  }

  @Test(arguments: ["version: 1\nmetrics: {", "version: 2\nmetrics: {}", "version: 1\nmetric: {a: 1}"])
  func `a faulty catalogue is told once and not again for each criterion`(_ text: String) {
    let faulty = DefinitionText(name: "gates/metrics.yaml", text: text)
    let loaded = loadGates([launch, faulty])
    #expect(loaded.gates.isEmpty)
    #expect(!loaded.diagnostics.isEmpty)
    #expect(loaded.diagnostics.allSatisfy { $0.place?.file == "gates/metrics.yaml" })
  }

  /// Two halves of the catalogue: the second one has what counts regions by the learners of the first.
  private var halves: [DefinitionText] {
    let lines = GateFixture.catalogueText.split(separator: "\n", omittingEmptySubsequences: false)
    let isMoved = { (line: Substring) in line.hasPrefix("  regions") || line.hasPrefix("  p0") }
    let moved = lines.filter(isMoved).joined(separator: "\n")
    return [
      DefinitionText(name: "gates/counts.yaml", text: "version: 1\nmetrics:\n\(moved)\n"),
      DefinitionText(
        name: "gates/metrics.yaml", text: lines.filter { !isMoved($0) }.joined(separator: "\n")),
    ]
  }

  @Test func `the catalogue may be several files, which speak of each other's metrics`() {
    let loaded = loadGates([launch] + halves)
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.gates.map(\.id) == ["launch"])
    #expect(loaded.catalogue.count == 11)
    #expect(loaded.catalogue["regions"]?.otherwise?.metric == "learners")
  }

  @Test func `each file of the catalogue has a limit of its own`() {
    let comment = "# " + String(repeating: "x", count: 600_000) + "\n"
    let long = halves.map { DefinitionText(name: $0.name, text: comment + $0.text) }
    #expect(loadGates([launch] + long).diagnostics.map(\.description) == [])
    let longer = DefinitionText(name: "gates/metrics.yaml", text: comment + comment + GateFixture.catalogueText)
    #expect(loadGates([launch, longer]).diagnostics.map { $0.place?.file } == ["gates/metrics.yaml"])
  }

  @Test func `a metric that two files define is told with both places`() {
    let other = DefinitionText(
      name: "gates/more.yaml",
      text: "version: 1\nmetrics:\n  uptime: {title: Uptime, unit: \"%\", kind: rate, better: higher}\n")
    let loaded = loadGates([catalogue, other, launch])
    #expect(loaded.gates.isEmpty)
    let line = GateFixture.catalogueText.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("  uptime:") }
    #expect(
      loaded.diagnostics.map(\.description) == [
        """
        gates/more.yaml:3:3: error: the metric `uptime` is defined in gates/metrics.yaml, line \((line ?? 0) + 1), already
              uptime: {title: Uptime, unit: "%", kind: rate, better: higher}
              ^
          leave it in one of the two files
        """
      ])
  }

  @Test(arguments: ["version: 1\nmetrics: {", "version: 1\nmetrics:\n  uptime: {title: Uptime}"])
  func `a faulty file of the catalogue leaves what needs a metric unchecked`(_ text: String) {
    let faulty = DefinitionText(name: "gates/counts.yaml", text: text)
    let loaded = loadGates([launch, halves[1], faulty])
    #expect(loaded.gates.isEmpty)
    #expect(!loaded.diagnostics.isEmpty)
    #expect(loaded.diagnostics.allSatisfy { $0.place?.file == "gates/counts.yaml" })
  }

  @Test func `one faulty gate leaves none, and the others are checked`() {
    let broken = DefinitionText(name: "gates/broken.yaml", text: "version: 1\nid: [")
    let wrong = DefinitionText(
      name: "gates/wrong.yaml", text: second("early", 9).text.replacing("notes:", with: "note:"))
    let loaded = loadGates([catalogue, broken, launch, wrong])
    #expect(loaded.gates.isEmpty)
    #expect(loaded.diagnostics.map { $0.place?.file } == ["gates/broken.yaml", "gates/wrong.yaml"])
  }
}
