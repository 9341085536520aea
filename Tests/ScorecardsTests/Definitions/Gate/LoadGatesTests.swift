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

  @Test func `a second catalogue is refused`() {
    let other = DefinitionText(name: "gates/more.yaml", text: GateFixture.catalogueText)
    #expect(
      loadGates([catalogue, other, launch]).diagnostics.map(\.problem.message) == [
        "there is a second catalogue of metrics beside gates/metrics.yaml"
      ])
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
