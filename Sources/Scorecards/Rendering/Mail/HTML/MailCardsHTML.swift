/// A table that is too wide for a phone: each row a block that names its values.
struct MailCardsHTML {
  let table: MailTable
  private let inlines = MailInlineHTML(isCell: true)
  /// Of all rows, looked up once.
  private let leads: Bool
  private let statusColumn: Int?
  private let hasLongStatus: Bool

  init(table: MailTable) {
    self.table = table
    leads = table.leads
    statusColumn = table.statusColumn
    hasLongStatus = statusColumn.map { table.width($0) > 14 } ?? false
  }

  var parts: MailParts {
    MailParts(
      opening:
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
        + " style=\"border-collapse:collapse\">",
      rows: table.rows.map(row), closing: "</table>")
  }

  private func row(_ row: MailTable.Row) -> String {
    switch row {
    case .group(let cell):
      let look = MailLook(ink: .soft, css: MailLook.text(13, "padding:16px 0 6px", isStrong: true))
      return MailMarkup.row(MailMarkup.cell(inlines.isolated(cell), look))
    case .cells(let cells):
      let look = MailLook(edge: .line, css: "border-top:1px solid;padding:12px 0")
      return MailMarkup.row(MailMarkup.cell(leads ? dated(cells) : titled(cells), look))
    }
  }

  /// A short first value at the left, all else beside it.
  private func dated(_ cells: [MailTable.Cell]) -> String {
    let date = cells.first ?? []
    let title = cells.dropFirst().first ?? []
    let left = MailMarkup.cell(
      inlines.isolated(date), MailLook(ink: .soft, css: MailLook.text(14, "padding:0 12px 0 0")),
      " width=\"96\" valign=\"top\"")
    let status = statusColumn.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? []
    let below =
      status.isBlank
      ? "" : line(inlines.isolated(status), MailLook(ink: .ink, css: MailLook.text(15, "margin:4px 0 0")))
    let rest = values(cells, besides: [0, 1, statusColumn ?? 1]) + figures(cells)
    let right = MailMarkup.cell(self.title(title) + below + rest, MailLook(), " valign=\"top\"")
    return MailMarkup.layout(MailMarkup.row(left + right))
  }

  /// The first value as a title with the status beside it.
  private func titled(_ cells: [MailTable.Cell]) -> String {
    let title = self.title(cells.first ?? [])
    let rest = { (used: Set<Int>) in self.values(cells, besides: used) + self.figures(cells) }
    guard let column = statusColumn, cells.indices.contains(column) else { return title + rest([0]) }
    let status = inlines.html(cells[column].withoutFigures)
    if hasLongStatus {
      return title + line(status, MailLook(ink: .ink, css: MailLook.text(15, "margin:4px 0 0"))) + rest([0, column])
    }
    let head =
      MailMarkup.cell(title, MailLook(), " valign=\"top\"")
      + MailMarkup.cell(
        status, MailLook(ink: .ink, css: MailLook.text(15, "padding-left:12px")), " align=\"right\" valign=\"top\"")
    return MailMarkup.layout(MailMarkup.row(head)) + rest([0, column])
  }

  private func title(_ cell: MailTable.Cell) -> String {
    line(inlines.isolated(cell.withoutFigures), MailLook(ink: .ink, css: MailLook.text(16, "margin:0", isStrong: true)))
  }

  private func line(_ markup: String, _ look: MailLook) -> String { MailMarkup.element("p", markup, look) }

  /// Figures side by side, then words one below the other.
  private func values(_ cells: [MailTable.Cell], besides used: Set<Int>) -> String {
    let shown = cells.indices.filter { !used.contains($0) && !cells[$0].withoutFigures.isBlank }
    let figures = shown.filter { table.isRight.indices.contains($0) && table.isRight[$0] }
    let words = shown.filter { !figures.contains($0) }
    let widest = words.map { TextWidth.of(table.header.indices.contains($0) ? table.header[$0].words : "") }.max() ?? 0
    return MailValuesHTML.sideBySide(figures.map { labelled(cells, $0) })
      + MailValuesHTML.below(words.map { labelled(cells, $0) }, width: min(92, 16 + 7 * widest))
  }

  private func labelled(_ cells: [MailTable.Cell], _ column: Int) -> MailValuesHTML.Value {
    let label = table.header.indices.contains(column) ? table.header[column] : []
    return (inlines.isolated(label), inlines.isolated(cells[column].withoutFigures))
  }

  private func figures(_ cells: [MailTable.Cell]) -> String {
    cells.flatMap(\.figures).map { figure in
      MailMarkup.element("div", MailFigureHTML(figure: figure).beside, MailLook(css: "margin:8px 0 2px"))
    }.joined()
  }
}
