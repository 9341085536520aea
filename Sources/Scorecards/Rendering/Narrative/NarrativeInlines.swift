internal import CCmark

/// Writes the inlines of one block anew: text is escaped, images are their alternative text, raw HTML is text, and only
/// allowed links are links.
struct NarrativeInlines {
  /// Without it emphasis is plain text.
  let keepsEmphasis: Bool
  private var written = ""
  /// Text that is not escaped yet: only a whole run tells what its first and last characters mean.
  private var pending = ""
  private var isLineStart = true

  init(keepsEmphasis: Bool) { self.keepsEmphasis = keepsEmphasis }

  /// The block's lines.
  mutating func lines(of block: TreeNode) -> [String] {
    guard let iterator = cmark_iter_new(block) else { return [] }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT else { break }
      guard let node = cmark_iter_get_node(iterator), node != block else { continue }
      visit(node, enters: event == CMARK_EVENT_ENTER)
    }
    flush()
    return written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func visit(_ node: TreeNode, enters: Bool) {
    switch Tree.type(of: node) {
    case CMARK_NODE_TEXT: pending += Tree.literal(of: node)
    case CMARK_NODE_HTML_INLINE: pending += NarrativeInlines.shown(html: Tree.literal(of: node))
    case CMARK_NODE_SOFTBREAK: breakLine("")
    case CMARK_NODE_LINEBREAK: breakLine("\\")
    case CMARK_NODE_CODE: mark(MarkdownText.code(Tree.literal(of: node)))
    case CMARK_NODE_EMPH: if isEmphasis(node) { mark("*") }
    case CMARK_NODE_STRONG: if isEmphasis(node) { mark("**") }
    case CMARK_NODE_LINK: if NarrativeInlines.isLink(node) { mark(enters ? "[" : NarrativeInlines.target(of: node)) }
    default: return
    }
  }

  private mutating func breakLine(_ mark: String) {
    flush()
    written += mark + "\n"
    isLineStart = true
  }

  private mutating func mark(_ mark: String) {
    flush()
    written += mark
    isLineStart = false
  }

  /// Blanks between words stay, which escaping alone would trim.
  private mutating func flush() {
    let text = isLineStart ? String(pending.drop(while: \.isWhitespace)) : pending
    pending = ""
    guard !text.isEmpty else { return }
    let words = text.trimmed
    guard !words.isEmpty else { return written += " " }
    let lead = text.first?.isWhitespace == true ? " " : ""
    let tail = text.last?.isWhitespace == true ? " " : ""
    let line = MarkdownText.inline(isLineStart ? words : "x" + words, isolates: false)
    let escaped = isLineStart ? line : String(line.dropFirst())
    written += lead + escaped + tail
    isLineStart = false
  }

  /// It says something, and not what the documents say of a status.
  private func isEmphasis(_ node: TreeNode) -> Bool {
    let text = Tree.text(of: node).trimmed
    return keepsEmphasis && !text.isEmpty && !StatusTone.allCases.contains { text.first == $0.glyph }
  }

  private static func isLink(_ node: TreeNode) -> Bool {
    let target = Tree.target(of: node)
    let isBeside = LinkTarget.scheme(of: target) != nil || LinkTarget.isBeside(target)
    return LinkTarget.isAllowed(target) && isBeside && !Tree.text(of: node).trimmed.isEmpty
  }

  private static func target(of node: TreeNode) -> String {
    let parts = LinkTarget.encoded(Tree.target(of: node)).split(separator: "&", omittingEmptySubsequences: false)
    return "](<\(parts.joined(separator: "\\&"))>)"
  }

  /// A comment is for those who edit the file; any other tag is shown as it was written.
  static func shown(html: String) -> String { html.trimmed.hasPrefix("<!--") ? "" : html }
}
