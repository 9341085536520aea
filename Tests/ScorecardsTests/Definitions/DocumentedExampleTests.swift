import Foundation
import Testing

@testable import Scorecards

@Suite("The examples of the reference pages")
struct DocumentedExampleTests {
  /// The first YAML block of a page under `docs`.
  private func example(_ page: String) throws -> DefinitionText {
    let text = try String(contentsOf: ShippedGates.root.appending(path: "docs").appending(path: page), encoding: .utf8)
    let block = try #require(text.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    return DefinitionText(name: page, text: String(block))
  }

  @Test func `the example gate loads with the shipped catalogue`() throws {
    let loaded = loadGate(try example("gate-file.md"), catalogue: try ShippedGates.catalogue())
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.gate?.id == "launch-mar-31")
  }

  @Test func `the example project loads`() throws {
    let loaded = loadProject(try example("project-file.md"))
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.project?.name == "Tooloo")
  }
}
