/// Blocks as HTML with inline styles.
struct MailBlockHTML {
  /// Where the document's own words end and what only places it begins: small and soft.
  var isSmall = false
  private let inlines = MailInlineHTML()

  init(isSmall: Bool = false) { self.isSmall = isSmall }

  private var ink: FigureColour { isSmall ? .soft : .ink }
  private var size: Int { isSmall ? 13 : 16 }

  func html(_ blocks: [MailBlock]) -> String { blocks.map(html).joined() }

  func html(_ block: MailBlock) -> String { parts(block).html }

  /// A block, cut where it can be.
  func parts(_ block: MailBlock) -> MailParts {
    switch block {
    case .heading(let level, let inner): whole(heading(level, inner))
    case .paragraph(let inner): whole(paragraph(inner))
    case .band(let tone, let status, let inner):
      whole(MailBandHTML(tone: tone, status: status, blocks: inner).html(title: nil))
    case .quote(let inner):
      whole(boxed(html(inner), MailLook(edge: .line, css: "border-left:4px solid;padding:4px 0 1px 12px")))
    case .list(let start, let items): list(start, items)
    case .code(let text): whole(code(text))
    case .table(let table): table.fitsPhone ? MailTableHTML(table: table).parts : MailCardsHTML(table: table).parts
    case .rule:
      whole(boxed("&nbsp;", MailLook(edge: .line, css: "border-top:1px solid;font-size:1px;line-height:8px")))
    }
  }

  private func whole(_ markup: String) -> MailParts { MailParts(opening: markup, rows: [], closing: "") }

  private func heading(_ level: Int, _ inner: [MailInline]) -> String {
    let size = level == 1 ? 24 : level == 2 ? 19 : 16
    let look = MailLook(ink: .ink, css: MailLook.text(size, "margin:0", isStrong: true))
    return MailMarkup.element("h\(level)", inlines.isolated(inner), look)
  }

  private func paragraph(_ inner: [MailInline]) -> String {
    let figures = inner.figures
    let rest = inner.withoutFigures
    let pictures = figures.map { figure in
      MailMarkup.element("div", MailFigureHTML(figure: figure).block, MailLook(css: "margin:0 0 12px"))
    }.joined()
    guard !rest.isBlank else { return pictures }
    let look = MailLook(ink: ink, css: MailLook.text(size, "margin:0 0 \(isSmall ? 6 : 12)px"))
    return MailMarkup.element("p", inlines.html(rest), look) + pictures
  }

  private func list(_ start: Int?, _ items: [[MailBlock]]) -> MailParts {
    let look = MailLook(ink: ink, css: MailLook.text(size, "margin:0 0 12px 20px;padding:0"))
    let number = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let name = start == nil ? "ul" : "ol"
    return MailParts(
      opening: "<\(name)\(number)\(look.attributes)>", rows: items.map(item), closing: "</\(name)>")
  }

  /// A single paragraph stands in the item itself.
  private func item(_ blocks: [MailBlock]) -> String {
    let look = MailLook(ink: ink, css: MailLook.text(size, "margin:0 0 6px"))
    if case .paragraph(let inner) = blocks.first, inner.figures.isEmpty {
      return MailMarkup.element("li", inlines.html(inner) + html(Array(blocks.dropFirst())), look)
    }
    return MailMarkup.element("li", html(blocks), look)
  }

  private func code(_ text: String) -> String {
    let css =
      "margin:0 0 12px;padding:8px 12px;font-family:Consolas,Menlo,monospace;font-size:14px;line-height:20px;"
      + "white-space:pre-wrap;word-break:break-word"
    return MailMarkup.element("pre", XMLText.escaped(text), MailLook(ink: .ink, ground: .wash, css: css))
  }

  private func boxed(_ markup: String, _ look: MailLook) -> String {
    MailMarkup.layout(MailMarkup.row(MailMarkup.cell(markup, look)), css: "margin:0 0 12px")
  }
}
