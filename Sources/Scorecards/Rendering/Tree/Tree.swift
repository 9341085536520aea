internal import CCmark

/// A node of cmark's tree; it lives as long as the document that owns the tree.
typealias TreeNode = OpaquePointer

/// Small questions and changes to cmark's tree. None of them recurses.
enum Tree {
  /// A tree of its own, or nil where the C library gives none. Whoever calls frees it.
  static func parse(_ bytes: [UInt8]) -> TreeNode? {
    bytes.withUnsafeBytes { buffer in
      // cmark wants an address even for no bytes.
      guard let start = buffer.baseAddress, !buffer.isEmpty else {
        return cmark_parse_document("", 0, CMARK_OPT_VALIDATE_UTF8)
      }
      return cmark_parse_document(
        start.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
    }
  }

  /// HTML of a tree. Raw HTML in the Markdown stays a comment, since cmark's unsafe mode is never asked for.
  static func html(_ root: TreeNode) -> String? {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  /// A node and all below it, in the order of the document.
  static func nodes(under root: TreeNode) -> [TreeNode] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [TreeNode] = []
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER: if let node = cmark_iter_get_node(iterator) { nodes.append(node) }
      case CMARK_EVENT_EXIT: continue
      default: return nodes
      }
    }
  }

  /// The line, counted from 1, of the block in which emphasis and links stand in more of each other than allowed.
  static func lineWithDeeperInlines(than limit: Int, in root: TreeNode) -> Int? {
    guard limit < .max, let iterator = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(iterator) }
    var (depth, line) = (0, 0)
    while true {
      let event = cmark_iter_next(iterator)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT, let node = cmark_iter_get_node(iterator) else {
        return nil
      }
      switch type(of: node) {
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        depth += event == CMARK_EVENT_ENTER ? 1 : -1
        if depth > limit { return line }
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: line = Int(cmark_node_get_start_line(node))
      default: continue
      }
    }
  }

  static func children(of node: TreeNode) -> [TreeNode] {
    var children: [TreeNode] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }

  static func type(of node: TreeNode) -> cmark_node_type {
    cmark_node_get_type(node)
  }

  /// The literal of a text, code or HTML node; empty for others.
  static func literal(of node: TreeNode) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// The target of a link or image; empty for others.
  static func target(of node: TreeNode) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  /// The text of a node as a reader sees it, with line breaks as spaces and raw HTML as it was written.
  static func text(of node: TreeNode) -> String {
    var text = ""
    for inner in nodes(under: node) {
      switch type(of: inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: text += literal(of: inner)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: continue
      }
    }
    return text
  }

  /// Puts markup of our own around children. `opening` and `closing` go out as they are.
  static func custom(_ type: cmark_node_type, _ opening: String, _ closing: String) -> TreeNode? {
    guard let node = cmark_node_new(type) else { return nil }
    cmark_node_set_on_enter(node, opening)
    cmark_node_set_on_exit(node, closing)
    return node
  }

  /// The markup of our own that stands before a node's children; empty for nodes that have none.
  static func opening(of node: TreeNode) -> String {
    cmark_node_get_on_enter(node).map { String(cString: $0) } ?? ""
  }

  static func moveChildren(of node: TreeNode, to target: TreeNode) {
    for child in children(of: node) { cmark_node_append_child(target, child) }
  }

  static func ancestors(of node: TreeNode, ofType wanted: cmark_node_type) -> Int {
    var count = 0
    var parent = cmark_node_parent(node)
    while let current = parent {
      if type(of: current) == wanted { count += 1 }
      parent = cmark_node_parent(current)
    }
    return count
  }
}
