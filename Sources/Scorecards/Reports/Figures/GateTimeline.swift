/// All gates along the calendar, with their deadlines and verdicts.
struct GateTimeline {
  let results: Results

  /// More rows would be no picture any more; the table names all.
  private static let mostRows = 24

  var figure: Figure? {
    let gates = results.gates.prefix(Self.mostRows)
    let now = results.asOf.day
    let ends = gates.flatMap { [$0.gate.begins.day, $0.gate.deadline.day] + [later($0)].compactMap { $0 } } + [now]
    guard let first = ends.min(), let last = ends.max(), !gates.isEmpty else { return nil }
    let days = FigureDays(first, last)
    let timeline = TimelineFigure(
      days: days, now: now, nowText: "as of \(now.text)", ticks: days.ticks, rows: gates.map(row))
    return Figure(
      name: "gates", title: "Gates and their deadlines", text: gates.map(text).joined(separator: " "),
      drawing: .timeline(timeline))
  }

  private func row(_ gate: GateResult) -> TimelineFigure.Row {
    let isUpcoming = gate.state == .upcoming
    let verdict = gate.verdictInForce
    let rules = gate.decidedOtherwise == nil ? "" : ", not \(gate.first.outcome.verdict.word)"
    return TimelineFigure.Row(
      title: "Gate \(gate.gate.number) · \(gate.gate.deadline.day.text)",
      note: isUpcoming ? "not begun" : "\(verdict.category.glyph) \(verdict.word)\(rules)",
      tone: isUpcoming ? nil : StatusTone(verdict.category), start: gate.gate.begins.day, end: gate.gate.deadline.day,
      later: later(gate))
  }

  /// The extension date, where it may matter.
  private func later(_ gate: GateResult) -> Day? {
    gate.mayHaveFollowUp ? gate.gate.extensionDate?.day : nil
  }

  private func text(_ gate: GateResult) -> String {
    let verdict = gate.state == .upcoming ? "not begun" : gate.verdictWords
    let extra = later(gate).map { ", extension to \($0.text)" } ?? ""
    return
      "Gate \(gate.gate.number), from \(gate.gate.begins.day.text), deadline \(gate.gate.deadline.day.text)\(extra): "
      + "\(verdict)."
  }
}

extension FigureDays {
  /// Months below a calendar; the year stands with the first one and with each January.
  var ticks: [TimelineFigure.Tick] {
    var isFirst = true
    return months(atMost: 8).map { day in
      let (year, month, _) = day.components
      let name = String(day.shortText.prefix(3))
      defer { isFirst = false }
      return TimelineFigure.Tick(day: day, text: isFirst || month == 1 ? "\(name) \(year)" : name)
    }
  }
}
