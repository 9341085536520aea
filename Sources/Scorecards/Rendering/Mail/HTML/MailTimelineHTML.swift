/// Rows of spans and dates, each a line of words over a strip.
struct MailTimelineHTML {
  let timeline: TimelineFigure

  var html: String {
    let (first, last) = (timeline.ticks.first?.text ?? "", timeline.ticks.last?.text ?? "")
    let ends = MailMarkup.row(
      MailMarkup.cell(XMLText.escaped(first), Self.small)
        + MailMarkup.cell(XMLText.escaped(timeline.nowText), Self.accent, " align=\"center\"")
        + MailMarkup.cell(XMLText.escaped(last), Self.small, " align=\"right\""))
    return timeline.rows.map(row).joined() + MailMarkup.layout(ends)
  }

  private static let small = MailLook(ink: .soft, css: MailLook.text(12))
  private static let accent = MailLook(ink: .accent, css: MailLook.text(12))

  private func row(_ row: TimelineFigure.Row) -> String {
    let (title, note) = (UntrustedText.sanitised(row.title), UntrustedText.sanitised(row.note))
    let words = MailMarkup.row(
      MailMarkup.cell(
        MailMarkup.isolated(XMLText.escaped(title), words: title), MailLook(ink: .ink, css: MailLook.text(14)),
        " valign=\"bottom\"")
        + MailMarkup.cell(
          XMLText.escaped(note),
          MailLook(ink: FigureColour(row.tone), css: MailLook.text(13, "padding-left:12px", isStrong: row.tone != nil)),
          " align=\"right\" valign=\"bottom\""))
    let strip = MailMarkup.row(
      MailMarkup.cell(bar(row).html(height: 8), MailLook(css: "padding:2px 0 10px"), " colspan=\"2\""))
    return MailMarkup.layout(words + strip)
  }

  private func bar(_ row: TimelineFigure.Row) -> MailBar {
    func place(_ day: Day) -> Int { timeline.days.place(day, in: MailBar.places) }
    var bar = MailBar(.wash)
    if let later = row.later, later > row.end { bar.fill(place(row.end), place(later), .line) }
    if let start = row.start { bar.fill(place(start), place(row.end), .soft) }
    bar.mark(place(timeline.now), .accent)
    bar.mark(place(row.end), FigureColour(row.tone), width: 2)
    return bar
  }
}
