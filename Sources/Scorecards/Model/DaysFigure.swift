/// Days side by side, each with what it was like.
struct DaysFigure: Sendable {
  let firstText: String
  let lastText: String
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
    /// A glyph or a short word; what colour alone must not say.
    let sign: String
  }
}
