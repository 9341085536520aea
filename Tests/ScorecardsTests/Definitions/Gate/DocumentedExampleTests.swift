import Foundation
import Testing

@testable import Scorecards

@Suite("The examples of the reference pages")
struct DocumentedExampleTests {
  /// The first YAML block of a page under `docs`.
  private func example(_ page: String) throws -> DefinitionText {
    let text = try String(contentsOf: PackageFiles.root.appending(path: "docs").appending(path: page), encoding: .utf8)
    let block = try #require(text.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    return DefinitionText(name: page, text: String(block))
  }

  @Test func `the example gate loads with the shipped catalogue`() throws {
    let loaded = loadGate(try example("gate-file.md"), catalogue: try ShippedGates.catalogue())
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.gate?.id == "launch-mar-31")
  }

  @Test func `every key of a criterion and every fold stands in the reference page`() throws {
    let page = PackageFiles.root.appending(path: "docs/gate-file.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let words =
      CriterionKey.allCases.map(\.rawValue) + Fold.allCases.map(\.rawValue) + MetricKey.allCases.map(\.rawValue)
      + GateKey.allCases.map(\.rawValue)
    for word in words where !text.contains("`\(word)`") && !text.contains("`\(word): ") { Issue.record("\(word)") }
    for key in WindowKey.allCases.map(\.rawValue) + CoverageKey.allCases.map(\.rawValue) {
      if !text.contains("\(key): ") { Issue.record("\(key)") }
    }
  }

  @Test func `the example project loads`() throws {
    let loaded = loadProject(try example("project-file.md"))
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.project?.name == "Tooloo")
  }

  @Test func `every key of the project, of the documents' inputs and of front matter stands in its page`() throws {
    func page(_ name: String) throws -> String {
      try String(contentsOf: PackageFiles.root.appending(path: "docs/" + name), encoding: .utf8)
    }
    let (project, documents) = (try page("project-file.md"), try page("documents.md"))
    for key in ProjectKey.allCases where !project.contains("`\(key.rawValue)`") { Issue.record("\(key)") }
    let keys =
      FrontMatterKey.allCases.map(\.rawValue) + AssignmentKey.allCases.map(\.rawValue)
      + RoadmapItemKey.allCases.map(\.rawValue) + RiskKey.allCases.map(\.rawValue)
      + DocumentPlace.allCases.map { "{\($0.rawValue)}" } + NarrativeSubject.allCases.map(\.fileName)
      + DocumentProfile.Kind.allCases.map(\.rawValue) + RoadmapItem.Track.allCases.map(\.rawValue)
      + Risk.Kind.allCases.map(\.rawValue) + Risk.Movement.allCases.map(\.rawValue)
    for key in keys where !documents.contains("`\(key)`") { Issue.record("\(key)") }
  }

  @Test func `the example team loads`() throws {
    let loaded = loadTeam(try example("documents.md"))
    #expect(loaded.diagnostics.map(\.description) == [] && loaded.entries?.count == 2)
  }

  @Test func `the example record loads, and each of its keys stands in the page`() throws {
    let shipped = loadGates(try ShippedGates.files())
    let page = try example("record.md")
    let loaded = loadRecord(page, gates: shipped.gates, catalogue: shipped.catalogue)
    #expect(loaded.diagnostics.map(\.description) == [])
    let text = try String(contentsOf: PackageFiles.root.appending(path: "docs/record.md"), encoding: .utf8)
    for key in RecordKey.allCases.map(\.rawValue) where !page.text.contains("\(key):") { Issue.record("\(key)") }
    let keys =
      SignOffKey.allCases.map(\.rawValue) + WaiverKey.allCases.map(\.rawValue) + OverrideKey.allCases.map(\.rawValue)
      + ReopeningKey.allCases.map(\.rawValue) + CorrectionKey.allCases.map(\.rawValue)
      + EstimateKey.allCases.map(\.rawValue)
    for key in keys where !text.contains("`\(key)`") && !text.contains("`\(key): ") { Issue.record("\(key)") }
  }
}
