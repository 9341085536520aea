/// What falls due in the six months from the as-of day: deadlines, extensions, and items of checklists.
///
/// Any document may show it: `record` for the words, `figure` for the picture.
struct SixMonthPlan {
  let results: Results

  struct Entry {
    let day: Day
    let what: String
    let who: String
    let isGate: Bool
  }

  static let shape: TemplateShape = [
    "lead": .text, "picture": .optionalText,
    "entries": .list(["day": .text, "what": .text, "who": .text]), "rest": .optionalText,
  ]
  /// More would be no plan to look at.
  private static let most = 16

  var record: TemplateRecord {
    let shown = entries.prefix(Self.most)
    let rest = entries.count - shown.count
    let span = "between \(first.text) and \(last.text)"
    return [
      "lead": .text(entries.isEmpty ? "Nothing is due \(span)." : "What is due \(span), the nearest first."),
      "picture": figure.map(ReportMarkup.image) ?? .absent,
      "entries": .list(
        shown.map { ["day": .text($0.day.text), "what": .text($0.what), "who": .text($0.who)] }),
      "rest": .optional(rest > 0 ? "\(PlainText.count(rest, "more date")) later in this time." : nil),
    ]
  }

  /// `nil` where nothing is due.
  var figure: Figure? {
    let shown = entries.prefix(Self.most)
    if shown.isEmpty { return nil }
    let days = FigureDays(first, last)
    let rows = shown.map {
      TimelineFigure.Row(title: $0.what, note: $0.day.text, tone: nil, start: nil, end: $0.day, later: nil)
    }
    let timeline = TimelineFigure(
      days: days, now: first, nowText: "as of \(first.text)", ticks: days.ticks, rows: rows)
    return Figure(
      name: "six-months", title: "The next six months",
      text: shown.map { "\($0.day.text): \($0.what)." }.joined(separator: " "), drawing: .timeline(timeline))
  }

  private var first: Day { results.asOf.day }

  /// The same day of the month half a year later, or the month's last one.
  private var last: Day {
    let (year, month, day) = first.components
    let later = (year: month > 6 ? year + 1 : year, month: month > 6 ? month - 6 : month + 6)
    return (0...3).lazy.compactMap { Day(year: later.year, month: later.month, day: day - $0) }.first
      ?? first.adding(days: 182)
  }

  /// In the order of their days, gates before items.
  var entries: [Entry] {
    let all = results.gates.flatMap { deadlines($0) + dates($0) } + items
    return all.filter { first <= $0.day && $0.day <= last }.sorted {
      ($0.day, $0.isGate ? 0 : 1, $0.what) < ($1.day, $1.isGate ? 0 : 1, $1.what)
    }
  }

  private func deadlines(_ gate: GateResult) -> [Entry] {
    let who = PlainText.list(gate.gate.signers)
    let name = "Gate \(gate.gate.number)"
    let decision = Entry(day: gate.gate.deadline.day, what: "\(name) is decided", who: who, isGate: true)
    let isOver = gate.state == .decided || (gate.state == .due && gate.followUp == nil)
    guard let date = gate.gate.extensionDate, !isOver else { return [decision] }
    return [decision, Entry(day: date.day, what: "\(name): follow-up if conditional", who: who, isGate: true)]
  }

  /// What follows from the rule that decides.
  private func dates(_ gate: GateResult) -> [Entry] {
    gate.dates.map { date in
      Entry(
        day: date.day, what: "Gate \(gate.gate.number): \(date.title)", who: PlainText.list(gate.gate.accountable),
        isGate: true)
    }
  }

  /// Of items that several gates look at the first mention.
  private var items: [Entry] {
    var seen: Set<String> = []
    return results.gates.flatMap(\.criteria).compactMap { result in
      guard let due = result.finding.item?.due, result.finding.item?.state != .complete,
        seen.insert("\(due.number) \(result.criterion.id)").inserted
      else { return nil }
      return Entry(day: due, what: "\(result.criterion.title) is due", who: result.criterion.owner, isGate: false)
    }
  }
}
