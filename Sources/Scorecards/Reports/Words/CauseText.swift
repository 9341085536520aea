/// Why a criterion's status is what it is, in one phrase without a full stop.
struct CauseText {
  let files: [InputFile]

  func text(_ cause: Cause) -> String {
    switch cause {
    case .absentFile(let file): "the file \(place(file)) is absent"
    case .noEvidence: "no evidence in any export"
    case .noIncidents(let condition): "the incidents file is \(condition == .absent ? "absent" : "unreadable")"
    case .noIncidentRows: "the incidents file has no row and does not say how far it reaches"
    case .incidentsEnd(let end): "the incidents file reaches only to \(end.text)"
    case .notYetBegun: "its window has not begun"
    case .stale(let last, let labels, let seconds):
      "the last value\(series(labels)) is of \(last.text), older than \(DurationText.whole(seconds))"
    case .tooFewDays(let days, let all, let percent, let labels):
      "values\(series(labels)) on only \(days) of \(all) days; \(percent) % of the days are needed"
    case .tooFewSamples(let samples, let gaps, let percent, let labels): tooFew(samples, gaps, percent, labels)
    case .unreadable(let row, let count): unreadable(row, count)
    case .contradictory(let first, let second, let time):
      "different values for \(time.text): \(place(first)) and \(place(second))"
    case .contradictoryIncident(let id, let first, let second):
      "incident \(id) is told in two ways: \(place(first)) and \(place(second))"
    case .totalBesideParts: "a total stands beside its parts, so that counting both would count twice"
    case .needsFold(let labels): needsFold(labels)
    case .noSuchLabel(let label): "no series carries the label \(label)"
    case .lowAboveHigh: "the low end of the range is above its high end"
    case .notSet: "the value is not above zero, so it is not set"
    case .notMentioned: "no checklist mentions it"
    case .contradictoryItem(let first, let second):
      "checklists contradict each other: \(place(first)) and \(place(second))"
    case .item(let problem): problem.message
    case .completedInFuture(let day): "called complete, but its date \(day.text) lies in the future"
    case .completedLate(let day): "completed on \(day.text), after the gate was judged"
    case .notApplicable(nil): "not applicable"
    case .notApplicable(let reason?): "not applicable: \(reason)"
    case .untold: "the evidence can't be used as it is"
    }
  }

  private func unreadable(_ row: UnreadableRow, _ count: Int) -> String {
    if row.place.line == 0 { return "the file \(place(row.place)) can't be read: \(row.cause.message)" }
    return "\(count == 1 ? "a row" : "\(count) rows") can't be read: \(place(row.place)): \(row.cause.message)"
  }

  private func needsFold(_ labels: [String]) -> String {
    "several series\(labels.isEmpty ? "" : " told apart by \(PlainText.list(labels))"), and the gate does not "
      + "say how to make one figure of them"
  }

  private func tooFew(_ samples: Int, _ gaps: SampleGaps, _ percent: Int, _ labels: [String: String]) -> String {
    if samples == 0 { return "no value\(series(labels)) in its window" }
    guard let interval = gaps.interval else {
      return "only \(PlainText.count(samples, "value"))\(series(labels)) in its window, from which can't be told how "
        + "far apart they should be"
    }
    let told = gaps.longest.map { "\($0.start.text) to \($0.end.text)" }
    let more = gaps.count - told.count
    return "only \(FigureText.grouped(String(samples))) of \(FigureText.grouped(String(gaps.expected))) "
      + "values\(series(labels)), expected every \(PlainText.unit(DurationText.whole(interval))); \(percent) % are "
      + "needed" + (told.isEmpty ? "" : "; longest gaps: \(told.joined(separator: ", "))")
      + (more > 0 ? " and \(FigureText.grouped(String(more))) more" : "")
  }

  /// `metrics.csv, line 812`.
  func place(_ place: EvidencePlace) -> String {
    let name = files.indices.contains(place.file) ? files[place.file].name : "?"
    return place.line > 0 ? "\(name), line \(place.line)" : name
  }

  private func series(_ labels: [String: String]) -> String {
    labels.isEmpty ? "" : " of \(PlainText.labels(labels))"
  }
}
