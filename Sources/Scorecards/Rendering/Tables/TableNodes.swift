internal import CCmark

/// Builds a table of cmark's custom nodes, whose markup goes out as it is.
///
/// Rows are blocks and cells are inlines: so cmark puts line breaks between rows and none inside cells.
struct TableNodes {
  let table: TableSource
  /// The accessible name of the table, or of the region that scrolls.
  let label: String

  /// The table with the inlines of its cells, row by row.
  /// - Parameter anchors: identifiers of rows; each is given once.
  func build(_ cells: ArraySlice<TreeNode>, _ anchors: inout Set<String>) -> TreeNode? {
    let columns = table.header.count
    let rows = stride(from: cells.startIndex, to: cells.endIndex, by: max(1, columns)).map {
      cells[$0..<min($0 + columns, cells.endIndex)]
    }
    let places = rows.map { $0.first.flatMap(RowAnchor.take) }
    guard let header = rows.first, let root = frame(cells) else { return nil }
    // Before the header's own inlines move.
    let heads = header.map(Tree.text)
    section("thead", [row(header, heads: nil, place: nil)], in: root)
    var body: [TreeNode?] = []
    for (own, place) in zip(rows, places).dropFirst() {
      if let group = group(own) {
        section("tbody", body, in: root)
        body = [group]
      } else {
        body.append(row(own, heads: heads, place: place.flatMap { anchors.insert($0).inserted ? $0 : nil }))
      }
    }
    section("tbody", body, in: root)
    return root
  }

  /// Whether a cell that was built here stands at the right.
  static func isRight(_ cell: TreeNode) -> Bool {
    cmark_node_get_on_enter(cell).map { String(cString: $0).contains(rightClass) } ?? false
  }

  private static let rightClass = " class=\"\(TableAlignment.right.rawValue)"

  /// The table itself, in a box to scroll in where it is wider than pages are.
  private func frame(_ cells: ArraySlice<TreeNode>) -> TreeNode? {
    let name = "aria-label=\"\(XMLText.escaped(label))\""
    let scrolls = TableWidth(cells, columns: table.header.count).isWide
    let box = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" \(name)><table>"
    return Tree.custom(
      CMARK_NODE_CUSTOM_BLOCK, scrolls ? box : "<table \(name)>", scrolls ? "</table></div>" : "</table>")
  }

  private func section(_ name: String, _ rows: [TreeNode?], in root: TreeNode) {
    let rows = rows.compactMap { $0 }
    guard !rows.isEmpty, let section = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, "<\(name)>", "</\(name)>") else { return }
    for row in rows { cmark_node_append_child(section, row) }
    cmark_node_append_child(root, section)
  }

  /// - Parameters:
  ///   - heads: what stands above each column, for a row of the body.
  ///   - place: the row's name for links.
  private func row(_ cells: ArraySlice<TreeNode>, heads: [String]?, place: String?) -> TreeNode? {
    // A style sheet can't look into a row, and a name leaves room for the status beside it.
    let isRated = heads != nil && cells.dropFirst().contains(where: opensWithChip)
    let status = cells.firstIndex(where: opensWithChip)
    let opening = "<tr" + (place.map { " id=\"\($0)\"" } ?? "") + (isRated ? " class=\"rated\">" : ">")
    guard let row = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, opening, "</tr>") else { return nil }
    for (column, source) in cells.enumerated() {
      let isEmpty = cmark_node_first_child(source) == nil
      let scope = heads == nil ? "col" : column == 0 ? "row" : nil
      // A header cell without words heads nothing.
      let name = scope == nil || isEmpty ? "td" : "th"
      let attributes =
        (name == "th" ? scope.map { " scope=\"\($0)\"" } ?? "" : "")
        + classes(column, source, isStatus: status == cells.startIndex + column)
        + (heads.map { name == "td" ? labelled(by: $0, column) : "" } ?? "")
      append(source, "<\(name)\(attributes)>", "</\(name)>", to: row)
    }
    return row
  }

  /// - Parameter isStatus: of several chips of a row the first is its status; the others keep their columns' names.
  private func classes(_ column: Int, _ source: TreeNode, isStatus: Bool) -> String {
    let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : .none
    let names = [alignment == .none ? nil : alignment.rawValue, isStatus ? "status" : nil].compactMap {
      $0
    }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  private func opensWithChip(_ source: TreeNode) -> Bool {
    guard let first = cmark_node_first_child(source), Tree.type(of: first) == CMARK_NODE_STRONG else { return false }
    return TreeChips.tone(of: first) != nil
  }

  /// What a narrow page, on which rows stand as blocks, writes beside the cell.
  private func labelled(by heads: [String], _ column: Int) -> String {
    guard heads.indices.contains(column), !heads[column].isEmpty else { return "" }
    return " data-label=\"\(XMLText.escaped(heads[column]))\""
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
