/// The rows of the mail's one layout table, a block each.
struct MailBodyHTML {
  let pieces: [MailCut.Piece]

  var rows: String {
    var rows = ""
    var place = Place.text
    var before: MailBlock?
    for (index, piece) in pieces.enumerated() {
      let block = piece.block
      defer { before = block }
      if block.heading?.level == 1, pieces.dropFirst(index + 1).first?.block.isBand == true { continue }
      if block.isRule { place = .foot }
      if block.heading != nil { place = .text }
      rows += row(piece, after: before, place)
      if block.isBand { place = .lead }
    }
    return rows
  }

  private enum Place {
    /// Between the verdict and the first heading.
    case lead
    case text
    case foot
  }

  private func row(_ piece: MailCut.Piece, after before: MailBlock?, _ place: Place) -> String {
    let block = piece.block
    if case .band(let tone, let status, let inner) = block {
      let title = before?.heading.flatMap { $0.level == 1 ? $0.inlines : nil }
      let band = MailBandHTML(tone: tone, status: status, blocks: inner).html(title: title)
      return MailMarkup.row(MailMarkup.cell(band, MailLook(css: "padding:0 0 16px")))
    }
    let isSmall = place == .foot || (place == .lead && !block.opensWithStatus)
    let ordinary = isSmall ? nil : piece.markup
    let markup = ordinary ?? MailBlockHTML(isSmall: isSmall).html(block)
    return MailMarkup.row(MailMarkup.cell(markup, MailLook(css: "padding:\(padding(block))")))
  }

  private func padding(_ block: MailBlock) -> String {
    switch block.heading?.level {
    case 1: "20px 16px 8px"
    case 2: "28px 16px 10px"
    case .some: "12px 16px 6px"
    case nil: block.isRule ? "24px 16px 0" : block.isTable ? "0 16px 10px" : "0 16px"
    }
  }
}

extension MailBlock {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }

  fileprivate var opensWithStatus: Bool {
    switch self {
    case .paragraph(let inner): inner.first?.status != nil
    case .list, .table: true
    default: false
    }
  }
}
