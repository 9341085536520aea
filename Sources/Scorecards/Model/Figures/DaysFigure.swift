/// Days side by side, each with what it was like.
struct DaysFigure: Sendable {
  /// One for each day.
  let dayTexts: [String]
  /// How many days stand side by side, before the next ones follow below with all rows.
  let daysPerBlock: Int
  let rows: [Row]

  struct Row: Sendable {
    let title: String
    let note: String
    /// One for each day.
    let cells: [Cell]
  }

  struct Cell: Sendable {
    /// `nil` where there is nothing to judge.
    let tone: StatusTone?
    /// A glyph or a short word; what colour alone must not say. Nothing where the row knows no such day.
    let sign: String
  }
}
