/// A table that has room on a phone, as a table.
struct MailTableHTML {
  let table: MailTable
  private let inlines = MailInlineHTML(isCell: true)

  init(table: MailTable) { self.table = table }

  /// The rows with what stands around them apart, so that a long table can be cut.
  var parts: MailParts {
    let head = MailMarkup.row(table.header.enumerated().map { headCell($1, $0) }.joined())
    return MailParts(
      opening:
        "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse\">"
        + "<thead>\(head)</thead><tbody>",
      rows: table.rows.map(row), closing: "</tbody></table>")
  }

  private func headCell(_ cell: MailTable.Cell, _ column: Int) -> String {
    let look = MailLook(
      ink: .soft, edge: .line, css: MailLook.text(13, Self.edge + padding(column) + ";font-weight:400"))
    if cell.isBlank { return MailMarkup.cell("", look) }
    return MailMarkup.cell(
      inlines.isolated(cell), look, " scope=\"col\" align=\"\(side(column))\" valign=\"bottom\"", name: "th")
  }

  private func row(_ row: MailTable.Row) -> String {
    switch row {
    case .group(let cell):
      let look = MailLook(
        ink: .soft, edge: .line, css: MailLook.text(13, Self.edge + "padding:16px 0 4px", isStrong: true))
      return MailMarkup.row(
        MailMarkup.cell(
          inlines.isolated(cell), look, " colspan=\"\(table.header.count)\" scope=\"rowgroup\" align=\"left\"",
          name: "th"))
    case .cells(let cells):
      return MailMarkup.row(cells.enumerated().map { self.cell($1, $0) }.joined())
    }
  }

  private func cell(_ cell: MailTable.Cell, _ column: Int) -> String {
    let weight = column == 0 ? ";font-weight:600" : ""
    let look = MailLook(ink: .ink, edge: .line, css: MailLook.text(15, Self.edge + padding(column) + weight))
    let place = " align=\"\(side(column))\" valign=\"top\""
    let isHead = column == 0 && !cell.isBlank
    return MailMarkup.cell(
      inlines.isolated(cell), look, (isHead ? " scope=\"row\"" : "") + place, name: isHead ? "th" : "td")
  }

  private static let edge = "border-bottom:1px solid;"

  private func padding(_ column: Int) -> String {
    column == table.header.count - 1 ? "padding:8px 0" : "padding:8px 12px 8px 0"
  }

  private func side(_ column: Int) -> String {
    table.isRight.indices.contains(column) && table.isRight[column] ? "right" : "left"
  }
}

/// Markup that can be cut between its rows.
struct MailParts {
  let opening: String
  let rows: [String]
  let closing: String

  var html: String { opening + rows.joined() + closing }
}
