internal import CCmark

/// Reads a tree whose tables are made into values.
struct MailBlockReader {
  let inlines: MailInlineReader

  /// What nests deeper is flattened to text.
  private static let deepest = 24

  /// The document's blocks; the first block quote above the second heading is the verdict band, where a status opens
  /// it.
  func blocks(of root: TreeNode) -> [MailBlock] {
    let band = TreeChips.band(in: root)
    return Tree.children(of: root).compactMap { node in
      if let band, band.quote == node { return self.band(band) }
      return block(node, depth: 0)
    }.withoutTwins
  }

  private func band(_ band: TreeChips.Band) -> MailBlock {
    let children = Tree.children(of: band.quote)
    let opening = children.first.map { inlines.inlines(of: $0).dropFirst() } ?? []
    let rest = Array(opening).trimmed
    let lead: [MailBlock] = rest.isBlank ? [] : [.paragraph(rest)]
    return .band(
      band.tone, status: Tree.text(of: band.status),
      lead + children.dropFirst().compactMap { block($0, depth: 1) })
  }

  private func block(_ node: TreeNode, depth: Int) -> MailBlock? {
    guard depth < Self.deepest else { return .paragraph([.text(Tree.text(of: node))]) }
    switch Tree.type(of: node) {
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines.inlines(of: node))
    case CMARK_NODE_PARAGRAPH:
      let paragraph = inlines.inlines(of: node).withoutSignposts.trimmed
      return paragraph.isBlank ? nil : .paragraph(paragraph)
    case CMARK_NODE_BLOCK_QUOTE: return .quote(children(of: node, depth))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        items: Tree.children(of: node).map { children(of: $0, depth) })
    case CMARK_NODE_CODE_BLOCK: return .code(Tree.literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_CUSTOM_BLOCK: return table(node).map(MailBlock.table)
    default: return nil
    }
  }

  private func children(of node: TreeNode, _ depth: Int) -> [MailBlock] {
    Tree.children(of: node).compactMap { block($0, depth: depth + 1) }.withoutTwins
  }

  /// A table as `TreeTables` made it: sections of rows of cells.
  private func table(_ node: TreeNode) -> MailTable? {
    let rows = Tree.children(of: node).flatMap(Tree.children).map(Tree.children)
    guard let header = rows.first else { return nil }
    return MailTable(
      header: header.map(inlines.inlines), isRight: header.map(TableNodes.isRight),
      rows: rows.dropFirst().compactMap { row in
        if row.count == header.count { return .cells(row.map(inlines.inlines)) }
        return row.first.map { .group(inlines.inlines(of: $0)) }
      })
  }
}
