/// A block of a mail, as a value: both bodies are written from it.
indirect enum MailBlock: Sendable {
  case heading(level: Int, [MailInline])
  case paragraph([MailInline])
  /// The verdict: its status, and what stands below it.
  case band(StatusTone, status: String, [MailBlock])
  case quote([MailBlock])
  /// - Parameter start: of an ordered list its first number.
  case list(start: Int?, items: [[MailBlock]])
  case code(String)
  case table(MailTable)
  case rule

  var heading: (level: Int, inlines: [MailInline])? {
    if case .heading(let level, let inlines) = self { (level, inlines) } else { nil }
  }

  var isBand: Bool {
    if case .band = self { true } else { false }
  }

  var isRule: Bool {
    if case .rule = self { true } else { false }
  }
}

extension [MailBlock] {
  /// Without paragraphs that say the words of the picture above them: both bodies say those with the picture.
  var withoutTwins: [MailBlock] {
    indices.filter { index in index == startIndex || !self[index].isTwin(of: self[index - 1]) }.map { self[$0] }
  }
}

extension MailBlock {
  fileprivate func isTwin(of picture: MailBlock) -> Bool {
    guard case .paragraph(let inlines) = picture, inlines.count == 1, let figure = inlines.first?.figure,
      case .paragraph(let caption) = self, caption.figures.isEmpty
    else { return false }
    // A timeline in HTML is words already, and others than these.
    if case .timeline = figure.drawing { return false }
    return caption.words == UntrustedText.sanitised(figure.text)
  }
}

/// A table of a mail. Each row has as many cells as the header.
struct MailTable: Sendable {
  typealias Cell = [MailInline]

  let header: [Cell]
  /// Columns of figures, which stand at the right.
  let isRight: [Bool]
  let rows: [Row]

  enum Row: Sendable {
    case cells([Cell])
    /// Names the rows below it.
    case group(Cell)
  }

  func with(rows: [Row]) -> MailTable { MailTable(header: header, isRight: isRight, rows: rows) }

  /// The rows that hold values.
  var body: [[Cell]] {
    rows.compactMap { if case .cells(let cells) = $0 { cells } else { nil } }
  }

  /// The first column of which some cell is a status, if it isn't the first of all.
  var statusColumn: Int? {
    header.indices.dropFirst().first { column in
      body.contains { $0.indices.contains(column) && $0[column].contains { $0.status != nil } }
    }
  }
}
