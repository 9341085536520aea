internal import CCmark

/// Dresses lists whose items open with a status, and paragraphs that are a picture: a style sheet can't look into them.
enum TreeLists {
  /// After `TreeChips` and `TreeLinks`, whose nodes it looks for.
  static func apply(to root: TreeNode, _ graveyard: inout TreeGraveyard) {
    for node in Tree.nodes(under: root) {
      switch Tree.type(of: node) {
      case CMARK_NODE_LIST: list(node, &graveyard)
      case CMARK_NODE_PARAGRAPH: picture(node, &graveyard)
      default: continue
      }
    }
  }

  /// Only lists of one paragraph an item: what nests deeper stays as it is.
  private static func list(_ node: TreeNode, _ graveyard: inout TreeGraveyard) {
    let items = Tree.children(of: node)
    let paragraphs = items.compactMap(onlyParagraph)
    guard paragraphs.count == items.count, paragraphs.contains(where: opensWithChip) else { return }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let start = cmark_node_get_list_start(node)
    let name = isOrdered ? "ol" : "ul"
    let opening = "<\(name) class=\"standings\"\(isOrdered && start != 1 ? " start=\"\(start)\"" : "")>"
    guard let dressed = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, opening, "</\(name)>") else { return }
    for paragraph in paragraphs {
      guard let item = block("<li\(opensWithChip(paragraph) ? " class=\"standing\"" : "")>", "</li>") else { continue }
      Tree.moveChildren(of: paragraph, to: item.inner)
      cmark_node_append_child(dressed, item.outer)
    }
    cmark_node_insert_before(node, dressed)
    graveyard.bury(node)
  }

  private static func picture(_ node: TreeNode, _ graveyard: inout TreeGraveyard) {
    guard let only = cmark_node_first_child(node), cmark_node_next(only) == nil,
      Tree.opening(of: only).hasPrefix(TreeLinks.figureOpening), let dressed = block("<p class=\"picture\">", "</p>")
    else { return }
    graveyard.replace(node, with: dressed.outer, holding: dressed.inner)
  }

  private static func onlyParagraph(_ item: TreeNode) -> TreeNode? {
    guard let first = cmark_node_first_child(item), cmark_node_next(first) == nil,
      Tree.type(of: first) == CMARK_NODE_PARAGRAPH
    else { return nil }
    return first
  }

  private static func opensWithChip(_ paragraph: TreeNode) -> Bool {
    cmark_node_first_child(paragraph).map { Tree.opening(of: $0).hasPrefix(TreeChips.chipOpening) } ?? false
  }

  /// An inline inside a block keeps cmark's line breaks out of the element.
  private static func block(_ opening: String, _ closing: String) -> (outer: TreeNode, inner: TreeNode)? {
    guard let outer = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, "", ""),
      let inner = Tree.custom(CMARK_NODE_CUSTOM_INLINE, opening, closing)
    else { return nil }
    cmark_node_append_child(outer, inner)
    return (outer, inner)
  }
}
