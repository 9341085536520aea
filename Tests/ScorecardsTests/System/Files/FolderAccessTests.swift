import Testing

@testable import Scorecards

@Suite("Files of a folder")
struct FolderAccessTests {
  static let patterns: [(pattern: String, name: String, matches: Bool)] = [
    ("*.csv", "a.csv", true), ("*.csv", "a.csv.bak", false), ("*.csv", ".csv", false), (".*", ".csv", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("n-[0-9]", "n-5", true), ("n-[!0-9]", "n-5", false),
    ("n-[!0-9]", "n-x", true), ("[]a]", "]", true), ("a[b", "a[b", true), ("*", "", true), ("**a*b*", "xaybz", true),
    ("*a*a*a*a*a*a*a*b", String(repeating: "a", count: 3000), false), ("[z-a]", "b", false), ("é*", "été", true),
  ]

  @Test("patterns", arguments: patterns.indices)
  func pattern(_ index: Int) {
    let (pattern, name, matches) = Self.patterns[index]
    #expect(PathPattern(pattern).matches(name) == matches)
  }

  @Test func pathsAndBytes() throws {
    let folder = TemporaryFolder()
    try folder.write("exports/sub/none", "")
    for name in ["b.csv", "a.csv", "c.txt", "[x].csv"] { try folder.write("exports/\(name)", name) }
    let files = FolderAccess(folder: folder.path)
    #expect(try files.paths(matching: "exports/?.csv").map(\.text) == ["exports/a.csv", "exports/b.csv"])
    #expect(try files.paths(matching: "*/a.csv").map(\.text) == ["exports/a.csv"])
    #expect(try files.paths(matching: "exports/[x].csv").map(\.text) == ["exports/[x].csv"])
    #expect(try files.paths(matching: "exports/none-*.csv").isEmpty)
    #expect(try files.paths(matching: "none/*.csv").isEmpty)
    #expect(try files.paths(matching: "exports/none.csv").isEmpty)
    #expect(try files.paths(matching: folder.path + "/exports/c.*").map(\.text) == [folder.path + "/exports/c.txt"])
    try folder.writeOdd(before: ".csv", in: "exports", "")
    let found = try files.paths(matching: "exports/o*.csv")
    #expect(found == [FoundName("exports/odd\u{FFFD}.csv", isOdd: true)])
    var reader = try files.open("exports/a.csv", .endless)
    #expect(try reader.next() == Array("a.csv".utf8))
    #expect(try reader.next() == nil)
    #expect(throws: FileProblem.notReadable(reason: "it is a folder")) { try files.open("exports/sub", .endless) }
    #expect(throws: FileProblem.absent) { try files.open("exports/none", .endless) }
    #expect(throws: FileProblem.notReadable(reason: "it is a device, not a file")) {
      try files.open("/dev/zero", .endless)
    }
  }
}
