internal import CCmark

/// Dresses statuses: strong text that starts with a status glyph becomes a chip, and an opening block quote whose first
/// words are such a text becomes the verdict band. Escaped values can't be strong, so no data becomes a status.
enum TreeChips {
  static let chipOpening = "<span class=\"s "
  /// Longer ones take more than one line where they have to.
  private static let longest = 32

  /// - Returns: the tone of the verdict band, or nil where the document has none.
  static func apply(to root: TreeNode, _ graveyard: inout TreeGraveyard) -> StatusTone? {
    let band = band(in: root)
    for node in Tree.nodes(under: root) where node != band?.status && Tree.type(of: node) == CMARK_NODE_STRONG {
      guard let tone = tone(of: node) else { continue }
      let isLong = Tree.text(of: node).count > longest
      let opening = "\(chipOpening)\(tone.rawValue)\(isLong ? " wraps" : "")\">"
      guard let chip = Tree.custom(CMARK_NODE_CUSTOM_INLINE, opening, "</span>") else { continue }
      graveyard.replace(node, with: chip)
    }
    guard let band else { return nil }
    let opening = "<section class=\"verdict \(band.tone.rawValue)\" aria-label=\"Verdict\">"
    if let section = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, opening, "</section>") {
      graveyard.replace(band.quote, with: section)
    }
    return band.tone
  }

  typealias Band = (quote: TreeNode, status: TreeNode, tone: StatusTone)

  /// The first block quote above the second heading, where a status opens it.
  static func band(in root: TreeNode) -> Band? {
    var headings = 0
    for block in Tree.children(of: root) {
      if Tree.type(of: block) == CMARK_NODE_HEADING { headings += 1 }
      guard headings < 2 else { return nil }
      guard Tree.type(of: block) == CMARK_NODE_BLOCK_QUOTE else { continue }
      guard let paragraph = cmark_node_first_child(block), Tree.type(of: paragraph) == CMARK_NODE_PARAGRAPH,
        let status = cmark_node_first_child(paragraph), Tree.type(of: status) == CMARK_NODE_STRONG,
        let tone = tone(of: status)
      else { return nil }
      return (block, status, tone)
    }
    return nil
  }

  /// The tone of a strong text by its first words.
  static func tone(of strong: TreeNode) -> StatusTone? {
    cmark_node_first_child(strong).flatMap { StatusTone(opening: Tree.literal(of: $0)) }
  }
}
