/// The weightiest of what falls due in the six months from the as-of day; the index tells all of it.
struct MemoTimeline {
  let source: DocumentSource

  static let longest = 5

  /// The weightiest, in the order of their days.
  func rows(_ most: Int = longest) -> [TemplateFields] {
    source.sixMonths.weightiest(most).map { SixMonthPlan.row($0.brief) }
  }

  /// How many there are.
  var count: Int { source.sixMonths.entries.count }
}

extension PlanEntries.Entry {
  fileprivate var brief: PlanEntries.Entry {
    PlanEntries.Entry(
      day: day, what: PlainText.brief(what), state: state, who: PlainText.brief(who), weight: weight, isLate: isLate)
  }
}
