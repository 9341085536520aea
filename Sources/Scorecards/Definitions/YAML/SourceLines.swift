/// The lines of a definition file, for the places of what stands in it.
struct SourceLines {
  private static let longestShown = 400

  let file: String
  private let lines: [String]

  init(_ definition: DefinitionText) {
    file = definition.name
    lines = SourceLines.split(definition.text)
  }

  /// `line` and `column` count from 1; `column` in Unicode scalars, as libyaml counts.
  func place(line: Int, column: Int) -> Place {
    // What is still open at the end stands, for libyaml, on the line after the last.
    guard lines.indices.contains(line - 1) else {
      let last = lines.lastIndex { !$0.isEmpty } ?? 0
      return place(line: last + 1, column: (lines.indices.contains(last) ? lines[last].unicodeScalars.count : 0) + 1)
    }
    let source = lines[line - 1]
    let isShown = source.utf8.count <= SourceLines.longestShown
    let before = SourceLines.characters(in: source, scalars: max(0, column - 1))
    return Place(file: file, line: line, column: before + 1, source: isShown ? source : nil)
  }

  /// How many characters so many scalars make.
  private static func characters(in line: String, scalars: Int) -> Int {
    let bytes = line.utf8.prefix(scalars)
    // In ASCII a byte is a scalar and a character.
    if bytes.allSatisfy({ $0 < 128 }) { return bytes.count }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(scalars))).count
  }

  /// The place of the character that so many characters of the text stand before.
  func place(offset: Int) -> Place {
    var rest = offset
    for (index, line) in lines.enumerated() {
      if rest <= line.count { return place(line: index + 1, column: line.prefix(rest).unicodeScalars.count + 1) }
      rest -= line.count + 1
    }
    return Place(file: file, line: max(1, lines.count))
  }

  /// Where `key` stands for the second time in the mapping whose first mention is at `first`.
  func repetition(of key: String, after first: Place) -> Place {
    for index in lines.indices where index + 1 > first.line {
      let line = lines[index]
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
