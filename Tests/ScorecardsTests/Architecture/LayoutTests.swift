import Testing

/// The corridors of the house: which folders each room has, and that none of them grows into a hall.
@Suite struct LayoutTests {
  private static let folders: [String: [String]] = [
    "Support": [],
    "Model": [
      "Numbers", "Time", "Gate", "Evidence", "Results", "Record", "Runs", "Documents", "Delivery", "Figures",
    ],
    "Diagnostics": [
      "Definitions", "Inputs", "Ledger", "Mail", "Output", "Publishing", "Templates", "Usage",
    ],
    "System": ["Files", "Folders", "Process", "Programs"],
    "Definitions": ["YAML", "Gate", "Threshold", "Project", "Record", "Documents", "Checks"],
    "Reading": ["Files", "Parsing", "Metrics", "Checklists", "Incidents", "Rows", "Samples", "Folding"],
    "Evaluation": ["Criteria", "Series", "Trajectory", "Record"],
    "Templating": [],
    "Reports": [
      "Pages", "Plan", "Words", "Words/Figures", "Words/Changes", "Machine", "Terminal", "Documents", "Documents/Memo",
      "Documents/Public", "Figures",
    ],
    "Rendering": ["Tree", "Tables", "Narrative", "Page", "Figures", "Mail", "Mail/HTML", "Mail/Text"],
    "Delivery": ["Output", "Mail", "Publishing"],
    "History": ["Ledger", "Outbox", "Comparison"],
    "Run": ["Project", "Nightly", "Mail", "Ledger", "Record", "Verify"],
  ]

  /// Some twenty: more is a hall in which nobody finds anything.
  private static let mostFiles = 22

  private static let tree = SourceTree.current

  @Test func `each room has the folders that it is known for`() {
    for (room, folders) in Self.folders {
      let found = Set(Self.tree.files.filter { $0.room == room }.map(\.folder)).subtracting([room])
      #expect(found == Set(folders.map { "\(room)/\($0)" }), "\(room)")
    }
  }

  @Test func `no folder holds more than some twenty files`() {
    for (folder, files) in Dictionary(grouping: Self.tree.files, by: \.folder) {
      #expect(files.count <= Self.mostFiles, "\(folder) has \(files.count) files")
    }
  }

  /// A file of several types is called after what they have in common, one of extensions after what these add.
  @Test func `a file declares what its name says`() {
    for file in Self.tree.files where file.types.count == 1 && file.extensions.isEmpty {
      let name = String(file.name.split(separator: "/").last?.dropLast(".swift".count) ?? "")
      let asFunction = name.prefix(1).lowercased() + name.dropFirst()
      #expect(
        !file.words.isDisjoint(with: [name, asFunction]),
        "\(file.name) declares \(file.types.sorted().joined(separator: ", "))")
    }
  }
}
