/// Roadmap items with their state: as written, or as the criterion that they name stands.
struct RoadmapRows {
  let results: Results
  let briefing: Briefing

  static let shape: TemplateShape = ["title": .text, "chip": .text, "owner": .text, "due": .text, "note": .text]

  private var today: Day { results.asOf.day }

  func rows(of track: RoadmapItem.Track) -> [TemplateFields] {
    (briefing.roadmap ?? []).filter { $0.track == track }.map { item in
      [
        "title": .text(item.title), "chip": state(item).chip, "owner": .text(item.owner),
        "due": due(item), "note": .text(item.note ?? ""),
      ]
    }
  }

  /// What of it is not done, where it has a date.
  var entries: [PlanEntries.Entry] {
    (briefing.roadmap ?? []).compactMap { item in
      guard let due = item.due, !isDone(item) else { return nil }
      let isLate = due < today
      return PlanEntries.Entry(
        day: due, what: item.title, state: state(item).markup(isLate: isLate), who: item.owner,
        weight: isLate ? .late : item.track.weight, isLate: isLate)
    }
  }

  /// By when the roadmap wants a criterion: the earliest date of the items that name it.
  func due(of criterion: String) -> Day? {
    (briefing.roadmap ?? []).filter { $0.progress == .criterion(criterion) }.compactMap(\.due).min()
  }

  private func state(_ item: RoadmapItem) -> CriterionState {
    switch item.progress {
    case .state(_, let completed?) where completed > today: .ahead
    case .state(let state, let completed): CriterionState(state, completed: completed)
    case .criterion(let id):
      latest(id).map { CriterionState($0) } ?? CriterionState(tone: .unknown, words: "not judged in this run")
    }
  }

  private func due(_ item: RoadmapItem) -> TemplateValue {
    guard let due = item.due else { return .text("") }
    let day = ReportMarkup.unbroken(due.text)
    return due < today && !isDone(item) ? ReportMarkup.joined([day, CriterionState.late]) : day
  }

  private func isDone(_ item: RoadmapItem) -> Bool {
    switch item.progress {
    case .state(let state, let completed): state.isDone && completed.map { $0 <= today } ?? true
    case .criterion(let id):
      latest(id).map { result in
        !result.status.isUnknown && (result.finding.item?.state.map(\.isDone) ?? (result.status == .met))
      } ?? false
    }
  }

  /// As the last gate that has it found it.
  private func latest(_ id: String) -> CriterionResult? {
    results.gates.reversed().lazy.compactMap { $0.first.result(for: id) }.first
  }
}

extension RoadmapItem.Track {
  fileprivate var weight: PlanEntries.Weight {
    switch self {
    case .milestone: .milestone
    case .seriesB: .seriesB
    case .compliance: .compliance
    }
  }
}
