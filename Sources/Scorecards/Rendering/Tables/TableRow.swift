/// How the cells of a column are aligned.
enum TableAlignment: String, Sendable, Hashable {
  case none, left, center, right
}

/// Cuts the source of a pipe table's row into cells (GitHub Flavored Markdown, section 4.10).
enum TableRow {
  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  /// The cells of a row, trimmed. A pipe separates unless a backslash stands before it; that backslash is dropped, in
  /// code spans too.
  static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var rest = trimmed(line)
    if rest.first == pipe { rest = rest.dropFirst() }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    for byte in rest {
      if byte == pipe, cell.last == backslash {
        cell[cell.endIndex - 1] = pipe
      } else if byte == pipe {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      } else {
        cell.append(byte)
      }
    }
    let last = trimmed(cell[...])
    if !last.isEmpty || cells.isEmpty { cells.append(Array(last)) }
    return cells
  }

  /// The alignments of a delimiter row, or nil for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [TableAlignment]? {
    guard line.allSatisfy({ "|:- \t".utf8.contains($0) }), line.contains(UInt8(ascii: "-")) else { return nil }
    var alignments: [TableAlignment] = []
    for cell in cells(line) {
      let startsWithColon = cell.first == UInt8(ascii: ":")
      let endsWithColon = cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(startsWithColon ? 1 : 0).dropLast(endsWithColon ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (startsWithColon, endsWithColon) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
    }
    return alignments
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let end = line.lastIndex(where: { !isBlank($0) }) else { return [] }
    return line[...end].drop(while: isBlank)
  }
}
