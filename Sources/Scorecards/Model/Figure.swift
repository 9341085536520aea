/// A picture of values of the results, not yet drawn: what is shown, and the same in words.
struct Figure: Sendable {
  /// File name without extension; letters, digits, hyphens and underscores.
  let name: String
  let title: String
  /// All that the picture shows, for whoever does not see it; untrusted parts as they were read.
  let text: String
  let drawing: Drawing

  enum Drawing: Sendable {
    case bullet(BulletFigure)
    case trend(TrendFigure)
    /// The same small and without words.
    case spark(TrendFigure)
    case days(DaysFigure)
    case timeline(TimelineFigure)
  }

  /// Where documents find it.
  var path: String { "figures/\(name).svg" }
}

/// A value against its target and its partial band.
struct BulletFigure: Sendable {
  let scale: FigureScale
  /// The scale starts at zero, so that the length of a bar means something.
  let isFromZero: Bool
  /// `nil` where there is no figure that counts.
  let value: Rational?
  let tone: StatusTone
  /// Where the target begins; both ends of a range.
  let targets: [Rational]
  /// From the partial band's far end to the target.
  let band: FigureSpan?
  /// What meets the target.
  let good: FigureSpan
}

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
