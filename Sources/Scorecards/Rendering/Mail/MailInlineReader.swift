internal import CCmark

/// Reads inlines of cmark's tree into values.
struct MailInlineReader {
  /// By path.
  let figures: [String: Figure]

  /// What nests deeper is flattened to text.
  private static let deepest = 16

  func inlines(of node: TreeNode) -> [MailInline] { children(of: node, depth: 0).trimmed }

  private func children(of node: TreeNode, depth: Int) -> [MailInline] {
    guard depth < Self.deepest else { return [.text(Tree.text(of: node))] }
    var inlines: [MailInline] = []
    for child in Tree.children(of: node) {
      for inline in read(child, depth: depth) {
        // cmark cuts text at every character that might have meant something.
        if case .text(let text) = inline, case .text(let before) = inlines.last {
          inlines[inlines.count - 1] = .text(before + text)
        } else {
          inlines.append(inline)
        }
      }
    }
    return inlines
  }

  private func read(_ node: TreeNode, depth: Int) -> [MailInline] {
    switch Tree.type(of: node) {
    case CMARK_NODE_TEXT: return [.text(Tree.literal(of: node))]
    case CMARK_NODE_SOFTBREAK: return [.text(" ")]
    case CMARK_NODE_LINEBREAK: return [.lineBreak]
    case CMARK_NODE_CODE: return [.code(Tree.literal(of: node))]
    case CMARK_NODE_EMPH: return [.emphasis(children(of: node, depth: depth + 1))]
    case CMARK_NODE_STRONG:
      if let tone = TreeChips.tone(of: node) { return [.status(tone, Tree.text(of: node))] }
      return [.strong(children(of: node, depth: depth + 1))]
    case CMARK_NODE_LINK: return link(node, depth)
    case CMARK_NODE_IMAGE:
      if let figure = figures[Tree.target(of: node)] { return [.figure(figure)] }
      return children(of: node, depth: depth + 1)
    default: return []
    }
  }

  /// Only a whole address leads anywhere from an inbox.
  private func link(_ node: TreeNode, _ depth: Int) -> [MailInline] {
    let inner = children(of: node, depth: depth + 1)
    let target = Tree.target(of: node)
    guard LinkTarget.isAllowed(target), LinkTarget.scheme(of: target) != nil, !inner.isBlank else {
      return [.reference(inner)]
    }
    return [.link(inner, target: LinkTarget.encoded(target))]
  }
}
