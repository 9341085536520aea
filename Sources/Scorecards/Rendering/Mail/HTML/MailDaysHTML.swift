/// Rows of days, each a cell with a sign in it.
struct MailDaysHTML {
  let days: DaysFigure

  /// Days side by side that a phone has room for.
  private static let across = 14

  var html: String {
    let ends = MailMarkup.row(
      MailMarkup.cell(XMLText.escaped(days.dayTexts.first ?? ""), Self.small)
        + MailMarkup.cell(XMLText.escaped(days.dayTexts.last ?? ""), Self.small, " align=\"right\""))
    return days.rows.map(row).joined() + MailMarkup.layout(ends)
  }

  private static let small = MailLook(ink: .soft, css: MailLook.text(12))

  private func row(_ row: DaysFigure.Row) -> String {
    let (title, note) = (UntrustedText.sanitised(row.title), UntrustedText.sanitised(row.note))
    let words = MailMarkup.row(
      MailMarkup.cell(
        MailMarkup.isolated(XMLText.escaped(title), words: title), MailLook(ink: .ink, css: MailLook.text(14)))
        + MailMarkup.cell(
          XMLText.escaped(note), MailLook(ink: .soft, css: MailLook.text(13, "padding-left:12px")),
          " align=\"right\""))
    let strips = stride(from: 0, to: row.cells.count, by: Self.across).map { start in
      strip(row.cells[start..<min(start + Self.across, row.cells.count)])
    }
    return MailMarkup.layout(words) + strips.joined()
  }

  private func strip(_ cells: ArraySlice<DaysFigure.Cell>) -> String {
    let missing = Array(repeating: MailMarkup.cell("", MailLook()), count: Self.across - cells.count)
    let boxes = cells.map { cell in
      MailMarkup.cell(
        XMLText.escaped(UntrustedText.sanitised(cell.sign)),
        MailLook(
          ink: FigureColour(cell.tone), ground: FigureColour(washOf: cell.tone), edge: .paper,
          css: "\(MailLook.font);font-size:12px;line-height:20px;font-weight:600;border:1px solid"),
        " align=\"center\" height=\"22\"")
    }
    return MailMarkup.picture(MailMarkup.row((boxes + missing).joined()), words: nil, css: ";margin:0 0 6px")
  }
}
