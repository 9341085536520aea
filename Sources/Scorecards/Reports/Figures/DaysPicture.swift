/// What each day of the window so far was like: figures of a period day by day, and incidents.
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

  /// `nil` where no figure of the gate is of a period, or no day has a value.
  var figure: Figure? {
    let measured = gate.first.criteria.compactMap { result in ownDays(result).map { (result: result, days: $0) } }
    let shown = measured.filter(\.result.isDecisive) + measured.filter { !$0.result.isDecisive }
    let told = shown.prefix(Self.mostRows)
    guard gate.state != .upcoming, let first = told.map(\.days.lowerBound).min(),
      let last = told.map(\.days.upperBound).max()
    else { return nil }
    let days = (first.number...last.number).map(Day.init(number:))
    let rows = told.compactMap { row($0.result, $0.days, in: days) } + incidentRow(days)
    let blocks = DaysPicture.blocks(of: days.count)
    return Figure(
      name: "days-\(gate.documentName)", title: "\(PlainText.count(days.count, "day")) up to \(last.text)",
      text: rows.map(\.text).joined(separator: " "),
      drawing: .days(
        DaysFigure(
          dayTexts: days.map(\.shortText), daysPerBlock: blocks, rows: rows.map(\.row))))
  }

  /// How many days stand side by side: blocks of about the same length, none of more than 16 days.
  static func blocks(of count: Int) -> Int {
    let blocks = (count + 15) / 16
    return blocks == 0 ? 1 : (count + blocks - 1) / blocks
  }

  /// The days of its window; `nil` where no day has a value.
  private func ownDays(_ result: CriterionResult) -> ClosedRange<Day>? {
    guard case .measured(let measure) = result.criterion.source, !result.windowDays.isEmpty else { return nil }
    return measure.windowDays(until: gate.first.judgedAt)
  }

  /// Days outside its own window have no sign.
  private func row(_ result: CriterionResult, _ own: ClosedRange<Day>, in days: [Day])
    -> (row: DaysFigure.Row, text: String)?
  {
    guard case .measured(let measure) = result.criterion.source else { return nil }
    let values = Dictionary(result.windowDays.map { ($0.day, $0.value) }) { first, _ in first }
    let tones = days.map { own.contains($0) ? values[$0].map(measure.tone) ?? .unknown : nil }
    let cells = tones.map { DaysFigure.Cell(tone: $0, sign: $0.map { String($0.glyph) } ?? "") }
    let target = MeasureText(measure: measure).target(measure.target)
    let row = DaysFigure.Row(title: result.criterion.title, note: target, cells: cells)
    let told = zip(days, tones).compactMap { day, tone in tone.map { (day, $0) } }
    return (row, "\(result.criterion.title) (\(target)): \(words(told)).")
  }

  /// `✓ 11 days met, ✕ 1 missed (Feb 22)`.
  private func words(_ tones: [(day: Day, tone: StatusTone)]) -> String {
    let parts = StatusTone.allCases.compactMap { tone -> String? in
      let own = tones.filter { $0.tone == tone }.map(\.day.shortText)
      if own.isEmpty { return nil }
      let word = tone == .unknown ? "without a value" : tone.rawValue
      let dates = tone == .met ? "" : " (\(PlainText.list(own)))"
      return "\(PlainText.count(own.count, "day")) \(word)\(dates)"
    }
    return PlainText.list(parts)
  }

  /// Absent where there are none.
  private func incidentRow(_ days: [Day]) -> [(row: DaysFigure.Row, text: String)] {
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
