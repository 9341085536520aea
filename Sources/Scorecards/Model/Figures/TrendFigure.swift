/// Daily values, where they were heading, and the target.
struct TrendFigure: Sendable {
  let scale: FigureScale
  let days: FigureDays
  /// The day that the values end on.
  let today: Day
  let points: [Point]
  let targets: [Rational]
  let targetText: String
  /// The days of the window among those drawn.
  let window: Window?
  let tone: StatusTone
  let projection: Projection?
  let firstText: String
  let lastText: String
  let firstDayText: String
  let todayText: String

  struct Window: Sendable {
    let first: Day
    let last: Day
    let text: String
  }

  struct Point: Sendable {
    let day: Day
    let value: Rational
    /// Of the day alone, against the target.
    let tone: StatusTone
  }

  struct Projection: Sendable {
    let start: Rational
    let end: Rational
    let by: Day
    let text: String
    let byText: String
    /// Where the line meets the target, if that day is drawn.
    let reaches: Reach?

    struct Reach: Sendable {
      let day: Day
      let value: Rational
      let text: String
    }
  }
}
