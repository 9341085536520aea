import Testing

/// One module, one direction: each room of the library may use what the rooms named here declare and nothing else
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

  private static let tree = SourceTree.current

  @Test func `the library has just the rooms of the design`() {
    #expect(Set(Self.tree.files.map(\.room)) == Set(Self.allowed.keys))
    #expect(Self.tree.files.count > 50)
  }

  @Test func `no room uses what a room declares that it may not know`() {
    for arrow in Self.tree.arrows {
      let known = (Self.allowed[arrow.from.room] ?? []).union([arrow.from.room])
      let rooms = Set(arrow.to.map(\.room))
      #expect(
        !known.isDisjoint(with: rooms),
        "\(arrow.from.name) uses \(arrow.name) of \(arrow.to.map(\.name).joined(separator: ", "))")
    }
  }

  @Test func `no circle leads through files of different folders`() {
    let circles = SourceGraph(Self.tree).circles.filter { Set($0.map(\.folder)).count > 1 }
    for circle in circles {
      Issue.record("\(SourceGraph(Self.tree).told(circle))")
    }
  }

  @Test func `each outside module has its doors`() {
    for file in Self.tree.files {
      for match in file.code.matches(
        of: /(?m)^(?:@\w+(?:\([^)]*\))? )?(?:internal |public |private )?import (?:struct |func )?(\w+)/)
      {
        let module = String(match.output.1)
        #expect(Self.modules[module]?.contains(file.room) == true, "\(file.name) imports \(module)")
      }
    }
  }

  @Test func `nothing that input can reach traps`() {
    for file in Self.tree.files {
      for trap in ["fatalError(", "preconditionFailure(", "try!", "as!", "unsafelyUnwrapped"] {
        #expect(!file.code.contains(trap), "\(file.name) has \(trap)")
      }
    }
  }
}
