import Testing

@testable import Scorecards

@Suite("Places in a line are counted once for all, and as before")
struct SourceLinesTests {
  private static let lines = [
    "", "a: [b, c]", "é: [ü, ö]", "e\u{301}a\u{301}\u{302}, b", "🇩🇪🇫🇷x", "👨‍👩‍👧: 👩🏽‍🚀", "\u{301}\u{301}", "a\tb\u{1F3FB}",
  ]

  /// A column of characters for each number of scalars before it, counted anew.
  @Test(arguments: lines)
  func columns(_ line: String) {
    let lines = SourceLines(DefinitionText(name: "f", text: "x\n" + line + "\ny"))
    let scalars = line.unicodeScalars
    for count in 0...(scalars.count + 2) {
      let before = String(String.UnicodeScalarView(scalars.prefix(count))).count
      #expect(lines.place(line: 2, column: count + 1).column == before + 1, "\(line) \(count)")
    }
  }

  @Test(arguments: lines)
  func offsets(_ line: String) {
    let lines = SourceLines(DefinitionText(name: "f", text: "xy\n" + line + "\nz"))
    for (offset, column) in [(0, 1), (2, 3)] {
      let place = lines.place(offset: offset)
      #expect(place.line == 1 && place.column == column)
    }
    for offset in 0...line.count {
      let place = lines.place(offset: 3 + offset)
      #expect(place.line == 2 && place.column == offset + 1, "\(line) \(offset)")
    }
  }

  @Test func eachNodeOfOneLongLineHasItsPlace() {
    let members = (0..<3000).map { "k\($0): ü" }
    let text = "{" + members.joined(separator: ", ") + "}"
    guard case .success(let root) = readYAML(DefinitionText(name: "f", text: text)) else {
      Issue.record("it is YAML")
      return
    }
    var column = 2
    for (entry, member) in zip(root.entries, members) {
      #expect(entry.key.place.column == column && entry.value.place.column == column + member.count - 1)
      column += member.count + 2
    }
  }
}
