internal import CCmark

/// Turns paragraphs that are pipe tables into tables.
///
/// CommonMark has no tables, so cmark reads their rows as a paragraph. A table needs outer pipes only where a row would
/// otherwise start a list or a heading; ours always have them, and a blank line after them.
struct TreeTables {
  let source: MarkdownSource
  let limits: MarkdownLimits

  /// - Returns: the identifiers of rows.
  /// - Throws: `tooManyCells`.
  func apply(to root: TreeNode, _ graveyard: inout TreeGraveyard) throws(MarkdownProblem) -> Set<String> {
    let (tables, labels) = try collect(Tree.nodes(under: root))
    guard !tables.isEmpty, let cells = TableCells(tables, source) else { return [] }
    return graft(cells, into: tables, labels, &graveyard)
  }

  /// The cells' tree is borrowed, so that it lives until its inlines have moved.
  private func graft(
    _ cells: borrowing TableCells, into tables: [TableSource], _ labels: [String], _ graveyard: inout TreeGraveyard
  ) -> Set<String> {
    guard let headings = cells.headings() else { return [] }
    var anchors: Set<String> = []
    var rest = headings[...]
    for ((table, label), lead) in zip(zip(tables, labels), cells.leads()) {
      let own = rest.prefix(table.cells.count)
      rest = rest.dropFirst(own.count)
      guard let node = TableNodes(table: table, label: label).build(own, &anchors) else { continue }
      if let lead { cmark_node_insert_before(table.paragraph, lead) }
      cmark_node_insert_before(table.paragraph, node)
      graveyard.bury(table.paragraph)
    }
    return anchors
  }

  /// All tables before any change, each with the text of the heading above it as its name.
  private func collect(_ nodes: [TreeNode]) throws(MarkdownProblem) -> ([TableSource], [String]) {
    var tables: [TableSource] = []
    var labels: [String] = []
    var heading = ""
    var uses: [String: Int] = [:]
    var cells = 0
    for node in nodes {
      if Tree.type(of: node) == CMARK_NODE_HEADING { heading = Tree.text(of: node) }
      guard Tree.type(of: node) == CMARK_NODE_PARAGRAPH else { continue }
      guard cells + TableSource.cellBound(node, in: source) <= limits.cells else {
        throw .tooManyCells(line: Int(cmark_node_get_start_line(node)), limit: limits.cells)
      }
      guard let table = TableSource(node, in: source) else { continue }
      cells += table.header.count * (table.rows.count + 1)
      tables.append(table)
      let label = heading.isEmpty ? "Table" : "Table: \(heading)"
      uses[label, default: 0] += 1
      let number = uses[label, default: 1]
      labels.append(number == 1 ? label : "\(label) (\(number))")
    }
    return (tables, labels)
  }
}
