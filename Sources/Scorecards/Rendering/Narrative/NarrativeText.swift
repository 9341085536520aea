internal import CCmark

/// Markdown that people write, as Markdown that can stand inside a document of ours.
enum NarrativeText {
  /// The text block by block: headings one level below ours and deeper, no raw HTML, no image, only allowed links,
  /// nothing that reads as a status.
  ///
  /// - Parameter level: of the heading that it will stand below.
  static func blocks(_ text: String, belowLevel level: Int) throws(MarkdownProblem) -> [String] {
    for keepsEmphasis in [true, false] {
      let document = try MarkdownDocument(text, limits: .people)
      let blocks = try document.narrative(NarrativeBlocks(parentLevel: level, keepsEmphasis: keepsEmphasis))
      let written = try MarkdownDocument(blocks.joined(separator: "\n\n"))
      if !keepsEmphasis || !written.hasStatus() { return blocks }
    }
    return []
  }
}

extension MarkdownDocument {
  /// Blocks of the document as they are written anew; the tree is changed, so the document is used up.
  fileprivate consuming func narrative(_ writer: NarrativeBlocks) throws(MarkdownProblem) -> [String] {
    var graveyard = TreeGraveyard()
    try TreeTables(source: source, limits: limits).apply(to: root, &graveyard)
    var writer = writer
    return writer.blocks(of: root).map { $0.joined(separator: "\n") }
  }

  /// Emphasis that was pieced together may still read as a status.
  fileprivate borrowing func hasStatus() -> Bool {
    Tree.nodes(under: root).contains { Tree.type(of: $0) == CMARK_NODE_STRONG && TreeChips.tone(of: $0) != nil }
  }
}
