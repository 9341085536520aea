/// Looks for aliases before the text is parsed.
///
/// The YAML library compares the keys of a mapping, and a key that is an alias of aliases takes exponential time.
/// A handful is left to the reading, which refuses each with its place; a scan of bare text may see one in a quotation.
struct AliasScan {
  private static let most = 8

  /// The first alias of a text that has many.
  let aliasBomb: (line: Int, column: Int)?

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else {
      aliasBomb = nil
      return
    }
    var anchors: Set<String> = []
    var aliases: [(name: String, line: Int, column: Int)] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      for token in AliasScan.tokens(line) {
        if token.isAnchor { anchors.insert(token.name) } else { aliases.append((token.name, number + 1, token.column)) }
      }
    }
    let known = aliases.filter { anchors.contains($0.name) }
    aliasBomb = known.count > AliasScan.most ? known.first.map { ($0.line, $0.column) } : nil
  }

  private static func tokens(_ line: Substring) -> [(isAnchor: Bool, name: String, column: Int)] {
    var found: [(Bool, String, Int)] = []
    var before: Unicode.Scalar = " "
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer { before = scalar }
      guard scalar == "&" || scalar == "*", " \t[{,:?-".unicodeScalars.contains(before) else { continue }
      let name = scalars[(index + 1)...].prefix {
        $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0)
      }
      if !name.isEmpty { found.append((scalar == "&", String(String.UnicodeScalarView(name)), index + 1)) }
    }
    return found
  }
}
