import Foundation
import Testing

/// One module, one direction: each folder of the library may use the types of the folders named here and no others
/// (design, sections 2 and 3). `Run` alone calls several stages; stages do not call each other.
@Suite struct ArchitectureTests {
  private static let allowed: [String: Set<String>] = [
    "Support": [],
    "Model": ["Support"],
    "Diagnostics": ["Support", "Model"],
    "System": ["Support", "Model", "Diagnostics"],
    "Definitions": ["Support", "Model", "Diagnostics"],
    "Reading": ["Support", "Model", "Diagnostics", "System"],
    "Evaluation": ["Support", "Model"],
    "Templating": ["Support", "Diagnostics"],
    "Reports": ["Support", "Model", "Diagnostics", "Templating"],
    "Rendering": ["Support", "Model", "Diagnostics", "Templating"],
    "Delivery": ["Support", "Model", "Diagnostics", "System"],
    "History": ["Support", "Model", "Diagnostics"],
    "Run": [
      "Support", "Model", "Diagnostics", "System", "Definitions", "Reading", "Evaluation", "Templating", "Reports",
      "Rendering", "Delivery", "History",
    ],
  ]

  /// Who may import what from outside; whatever is not named here may be imported by nobody.
  private static let modules: [String: Set<String>] = [
    "BigInt": ["Model", "Evaluation", "Definitions", "Reading", "Reports"],
    "CCmark": ["Rendering"],
    "CCrypto": ["Support"],
    "CLinux": ["System"],
    "CZlib": ["Reading"],
    "GRDB": ["History"],
    "Mustache": ["Templating"],
    "Yams": ["Definitions", "Reading"],
    "Dispatch": ["Support"],
    "Synchronization": ["Support", "System", "Reading"],
    "Glibc": ["Support", "System", "Reading"],
    "Foundation": ["History"],
  ]

  private static let library = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Scorecards")

  private struct Source {
    let name: String
    let folder: String
    /// Without comments and text literals.
    let code: String
  }

  private static let sources: [Source] = {
    let files = FileManager.default.enumerator(at: library, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.compactMap { file in
      let relative = file.path.dropFirst(library.path.count + 1)
      guard let folder = relative.split(separator: "/").first,
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { return nil }
      let bare = text.replacing(/\/\/[^\n]*/, with: "").replacing(/"""[\s\S]*?"""/, with: "\"\"")
        .replacing(/"(?:[^"\\\n]|\\.)*"/, with: "\"\"")
      return Source(name: String(relative), folder: String(folder), code: bare)
    }
  }()

  /// The types that each folder declares at the top level of a file.
  private static let declared: [String: Set<String>] = {
    let declaration =
      /(?m)^(?:@\w+ )?(?:public |private |fileprivate |final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/
    var names: [String: Set<String>] = [:]
    for source in sources {
      names[source.folder, default: []].formUnion(source.code.matches(of: declaration).map { String($0.output.1) })
    }
    return names
  }()

  @Test func `the library has just the rooms of the design`() {
    #expect(Set(Self.sources.map(\.folder)) == Set(Self.allowed.keys))
    #expect(Self.sources.count > 50)
  }

  @Test func `no folder uses a type of a folder that it may not know`() {
    for source in Self.sources {
      let words = Set(source.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
      for (folder, names) in Self.declared
      where folder != source.folder && Self.allowed[source.folder]?.contains(folder) != true {
        let own = Self.declared[source.folder] ?? []
        let used = words.intersection(names).subtracting(own)
        #expect(used.isEmpty, "\(source.name) uses \(used.sorted().joined(separator: ", ")) of \(folder)")
      }
    }
  }

  @Test func `each outside module has its doors`() {
    for source in Self.sources {
      for match in source.code.matches(
        of: /(?m)^(?:@\w+(?:\([^)]*\))? )?(?:internal |public |private )?import (?:struct |func )?(\w+)/)
      {
        let module = String(match.output.1)
        #expect(Self.modules[module]?.contains(source.folder) == true, "\(source.name) imports \(module)")
      }
    }
  }

  @Test func `nothing that input can reach traps`() {
    for source in Self.sources {
      for trap in ["fatalError(", "preconditionFailure(", "try!", "as!", "unsafelyUnwrapped"] {
        #expect(!source.code.contains(trap), "\(source.name) has \(trap)")
      }
    }
  }
}
