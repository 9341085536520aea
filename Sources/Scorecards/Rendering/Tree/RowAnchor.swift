internal import CCmark

/// What makes a row of a table a place that links lead to.
///
/// Markdown can name no row, so its first cell opens with `<a id="criterion-…"></a>`, which other viewers keep. Here the row
/// itself takes the name, and the tag goes: all other HTML in Markdown stays out of pages.
enum RowAnchor {
  private static let (prefix, suffix) = ("<a id=\"", "\">")
  private static let kind = "criterion-"

  /// The name; the tag is taken out of the cell.
  /// - Parameter cell: the node whose children are the cell's inlines.
  static func take(from cell: TreeNode) -> String? {
    guard let tag = cmark_node_first_child(cell), let end = cmark_node_next(tag),
      Tree.type(of: tag) == CMARK_NODE_HTML_INLINE, Tree.type(of: end) == CMARK_NODE_HTML_INLINE,
      Tree.literal(of: end) == "</a>", let name = name(in: Tree.literal(of: tag))
    else { return nil }
    for node in [tag, end] { cmark_node_free(node) }
    return name
  }

  private static func name(in tag: String) -> String? {
    guard tag.hasPrefix(prefix), tag.hasSuffix(suffix) else { return nil }
    let name = tag.dropFirst(prefix.count).dropLast(suffix.count)
    return name.hasPrefix(kind) && name.utf8.allSatisfy(isPlain) ? String(name) : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-_.".utf8.contains(byte)
    }
  }
}
