/// What falls due in the six months from the as-of day, and what is late: one list for the index and every document,
/// worked out once for all of them.
struct PlanEntries: Sendable {
  struct Entry: Sendable {
    let day: Day
    let what: String
    let state: TemplateValue
    let who: String
    let weight: Weight
    /// It was due before the as-of day.
    var isLate = false
  }

  /// What is told first where there is little room.
  enum Weight: Int, Comparable {
    case gate, late, date, milestone, seriesB, compliance, item

    static func < (one: Weight, other: Weight) -> Bool { one.rawValue < other.rawValue }
  }

  let first: Day
  /// The same day of the month half a year later, or the month's last one.
  let last: Day
  /// In the order of their days, the weightiest of a day first.
  let entries: [Entry]
  let roadmap: RoadmapRows
  /// Indices, the weightiest first; of equal weight the nearest.
  private let byWeight: [Int]

  init(results: Results, briefing: Briefing) {
    let first = results.asOf.day
    let last = PlanEntries.halfAYear(after: first)
    let roadmap = RoadmapRows(results: results, briefing: briefing)
    let entries = PlanCollecting(results: results, briefing: briefing, roadmap: roadmap).entries
      .filter { ($0.isLate || first <= $0.day) && $0.day <= last }
      .sorted { ($0.day, $0.weight, $0.what) < ($1.day, $1.weight, $1.what) }
    byWeight = entries.indices.sorted { (entries[$0].weight, $0) < (entries[$1].weight, $1) }
    (self.first, self.last, self.entries, self.roadmap) = (first, last, entries, roadmap)
  }

  private static func halfAYear(after first: Day) -> Day {
    let (year, month, day) = first.components
    let later = (year: month > 6 ? year + 1 : year, month: month > 6 ? month - 6 : month + 6)
    return (0...3).lazy.compactMap { Day(year: later.year, month: later.month, day: day - $0) }.first
      ?? first.adding(days: 182)
  }

  /// The weightiest of those that are meant, in the order of their days.
  func weightiest(_ most: Int, where isMeant: (Entry) -> Bool = { _ in true }) -> [Entry] {
    var chosen: [Int] = []
    for index in byWeight where chosen.count < most && isMeant(entries[index]) { chosen.append(index) }
    return chosen.sorted().map { entries[$0] }
  }
}
