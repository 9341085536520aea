/// What each of the last days was like: figures of a period day by day, and incidents.
struct DaysPicture {
  let gate: GateResult
  /// Those that started; of other days than the picture shows they are left out.
  let incidents: [DayIncident]

  struct DayIncident {
    let day: Day
    let severity: String
  }

  /// More rows would hide what matters.
  private static let mostRows = 6

  private var days: [Day] {
    (1 - Trajectory.span...0).map { gate.judgedAt.day.adding(days: $0) }
  }

  /// `nil` where no figure of the gate is of a period, or no day has a value.
  var figure: Figure? {
    let measured = gate.criteria.filter(isOfDays)
    let shown = measured.filter(\.isDecisive) + measured.filter { !$0.isDecisive }
    if gate.state == .upcoming || shown.isEmpty { return nil }
    let rows = shown.prefix(Self.mostRows).map(row) + incidentRow
    guard let first = days.first, let last = days.last else { return nil }
    return Figure(
      name: "days-\(gate.documentName)", title: "The \(days.count) days up to \(last.text)",
      text: rows.map(\.text).joined(separator: " "),
      drawing: .days(
        DaysFigure(firstText: first.shortText, lastText: last.text, rows: rows.map(\.row))))
  }

  /// A mean, a share or an extreme of a window: a day has one of its own.
  private func isOfDays(_ result: CriterionResult) -> Bool {
    guard case .measured(let measure) = result.criterion.source, measure.window != nil,
      result.daily?.points.isEmpty == false
    else { return false }
    return [.mean, .min, .max, .worst, .share].contains(measure.over) || measure.over.percentile != nil
  }

  private func row(_ result: CriterionResult) -> (row: DaysFigure.Row, text: String) {
    guard case .measured(let measure) = result.criterion.source else {
      return (DaysFigure.Row(title: "", note: "", cells: []), "")
    }
    let values = Dictionary((result.daily?.points ?? []).map { ($0.day, $0.value) }) { first, _ in first }
    let tones = days.map { values[$0].map(measure.tone) ?? .unknown }
    let cells = tones.map { DaysFigure.Cell(tone: $0, sign: String($0.glyph)) }
    let target = MeasureText(measure: measure).target(measure.target)
    let row = DaysFigure.Row(title: result.criterion.title, note: target, cells: cells)
    return (row, "\(result.criterion.title) (\(target)): \(words(tones)).")
  }

  /// `✓ 11 days met, ✕ 1 missed (Feb 22)`.
  private func words(_ tones: [StatusTone]) -> String {
    let parts = StatusTone.allCases.compactMap { tone -> String? in
      let own = zip(days, tones).filter { $0.1 == tone }.map(\.0.shortText)
      if own.isEmpty { return nil }
      let word = tone == .unknown ? "without a value" : tone.rawValue
      let dates = tone == .met ? "" : " (\(PlainText.list(own)))"
      return "\(PlainText.count(own.count, "day")) \(word)\(dates)"
    }
    return PlainText.list(parts)
  }

  /// Absent where there are none.
  private var incidentRow: [(row: DaysFigure.Row, text: String)] {
    let own = incidents.filter { days.contains($0.day) }.sorted { ($0.day, $0.severity) < ($1.day, $1.severity) }
    if own.isEmpty { return [] }
    let cells = days.map { day in
      let severities = own.filter { $0.day == day }.map(\.severity)
      let more = severities.count > 1 ? "+" : ""
      return DaysFigure.Cell(
        tone: severities.isEmpty ? nil : .missed, sign: severities.first.map { $0 + more } ?? "·")
    }
    let list = PlainText.list(own.map { "\($0.severity) on \($0.day.shortText)" })
    let count = PlainText.count(own.count, "incident")
    return [(DaysFigure.Row(title: "Incidents", note: count, cells: cells), "\(count): \(list).")]
  }
}
