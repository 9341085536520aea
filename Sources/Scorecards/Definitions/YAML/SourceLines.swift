/// The lines of a definition file, for the places of what stands in it.
struct SourceLines {
  /// A line, counted once: a file of one line has a place for each of its nodes.
  private struct Line {
    let text: String
    /// Of each scalar the number of the character that it belongs to, from 1; empty where a byte is a character.
    let characters: [Int32]
    let scalars: Int

    init(_ text: String) {
      self.text = text
      let isASCII = text.utf8.allSatisfy { $0 < 128 }
      characters =
        isASCII
        ? []
        : text.enumerated().flatMap { index, character in
          repeatElement(Int32(clamping: index + 1), count: character.unicodeScalars.count)
        }
      scalars = isASCII ? text.utf8.count : characters.count
    }

    /// How many characters so many scalars make.
    func characters(ofScalars count: Int) -> Int {
      let count = min(count, scalars)
      return count > 0 && !characters.isEmpty ? Int(characters[count - 1]) : count
    }

    /// How many scalars so many characters make.
    func scalars(ofCharacters count: Int) -> Int {
      characters.isEmpty ? min(count, scalars) : characters.prefix { $0 <= count }.count
    }

    var count: Int { characters(ofScalars: scalars) }
  }

  let file: String
  private let lines: [Line]

  init(_ definition: DefinitionText) {
    file = definition.name
    lines = SourceLines.split(definition.text).map(Line.init)
  }

  /// `line` and `column` count from 1; `column` in Unicode scalars, as libyaml counts.
  func place(line: Int, column: Int) -> Place {
    // What is still open at the end stands, for libyaml, on the line after the last.
    guard lines.indices.contains(line - 1) else {
      let last = lines.lastIndex { !$0.text.isEmpty } ?? 0
      return place(line: last + 1, column: (lines.indices.contains(last) ? lines[last].scalars : 0) + 1)
    }
    let source = lines[line - 1]
    let isShown = source.text.utf8.count <= Place.longestShown
    let before = source.characters(ofScalars: max(0, column - 1))
    return Place(file: file, line: line, column: before + 1, source: isShown ? source.text : nil)
  }

  /// The place of the character that so many characters of the text stand before.
  func place(offset: Int) -> Place {
    var rest = offset
    for (index, line) in lines.enumerated() {
      if rest <= line.count { return place(line: index + 1, column: line.scalars(ofCharacters: rest) + 1) }
      rest -= line.count + 1
    }
    return Place(file: file, line: max(1, lines.count))
  }

  /// Where `key` stands for the second time in the mapping whose first mention is at `first`.
  func repetition(of key: String, after first: Place) -> Place {
    for index in lines.indices where index + 1 > first.line {
      let line = lines[index].text
      let indent = line.prefix { $0 == " " }.count
      if indent == line.count || line.dropFirst(indent).hasPrefix("#") { continue }
      if indent < first.column - 1 { return first }
      if indent == first.column - 1, SourceLines.key(line.dropFirst(indent)) == key {
        return place(line: index + 1, column: indent + 1)
      }
    }
    return first
  }

  private static func key(_ text: Substring) -> String {
    String(text.prefix { $0 != ":" }).filter { $0 != "\"" && $0 != "'" }.trimmed
  }

  /// At every break that libyaml counts: CR LF, LF, CR, U+0085, U+2028 and U+2029.
  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = Array(text.utf8)[...]
    while let end = rest.indices.first(where: { breakWidth(rest[$0...]) > 0 }) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + breakWidth(rest[end...]))...]
    }
    lines.append(String(decoding: rest, as: UTF8.self))
    return lines
  }

  /// How many bytes the break takes that the text begins with; 0 for none.
  private static func breakWidth(_ text: ArraySlice<UInt8>) -> Int {
    switch text.first {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): text.dropFirst().first == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2: text.dropFirst().first == 0x85 ? 2 : 0
    case 0xE2: text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }
}
