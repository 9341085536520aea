internal import CCmark

/// Writes the blocks of people's Markdown anew, so that they can stand below a heading of ours.
struct NarrativeBlocks {
  /// The level of the heading that they stand below.
  let parentLevel: Int
  let keepsEmphasis: Bool
  /// Source levels of the headings that are open.
  private var open: [Int] = []

  /// What nests deeper is flattened to text.
  private static let deepest = 24

  init(parentLevel: Int, keepsEmphasis: Bool) {
    self.parentLevel = parentLevel
    self.keepsEmphasis = keepsEmphasis
  }

  /// A block each. A title that opens the text is left out: the heading above it is ours.
  mutating func blocks(of root: TreeNode) -> [[String]] {
    var nodes = Tree.children(of: root)
    let titles = nodes.filter { Tree.type(of: $0) == CMARK_NODE_HEADING && cmark_node_get_heading_level($0) == 1 }
    if titles.count == 1, nodes.first == titles.first { nodes.removeFirst() }
    return nodes.enumerated().map { index, node in
      block(node, depth: 0, follows: index > 0 ? Tree.type(of: nodes[index - 1]) : CMARK_NODE_NONE)
    }.filter { !$0.isEmpty }
  }

  private mutating func block(_ node: TreeNode, depth: Int, follows: cmark_node_type) -> [String] {
    guard depth < NarrativeBlocks.deepest else { return [MarkdownText.inline(Tree.text(of: node), isolates: false)] }
    switch Tree.type(of: node) {
    case CMARK_NODE_HEADING: return heading(node)
    case CMARK_NODE_PARAGRAPH: return inlines(node)
    case CMARK_NODE_BLOCK_QUOTE:
      return children(of: node, depth).map { $0.isEmpty ? ">" : "> " + $0 }
    case CMARK_NODE_LIST: return list(node, depth, isSecond: follows == CMARK_NODE_LIST)
    case CMARK_NODE_CODE_BLOCK: return lines(MarkdownText.fenced(Tree.literal(of: node)))
    case CMARK_NODE_THEMATIC_BREAK: return ["---"]
    case CMARK_NODE_HTML_BLOCK:
      let shown = NarrativeInlines.shown(html: Tree.literal(of: node))
      return shown.isEmpty ? [] : [MarkdownText.inline(shown, isolates: false)]
    case CMARK_NODE_CUSTOM_BLOCK: return table(node)
    default: return []
    }
  }

  private mutating func heading(_ node: TreeNode) -> [String] {
    let level = Int(cmark_node_get_heading_level(node))
    open = open.filter { $0 < level } + [level]
    let text = inlines(node).joined(separator: " ")
    return text.isEmpty ? [] : [String(repeating: "#", count: min(6, parentLevel + open.count)) + " " + text]
  }

  private func inlines(_ node: TreeNode) -> [String] {
    var inlines = NarrativeInlines(keepsEmphasis: keepsEmphasis)
    let lines = inlines.lines(of: node)
    return lines == [""] ? [] : lines
  }

  private mutating func children(of node: TreeNode, _ depth: Int, isTight: Bool = false) -> [String] {
    var lines: [String] = []
    var last = CMARK_NODE_NONE
    for child in Tree.children(of: node) {
      let own = block(child, depth: depth + 1, follows: last)
      if own.isEmpty { continue }
      let type = Tree.type(of: child)
      let joins = isTight && last == CMARK_NODE_PARAGRAPH && type == CMARK_NODE_LIST
      lines += (lines.isEmpty || joins ? [] : [""]) + own
      last = type
    }
    return lines
  }

  /// Two lists in a row have other marks, or they would become one.
  private mutating func list(_ node: TreeNode, _ depth: Int, isSecond: Bool) -> [String] {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let isTight = cmark_node_get_list_tight(node) == 1
    var number = Int(cmark_node_get_list_start(node))
    var lines: [String] = []
    for item in Tree.children(of: node) {
      let mark = isOrdered ? "\(number)\(isSecond ? ")" : ".") " : isSecond ? "* " : "- "
      number += 1
      let own = children(of: item, depth, isTight: isTight)
      let indent = String(repeating: " ", count: mark.count)
      if !isTight, !lines.isEmpty { lines.append("") }
      lines.append(own.first.map { mark + $0 } ?? String(mark.dropLast()))
      lines += own.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  /// A table as `TreeTables` made it.
  private func table(_ node: TreeNode) -> [String] {
    let rows = Tree.children(of: node).flatMap(Tree.children).map { row in
      Tree.children(of: row).map { inlines($0).joined(separator: " ") }
    }
    let columns = rows.map(\.count).max() ?? 0
    let lines = rows.map { row in
      "| " + (row + Array(repeating: "", count: columns - row.count)).joined(separator: " | ") + " |"
    }
    guard let header = lines.first else { return [] }
    return [header, "|" + String(repeating: ":---|", count: columns)] + lines.dropFirst()
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
