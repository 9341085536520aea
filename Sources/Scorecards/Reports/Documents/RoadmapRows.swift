/// Roadmap items with their state: as written, or as the criterion that they name stands.
struct RoadmapRows {
  let source: DocumentSource

  static let shape: TemplateShape = ["title": .text, "chip": .text, "owner": .text, "due": .text, "note": .text]

  func rows(of track: RoadmapItem.Track) -> [TemplateRecord] {
    (source.briefing.roadmap ?? []).filter { $0.track == track }.map { item in
      [
        "title": .text(item.title), "chip": chip(item), "owner": .text(item.owner),
        "due": due(item), "note": .text(item.note ?? ""),
      ]
    }
  }

  func chip(_ item: RoadmapItem) -> TemplateValue {
    switch item.standing {
    case .state(_, let completed?) where completed > source.results.asOf.day: return RoadmapRows.ahead
    case .state(let state, let completed):
      let day = completed.map { ", \($0.text)" } ?? ""
      return ReportMarkup.chip(state.glyph, state.words + day)
    case .criterion(let id):
      guard let result = latest(id) else { return ReportMarkup.chip("?", "not judged in this run") }
      if case .completedInFuture = result.finding.cause { return RoadmapRows.ahead }
      guard !result.status.isUnknown, let state = result.finding.item?.state else {
        return ReportMarkup.chip(result.status)
      }
      return ReportMarkup.chip(state.glyph, state.words)
    }
  }

  /// What is completed after the as-of time: of an earlier day one knows no more than that.
  private static let ahead = ReportMarkup.chip("◐", "not complete yet")

  private func due(_ item: RoadmapItem) -> TemplateValue {
    guard let due = item.due else { return .text("") }
    let isLate = due < source.results.asOf.day && !isDone(item)
    return isLate ? ReportMarkup.inner("\(due.unbroken), overdue") : ReportMarkup.unbroken(due.text)
  }

  private func isDone(_ item: RoadmapItem) -> Bool {
    switch item.standing {
    case .state(let state, let completed):
      [.complete, .notApplicable].contains(state) && completed.map { $0 <= source.results.asOf.day } ?? true
    case .criterion(let id):
      latest(id).map { $0.finding.item?.state.map { $0 == .complete } ?? ($0.status == .met) } ?? false
    }
  }

  /// As the last gate that has it found it.
  private func latest(_ id: String) -> CriterionResult? {
    source.results.gates.reversed().lazy.compactMap { $0.result(for: id) }.first
  }
}

extension ItemState {
  /// How far it is, beside its word.
  fileprivate var glyph: String {
    switch self {
    case .complete, .notApplicable: "✓"
    case .inProgress, .queued, .notStarted: "◐"
    case .delayed, .blocked: "✕"
    }
  }
}

extension Day {
  /// Its parts stay on one line.
  fileprivate var unbroken: String { text.replacing(" ", with: "\u{A0}") }
}
