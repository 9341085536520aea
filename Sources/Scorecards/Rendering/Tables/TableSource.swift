internal import CCmark

/// A pipe table as it stands in the source of a paragraph.
struct TableSource {
  /// The paragraph that cmark made of it.
  let paragraph: TreeNode
  /// Line of the paragraph's start, counted from 1.
  let line: Int
  /// Lines before the header row: text or link reference definitions.
  let lead: [ArraySlice<UInt8>]
  let alignments: [TableAlignment]
  let header: [[UInt8]]
  /// Body rows, each with as many cells as the header.
  let rows: [[[UInt8]]]

  /// Reads a paragraph's lines, or gives nil where no delimiter row fits the line above it.
  init?(_ paragraph: TreeNode, in source: MarkdownSource) {
    self.paragraph = paragraph
    line = Int(cmark_node_get_start_line(paragraph))
    let end = Int(cmark_node_get_end_line(paragraph))
    guard end > line else { return nil }
    guard (line + 1...end).contains(where: { Self.mayDelimit(source.line($0)) }) else { return nil }
    let lines = Self.lines(of: paragraph, from: line, to: end, in: source)
    guard let (delimiter, alignments) = Self.delimiter(in: lines) else { return nil }
    self.alignments = alignments
    lead = Array(lines[..<(delimiter - 1)])
    header = TableRow.cells(lines[delimiter - 1])
    rows = lines[(delimiter + 1)...].map { row in
      let cells = TableRow.cells(row)
      let missing = max(0, alignments.count - cells.count)
      return cells.prefix(alignments.count) + [[UInt8]](repeating: [], count: missing)
    }
  }

  /// Cells of the header and the body.
  var cells: [[UInt8]] { header + rows.joined() }

  /// Cells that a table of a paragraph may come to, counted without cutting its rows.
  static func cellBound(_ paragraph: TreeNode, in source: MarkdownSource) -> Int {
    let start = Int(cmark_node_get_start_line(paragraph))
    let end = Int(cmark_node_get_end_line(paragraph))
    guard end > start else { return 0 }
    let widest = (start + 1...end).filter { mayDelimit(source.line($0)) }.map { number in
      source.line(number).count { $0 == UInt8(ascii: "|") } + 1
    }.max()
    return (widest ?? 0) * (end - start)
  }

  /// A delimiter row, also behind quote marks.
  private static func mayDelimit(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|:->\t ".utf8.contains($0) }
  }

  private static func delimiter(in lines: [ArraySlice<UInt8>]) -> (Int, [TableAlignment])? {
    for index in lines.indices.dropFirst() {
      guard let alignments = TableRow.alignments(lines[index]) else { continue }
      if TableRow.cells(lines[index - 1]).count == alignments.count { return (index, alignments) }
    }
    return nil
  }

  /// The paragraph's lines without what its containers put before them.
  private static func lines(
    of paragraph: TreeNode, from start: Int, to end: Int, in source: MarkdownSource
  ) -> [ArraySlice<UInt8>] {
    let quotes = Tree.ancestors(of: paragraph, ofType: CMARK_NODE_BLOCK_QUOTE)
    let column = max(1, Int(cmark_node_get_start_column(paragraph)))
    return [source.line(start).dropFirst(column - 1)]
      + (start + 1...end).map { withoutMarks(source.line($0), quotes: quotes) }
  }

  private static func withoutMarks(_ line: ArraySlice<UInt8>, quotes: Int) -> ArraySlice<UInt8> {
    var rest = line
    var marks = quotes
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard marks > 0, rest.first == UInt8(ascii: ">") else { return rest }
      rest = rest.dropFirst()
      marks -= 1
    }
  }
}
