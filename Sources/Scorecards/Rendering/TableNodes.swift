internal import CCmark

/// Builds a table of cmark's custom nodes, whose markup goes out as it is.
///
/// Rows are blocks and cells are inlines: so cmark puts line breaks between rows and none inside cells.
struct TableNodes {
  let table: TableSource
  /// The accessible name of the region that scrolls.
  let label: String

  /// The table with the inlines of its cells, row by row.
  /// - Parameter anchors: identifiers of rows; each is given once.
  func build(_ cells: ArraySlice<TreeNode>, _ anchors: inout Set<String>) -> TreeNode? {
    let opening =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escaped(label))\"><table>"
    guard let root = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, opening, "</table></div>") else { return nil }
    let columns = table.header.count
    section("thead", [row(cells.prefix(columns), header: true, &anchors)], in: root)
    var rest = cells.dropFirst(columns)
    var body: [TreeNode?] = []
    while !rest.isEmpty {
      let own = rest.prefix(columns)
      if let group = group(own) {
        section("tbody", body, in: root)
        body = [group]
      } else {
        body.append(row(own, header: false, &anchors))
      }
      rest = rest.dropFirst(columns)
    }
    section("tbody", body, in: root)
    return root
  }

  /// Whether a cell that was built here stands at the right.
  static func isRight(_ cell: TreeNode) -> Bool {
    cmark_node_get_on_enter(cell).map { String(cString: $0).contains(rightClass) } ?? false
  }

  private static let rightClass = " class=\"\(TableAlignment.right.rawValue)\""

  private func section(_ name: String, _ rows: [TreeNode?], in root: TreeNode) {
    let rows = rows.compactMap { $0 }
    guard !rows.isEmpty, let section = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, "<\(name)>", "</\(name)>") else { return }
    for row in rows { cmark_node_append_child(section, row) }
    cmark_node_append_child(root, section)
  }

  private func row(_ cells: ArraySlice<TreeNode>, header: Bool, _ anchors: inout Set<String>) -> TreeNode? {
    let anchor = cells.first.flatMap(RowAnchor.identifier)
    let isNew = !header && anchor.map { anchors.insert($0).inserted } ?? false
    let opening = isNew ? anchor.map { "<tr id=\"\($0)\">" } ?? "<tr>" : "<tr>"
    guard let row = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, opening, "</tr>") else { return nil }
    for (column, source) in cells.enumerated() {
      let isEmpty = cmark_node_first_child(source) == nil
      let scope = header ? "col" : column == 0 ? "row" : nil
      // A header cell without words heads nothing.
      let name = scope == nil || isEmpty ? "td" : "th"
      var attributes = name == "th" ? scope.map { " scope=\"\($0)\"" } ?? "" : ""
      if table.alignments.indices.contains(column), table.alignments[column] != .none {
        attributes += " class=\"\(table.alignments[column].rawValue)\""
      }
      append(source, "<\(name)\(attributes)>", "</\(name)>", to: row)
    }
    return row
  }

  /// A row that names the rows below it: its first cell is wholly strong, the others are empty.
  private func group(_ cells: ArraySlice<TreeNode>) -> TreeNode? {
    guard cells.count > 1, let first = cells.first, let only = cmark_node_first_child(first) else { return nil }
    guard cells.dropFirst().allSatisfy({ cmark_node_first_child($0) == nil }) else { return nil }
    guard Tree.type(of: only) == CMARK_NODE_STRONG, cmark_node_next(only) == nil else { return nil }
    guard TreeChips.tone(of: only) == nil else { return nil }
    guard let row = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, "<tr class=\"group\">", "</tr>") else { return nil }
    append(only, "<th colspan=\"\(cells.count)\" scope=\"rowgroup\">", "</th>", to: row)
    return row
  }

  private func append(_ source: TreeNode, _ opening: String, _ closing: String, to row: TreeNode) {
    guard let cell = Tree.custom(CMARK_NODE_CUSTOM_INLINE, opening, closing) else { return }
    Tree.moveChildren(of: source, to: cell)
    cmark_node_append_child(row, cell)
  }
}
