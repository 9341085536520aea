/// The blocks that a mail has room for: Gmail cuts off the HTML of a mail at 102 KB, and with it whatever comes last.
struct MailCut {
  struct Piece {
    let block: MailBlock
    /// As ordinary text, of a block that was left whole.
    var markup: String?
  }

  let pieces: [Piece]

  /// Bytes of the blocks' markup; the template around it has the rest below 100,000.
  private static let room = 88_000
  /// What the row around a block takes, at most.
  private static let around = 160

  init(_ all: [MailBlock]) {
    var left = Self.room
    var kept: [Piece] = []
    for (index, block) in all.enumerated() {
      let parts = MailBlockHTML().parts(block)
      let html = parts.html
      let size = html.utf8.count + Self.around
      guard size > left else {
        left -= size
        kept.append(Piece(block: block, markup: html))
        continue
      }
      let rows = Self.rows(parts, in: left - Self.around)
      if rows > 0 || block.isBand {
        kept.append(Piece(block: block.prefix(rows)))
      } else {
        while kept.last?.block.heading != nil, kept.count > 1 { kept.removeLast() }
      }
      let note = Self.note(rows: rows == 0 ? 0 : parts.rows.count - rows, sections: all[(index + 1)...])
      kept.append(Piece(block: note))
      break
    }
    pieces = kept
  }

  private static func rows(_ parts: MailParts, in room: Int) -> Int {
    var left = room - parts.opening.utf8.count - parts.closing.utf8.count
    return parts.rows.prefix { row in
      left -= row.utf8.count
      return left >= 0
    }.count
  }

  private static func note(rows: Int, sections: ArraySlice<MailBlock>) -> MailBlock {
    let names = sections.compactMap { $0.heading?.level == 2 ? $0.heading?.inlines.words : nil }
    let parts = [
      rows > 0 ? "\(rows) more of this list" : nil,
      names.isEmpty ? nil : "the sections " + names.joined(separator: ", "),
    ].compactMap { $0 }
    let what = parts.isEmpty ? "the rest" : parts.joined(separator: ", and ")
    return .paragraph([
      .strong([.text("This mail ends here, because mail programs cut off longer ones.")]),
      .text(" The report itself has \(what)."),
    ])
  }
}

extension MailBlock {
  /// A table or list with its first rows alone, the verdict without what explains it.
  fileprivate func prefix(_ rows: Int) -> MailBlock {
    switch self {
    case .table(let table): .table(table.with(rows: Array(table.rows.prefix(rows))))
    case .list(let start, let items): .list(start: start, items: Array(items.prefix(rows)))
    case .band(let tone, let status, _): .band(tone, status: status, [])
    default: self
    }
  }
}
