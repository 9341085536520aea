internal import CCmark

/// A parsed Markdown document; it owns cmark's tree and frees it.
///
/// A tree belongs to one thread, so the document can't be copied or sent.
struct MarkdownDocument: ~Copyable {
  let root: TreeNode
  let source: MarkdownSource
  let limits: MarkdownLimits

  /// Parses CommonMark 0.30. Invalid UTF-8 can't come in; control characters become U+FFFD.
  /// - Throws: `tooLarge`, `nestedTooDeeply` and `tooManyBrackets` before the C library sees the text, and
  ///   `emphasisTooDeep` behind it.
  init(_ text: String, limits: MarkdownLimits = .own) throws(MarkdownProblem) {
    guard text.utf8.count <= limits.bytes else { throw .tooLarge(bytes: text.utf8.count, limit: limits.bytes) }
    let source = MarkdownSource(text)
    if let line = source.lineWithMoreMarkers(than: limits.markersPerLine) {
      throw .nestedTooDeeply(line: line, limit: limits.markersPerLine)
    }
    if let line = source.lineWithMoreBrackets(than: limits.brackets) {
      throw .tooManyBrackets(line: line, limit: limits.brackets)
    }
    guard let root = Tree.parse(source.bytes) else { throw .notParsed }
    if let line = Tree.lineWithDeeperInlines(than: limits.inlineDepth, in: root) {
      cmark_node_free(root)
      throw .emphasisTooDeep(line: line, limit: limits.inlineDepth)
    }
    self.root = root
    self.source = source
    self.limits = limits
  }

  deinit {
    cmark_node_free(root)
  }

  /// Dresses the document for the browser. The tree is changed, so the document is used up.
  /// - Parameter figures: SVG markup of our own figures by path; a figure without markup stays an image.
  /// - Throws: `tooManyCells`.
  consuming func page(figures: [String: String] = [:]) throws(MarkdownProblem) -> HTMLPage {
    var graveyard = TreeGraveyard()
    let rows = try TreeTables(source: source, limits: limits).apply(to: root, &graveyard)
    TreeLinks(figures: figures).apply(to: root, &graveyard)
    let tone = TreeChips.apply(to: root, &graveyard)
    TreeLists.apply(to: root, &graveyard)
    let headings = TreeHeadings.apply(to: root, &graveyard, taken: rows)
    TreeWords.apply(to: root, &graveyard)
    guard let body = Tree.html(root) else { throw .notParsed }
    let title = headings.first { $0.level == 1 }?.text ?? ""
    return HTMLPage(title: title, tone: tone, headings: headings, body: body)
  }

  /// HTML as CommonMark has it, without any dress.
  borrowing func html() throws(MarkdownProblem) -> String {
    guard let html = Tree.html(root) else { throw .notParsed }
    return html
  }

  /// Every item of every list whose first block is a paragraph, in the order of the document.
  borrowing func listItems() -> [MarkdownListItem] {
    Tree.nodes(under: root).compactMap { item in
      guard Tree.type(of: item) == CMARK_NODE_ITEM, let first = cmark_node_first_child(item),
        Tree.type(of: first) == CMARK_NODE_PARAGRAPH
      else { return nil }
      let links = Tree.nodes(under: first).filter { Tree.type(of: $0) == CMARK_NODE_LINK }.map {
        MarkdownListItem.Link(text: Tree.text(of: $0), target: Tree.target(of: $0))
      }
      return MarkdownListItem(line: Int(cmark_node_get_start_line(item)), text: Tree.text(of: first), links: links)
    }
  }
}
