/// What falls due in the six months from the as-of day, as a table and as a picture.
///
/// Any document may show it: `fields` for the words, `figure` for the picture.
struct SixMonthPlan {
  let plan: PlanEntries
  /// The name of the document that shows it; `nil`: the index.
  var document: String?

  static let row: TemplateShape = ["day": .text, "what": .text, "state": .text, "who": .text]
  static let shape: TemplateShape = [
    "lead": .text, "picture": .optionalText, "notDrawn": .optionalText, "entries": .list(row), "rest": .optionalText,
  ]
  /// More rows would be no picture to look at; a document that is printed has room for half of them.
  private var mostDrawn: Int { document == nil ? 16 : 8 }
  /// More would be no plan to read.
  private static let mostTold = 60

  var fields: TemplateFields {
    let entries = plan.entries
    let rest = entries.count - Self.mostTold
    let more = "\(PlainText.count(rest, "more date")) in this time: the pages of the gates name them."
    return [
      "lead": .text(SixMonthPlan.lead(plan)), "picture": figure.map(ReportMarkup.image) ?? .absent,
      "notDrawn": .optional(notDrawn),
      "entries": .list(entries.prefix(Self.mostTold).map(SixMonthPlan.row)), "rest": .optional(rest > 0 ? more : nil),
    ]
  }

  static func row(_ entry: PlanEntries.Entry) -> TemplateFields {
    [
      "day": ReportMarkup.unbroken(entry.day.text), "what": .text(entry.what), "state": entry.state,
      "who": .text(entry.who),
    ]
  }

  static func lead(_ plan: PlanEntries) -> String {
    let span = "between \(plan.first.text) and \(plan.last.text)"
    let late = plan.entries.count(where: \.isLate)
    if plan.entries.isEmpty { return "Nothing is due \(span)." }
    return late == 0 ? "What is due \(span), the nearest first." : "What is late (\(late)), then what is due \(span)."
  }

  /// `nil` where nothing is due; what is late has no place in the time to come.
  var figure: Figure? {
    let shown = plan.weightiest(mostDrawn) { !$0.isLate }
    if shown.isEmpty { return nil }
    let days = FigureDays(plan.first, plan.last)
    let rows = shown.map {
      TimelineFigure.Row(title: $0.what, note: $0.day.text, tone: nil, start: nil, end: $0.day, later: nil)
    }
    let timeline = TimelineFigure(
      days: days, now: plan.first, nowText: "as of \(plan.first.text)", ticks: days.ticks, rows: rows)
    return Figure(
      name: (document.map { $0 + "-" } ?? "") + "six-months", title: "The next six months",
      text: (shown.map { "\($0.day.text): \($0.what)." } + [notDrawn].compactMap { $0 }).joined(separator: " "),
      drawing: .timeline(timeline))
  }

  /// What the picture leaves out is said in its description and above it.
  private var notDrawn: String? {
    let rest = plan.entries.count { !$0.isLate } - mostDrawn
    return rest > 0 ? "Not in the picture: \(PlainText.count(rest, "date")) of the table." : nil
  }
}
