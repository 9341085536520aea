import Foundation
import Testing

@testable import Scorecards

/// The definition files that the tool ships with.
enum ShippedGates {
  static let names = ["metrics.yaml", "gate-04.yaml", "gate-07.yaml", "gate-11.yaml"]

  static func files() throws -> [DefinitionText] {
    try names.map { name in
      let url = PackageFiles.root.appending(path: "gates").appending(path: name)
      return DefinitionText(name: "gates/\(name)", text: try String(contentsOf: url, encoding: .utf8))
    }
  }

  static func gate(_ number: Int) throws -> Gate {
    let loaded = loadGates(try files())
    #expect(loaded.diagnostics.map(\.description) == [])
    return try #require(loaded.gates.first { $0.number == number })
  }

  static func catalogue() throws -> [String: Metric] { loadGates(try files()).catalogue }
}
