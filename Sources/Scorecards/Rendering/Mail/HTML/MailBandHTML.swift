/// The verdict, first of all and in its colour: what it is, what it means, and its facts.
struct MailBandHTML {
  let tone: StatusTone
  let status: String
  let blocks: [MailBlock]

  /// - Parameter title: of the document, where it stands above the band.
  func html(title: [MailInline]?) -> String {
    let name = title.map { title in
      MailMarkup.element(
        "h1", MailInlineHTML().isolated(title),
        MailLook(ink: .ink, css: MailLook.text(15, "margin:0 0 8px", isStrong: true)))
    }
    let verdict = MailMarkup.element(
      "p", MailMarkup.isolated(XMLText.escaped(status), words: status),
      MailLook(ink: FigureColour(tone), css: MailLook.text(24, "margin:0 0 8px", isStrong: true)))
    let wash = FigureColour(washOf: tone)
    return MailMarkup.layout(
      MailMarkup.row(
        MailMarkup.cell(
          (name ?? "") + verdict + blocks.map(html).joined(),
          MailLook(ink: .ink, ground: wash, edge: FigureColour(tone), css: "border-left:6px solid;padding:18px 16px"))))
  }

  private func html(_ block: MailBlock) -> String {
    if case .list(nil, let items) = block, let facts = facts(items) { return MailValuesHTML.below(facts, width: 84) }
    return MailBlockHTML().html(block)
  }

  /// Items that each open with a strong label.
  private func facts(_ items: [[MailBlock]]) -> [MailValuesHTML.Value]? {
    var facts: [MailValuesHTML.Value] = []
    for fact in items.map(MailFact.init) {
      guard let fact else { return nil }
      facts.append((MailInlineHTML().isolated(fact.label), MailInlineHTML().isolated(fact.value)))
    }
    return facts
  }
}

/// An item of a list that says `label: value`: its label is strong.
struct MailFact {
  let label: [MailInline]
  let value: [MailInline]

  init?(_ item: [MailBlock]) {
    guard item.count == 1, case .paragraph(let inner) = item.first, case .strong(let label) = inner.first else {
      return nil
    }
    self.label = label
    value = Array(inner.dropFirst()).trimmed
  }
}
