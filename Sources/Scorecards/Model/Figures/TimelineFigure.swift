/// Rows of spans and dates along one calendar.
struct TimelineFigure: Sendable {
  let days: FigureDays
  let now: Day
  let nowText: String
  let ticks: [Tick]
  let rows: [Row]

  struct Tick: Sendable {
    let day: Day
    let text: String
  }

  struct Row: Sendable {
    let title: String
    let note: String
    let tone: StatusTone?
    /// `nil` where there is a date only.
    let start: Day?
    let end: Day
    /// A later date, such as an extension.
    let later: Day?
  }
}
