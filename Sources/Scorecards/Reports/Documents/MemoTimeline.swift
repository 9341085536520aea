/// The weightiest of what falls due in the six months from the as-of day; the index tells all of it.
struct MemoTimeline {
  let source: DocumentSource

  static let longest = 5

  private var entries: [PlanEntries.Entry] {
    PlanEntries(results: source.results, briefing: source.briefing).entries
  }

  /// In the order of their days.
  var rows: [TemplateRecord] {
    let shown = entries.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .prefix(MemoTimeline.longest).map(\.offset).sorted()
    let entries = entries
    return shown.compactMap { entries.indices.contains($0) ? entries[$0].brief : nil }.map(SixMonthPlan.row)
  }

  /// How many are left out.
  var rest: Int { max(0, entries.count - MemoTimeline.longest) }
}

extension PlanEntries.Entry {
  fileprivate var brief: PlanEntries.Entry {
    PlanEntries.Entry(
      day: day, what: PlainText.brief(what), state: state, who: PlainText.brief(who), weight: weight, isLate: isLate)
  }
}
