internal import CCmark

/// Nodes that were taken out of a tree while others still point at them; freed together at the end.
struct TreeGraveyard: ~Copyable {
  private var nodes: [TreeNode] = []

  deinit {
    for node in nodes { cmark_node_free(node) }
  }

  /// Takes a node with all below it out of its tree.
  mutating func bury(_ node: TreeNode) {
    cmark_node_unlink(node)
    nodes.append(node)
  }

  /// Puts a node in another's place and moves the other's children into it.
  mutating func replace(_ node: TreeNode, with replacement: TreeNode, holding inner: TreeNode? = nil) {
    Tree.moveChildren(of: node, to: inner ?? replacement)
    cmark_node_insert_before(node, replacement)
    bury(node)
  }

  /// Leaves a node's children in its place.
  mutating func unwrap(_ node: TreeNode) {
    for child in Tree.children(of: node) { cmark_node_insert_before(node, child) }
    bury(node)
  }
}
