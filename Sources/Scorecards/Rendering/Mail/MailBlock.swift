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
