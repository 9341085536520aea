/// Roadmap items with their state: as written, or as the criterion that they name stands.
struct RoadmapRows: Sendable {
  private let items: [RoadmapItem]
  private let today: Day
  /// The criteria that items name, each as the last gate that has it found it.
  private let criteria: [String: CriterionResult]
  /// By when the roadmap wants a criterion: the earliest date of the items that name it.
  private let dues: [String: Day]

  static let shape: TemplateShape = ["title": .text, "chip": .text, "owner": .text, "due": .text, "note": .text]

  init(results: Results, briefing: Briefing) {
    items = briefing.roadmap ?? []
    today = results.asOf.day
    let named = Set(items.compactMap(\.criterion))
    criteria = results.gates.reduce(into: [:]) { found, gate in
      for result in gate.judgementInForce.criteria where named.contains(result.criterion.id) {
        found[result.criterion.id] = result
      }
    }
    dues = items.reduce(into: [:]) { earliest, item in
      guard let criterion = item.criterion, let due = item.due else { return }
      earliest[criterion] = min(due, earliest[criterion] ?? due)
    }
  }

  func rows(of track: RoadmapItem.Track) -> [TemplateFields] {
    items.filter { $0.track == track }.map { item in
      [
        "title": .text(item.title), "chip": state(item).chip, "owner": .text(item.owner),
        "due": due(item), "note": .text(item.note ?? ""),
      ]
    }
  }

  /// What of it is not done, where it has a date.
  var entries: [PlanEntries.Entry] {
    items.compactMap { item in
      guard let due = item.due, !isDone(item) else { return nil }
      let isLate = due < today
      return PlanEntries.Entry(
        day: due, what: item.title, state: state(item).markup(isLate: isLate), who: item.owner,
        weight: isLate ? .late : item.track.weight, isLate: isLate)
    }
  }

  func due(of criterion: String) -> Day? { dues[criterion] }

  private func state(_ item: RoadmapItem) -> CriterionState {
    switch item.progress {
    case .state(_, let completed?) where completed > today: .ahead
    case .state(let state, let completed): CriterionState(state, completed: completed)
    case .criterion(let id):
      criteria[id].map { CriterionState($0) } ?? CriterionState(tone: .unknown, words: "not judged in this run")
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
      criteria[id].map { result in
        !result.status.isUnknown && (result.finding.item?.state.map(\.isDone) ?? (result.status == .met))
      } ?? false
    }
  }
}

extension RoadmapItem {
  fileprivate var criterion: String? {
    if case .criterion(let id) = progress { id } else { nil }
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
