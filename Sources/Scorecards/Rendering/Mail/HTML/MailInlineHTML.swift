/// Inlines as HTML with inline styles.
struct MailInlineHTML {
  /// Emphasis is a remark beside a value, not a stress.
  var isCell = false

  func html(_ inlines: [MailInline]) -> String { inlines.map(html).joined() }

  /// A cell's words apart from their surroundings.
  func isolated(_ inlines: [MailInline]) -> String { MailMarkup.isolated(html(inlines), words: inlines.words) }

  private func html(_ inline: MailInline) -> String {
    switch inline {
    case .text(let text): return XMLText.escaped(text)
    case .code(let text): return code(text)
    case .emphasis(let inner):
      if isCell { return MailMarkup.element("span", isolated(inner), MailLook(ink: .soft, css: Self.remark)) }
      return MailMarkup.isolated("<em>\(html(inner))</em>", words: inner.words)
    case .strong(let inner): return MailMarkup.isolated("<strong>\(html(inner))</strong>", words: inner.words)
    case .status(let tone, let words): return Self.chip(tone, words)
    case .link(let inner, let target):
      let look = MailLook(ink: .accent, css: "text-decoration:underline")
      return MailMarkup.element("a", isolated(inner), look, " href=\"\(XMLText.escaped(target))\"")
    case .reference(let inner): return isolated(inner)
    case .figure(let figure): return XMLText.escaped(UntrustedText.sanitised(figure.text))
    case .lineBreak: return "<br>"
    }
  }

  private func code(_ text: String) -> String {
    let look = MailLook(css: "font-family:Consolas,Menlo,monospace;font-size:14px;word-break:break-word")
    return MailMarkup.element("code", MailMarkup.isolated(XMLText.escaped(text), words: text), look)
  }

  /// Glyph and word in a coloured box. Its blanks are part of the text, since Word's engine pads no inline element.
  static func chip(_ tone: StatusTone, _ words: String) -> String {
    let wrap = words.count <= 24 ? ";white-space:nowrap" : ""
    let look = MailLook(
      ink: FigureColour(tone), ground: FigureColour(washOf: tone),
      css: "font-size:14px;font-weight:600;padding:2px 3px;border-radius:4px\(wrap)")
    return MailMarkup.element("span", "&nbsp;\(MailMarkup.isolated(XMLText.escaped(words), words: words))&nbsp;", look)
  }

  private static let remark = "font-size:13px;font-weight:400"
}
