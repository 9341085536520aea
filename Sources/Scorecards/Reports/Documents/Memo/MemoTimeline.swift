/// The weightiest of what falls due in the six months from the as-of day; the index tells all of it.
struct MemoTimeline {
  let source: DocumentSource

  static let longest = 5

  private var entries: [PlanEntries.Entry] {
    PlanEntries(results: source.results, briefing: source.briefing).entries
  }

  /// The weightiest, in the order of their days.
  func rows(_ most: Int = longest) -> [TemplateFields] {
    let shown = entries.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .prefix(most).map(\.offset).sorted()
    let entries = entries
    return shown.compactMap { entries.indices.contains($0) ? entries[$0].brief : nil }.map(SixMonthPlan.row)
  }

  /// How many there are.
  var count: Int { entries.count }
}

extension PlanEntries.Entry {
  fileprivate var brief: PlanEntries.Entry {
    PlanEntries.Entry(
      day: day, what: PlainText.brief(what), state: state, who: PlainText.brief(who), weight: weight, isLate: isLate)
  }
}
