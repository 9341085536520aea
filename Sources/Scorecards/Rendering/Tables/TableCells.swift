internal import CCmark

/// The inlines of all cells of a document's tables, parsed at once in a second document.
///
/// Each cell stands there as a heading, so that nothing in it can become a block; the original source follows, so that
/// its link reference definitions hold in cells too.
struct TableCells: ~Copyable {
  private let root: TreeNode
  /// First line of each lead, counted from 1.
  private let leadLines: [Int]
  private let firstCellLine: Int
  private let cellCount: Int

  /// - Returns: nil where the C library gives no tree.
  init?(_ tables: [TableSource], _ source: MarkdownSource) {
    var bytes: [UInt8] = []
    var lines = 0
    var leadLines: [Int] = []
    for table in tables {
      leadLines.append(lines + 1)
      for (index, line) in table.lead.enumerated() {
        // An indented line can only continue the paragraph that it continued in the original.
        bytes += Array((index == 0 ? "" : "    ").utf8) + line + Array("\n".utf8)
      }
      bytes += Array("\n".utf8)
      lines += table.lead.count + 1
    }
    for cell in tables.lazy.flatMap(\.cells) { bytes += Array("# ".utf8) + cell + Array(" #\n".utf8) }
    let mayDefine = source.bytes.indices.dropLast().contains {
      source.bytes[$0] == UInt8(ascii: "]") && source.bytes[$0 + 1] == UInt8(ascii: ":")
    }
    if mayDefine { bytes += Array("\n".utf8) + source.bytes }
    guard let root = Tree.parse(bytes) else { return nil }
    self.root = root
    self.leadLines = leadLines
    firstCellLine = lines + 1
    cellCount = tables.reduce(0) { $0 + $1.header.count * ($1.rows.count + 1) }
  }

  deinit {
    cmark_node_free(root)
  }

  /// The headings that hold the cells' inlines, in order; nil where one is missing, which no input should bring about.
  func headings() -> [TreeNode]? {
    let blocks = blocks().filter { $0.line >= firstCellLine && $0.line < firstCellLine + cellCount }.map(\.node)
    guard blocks.count == cellCount, blocks.allSatisfy({ Tree.type(of: $0) == CMARK_NODE_HEADING }) else { return nil }
    return blocks
  }

  /// The paragraph before each table; nil where its lead was empty or held definitions only.
  func leads() -> [TreeNode?] {
    let paragraphs = Dictionary(blocks().filter { $0.line < firstCellLine }.map { ($0.line, $0.node) }) { first, _ in
      first
    }
    return leadLines.map { paragraphs[$0] }
  }

  /// Top-level blocks before the appended source.
  private func blocks() -> [(line: Int, node: TreeNode)] {
    var blocks: [(line: Int, node: TreeNode)] = []
    var child = cmark_node_first_child(root)
    while let node = child, cmark_node_get_start_line(node) < firstCellLine + cellCount {
      blocks.append((Int(cmark_node_get_start_line(node)), node))
      child = cmark_node_next(node)
    }
    return blocks
  }
}
