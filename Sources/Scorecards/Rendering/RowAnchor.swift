internal import CCmark

/// What makes a row of a table a place that links lead to.
///
/// Markdown can name no row. So a row whose first cell opens with a link to `#criterion-…` on its own page is that place:
/// the link leads to itself, and other links of the page and of other pages to it.
enum RowAnchor {
  private static let prefix = "#criterion-"

  /// - Parameter cell: the node whose children are the cell's inlines.
  static func identifier(_ cell: TreeNode) -> String? {
    guard let link = cmark_node_first_child(cell), Tree.type(of: link) == CMARK_NODE_LINK else { return nil }
    let target = Tree.target(of: link)
    guard target.hasPrefix(prefix), target.utf8.dropFirst().allSatisfy(isPlain) else { return nil }
    return String(target.dropFirst())
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-_.".utf8.contains(byte)
    }
  }
}
