/// The six months after the gate: decisions, follow-ups and what the roadmap dates.
struct MemoTimeline {
  let source: DocumentSource

  static let days = 184
  static let longest = 5

  private struct Entry {
    let day: Day
    let what: TemplateValue
    let standing: TemplateValue
    let owner: String
  }

  private var first: Day { source.gate.judgedAt.day }

  /// In the order of their days; the gates before what else falls on the same day.
  var rows: [TemplateRecord] {
    shown.sorted { ($0.entry.day, $0.rank) < ($1.entry.day, $1.rank) }.map { row($0.entry) }
  }

  /// How many are left out.
  var rest: Int { max(0, dated.count - MemoTimeline.longest) }

  /// What weighs most where there are many: gates, the gate's own items, milestones, then the rest of the roadmap.
  private var shown: ArraySlice<(rank: Int, entry: Entry)> { dated.prefix(MemoTimeline.longest) }

  private var dated: [(rank: Int, entry: Entry)] {
    let last = first.adding(days: MemoTimeline.days)
    let entries = gates + items + [RoadmapItem.Track.milestone, .seriesB, .compliance].flatMap(roadmap)
    return entries.filter { first < $0.day && $0.day <= last }.enumerated().map { ($0.offset, $0.element) }
  }

  private func row(_ entry: Entry) -> TemplateRecord {
    [
      "day": ReportMarkup.unbroken(entry.day.text), "what": entry.what, "standing": entry.standing,
      "owner": .text(PlainText.brief(entry.owner)),
    ]
  }

  private var gates: [Entry] {
    source.results.gates.flatMap { gate -> [Entry] in
      let owner = PlainText.list(gate.gate.accountable)
      let chip: TemplateValue =
        gate.state == .upcoming ? .text("not begun") : ReportMarkup.chip(gate.outcome.verdict)
      let decided = Entry(
        day: gate.gate.deadline.day, what: .text("\(PlainText.brief(gate.heading)): decision"), standing: chip,
        owner: owner)
      guard let follow = gate.followUp else { return [decided] + later(gate, owner) }
      let standing: TemplateValue =
        follow.state == .open ? .text("ahead") : ReportMarkup.chip(follow.outcome.verdict)
      let again = Entry(
        day: follow.date.day, what: .text("Gate \(gate.gate.number): follow-up"), standing: standing, owner: owner)
      return [decided, again]
    }
  }

  /// Where the verdict may still be a conditional one.
  private func later(_ gate: GateResult, _ owner: String) -> [Entry] {
    guard gate.state == .open, gate.outcome.possible.contains(where: { $0.category == .conditional }),
      let date = gate.gate.extensionDate
    else { return [] }
    let what = "Gate \(gate.gate.number): follow-up, where the verdict is a conditional one"
    return [Entry(day: date.day, what: .text(what), standing: .text("ahead"), owner: owner)]
  }

  /// Items of the memo's own gate that are still to come.
  private var items: [Entry] {
    source.gate.criteria.filter { $0.status != .met }.compactMap { result in
      result.finding.item?.due.map { due in
        Entry(
          day: due, what: .text(result.criterion.title), standing: ReportMarkup.chip(result.status),
          owner: result.criterion.owner)
      }
    }
  }

  private func roadmap(_ track: RoadmapItem.Track) -> [Entry] {
    let rows = RoadmapRows(source: source)
    let own = (source.briefing.roadmap ?? []).filter { $0.track == track }
    return own.compactMap { item in
      item.due.map {
        Entry(day: $0, what: .text(PlainText.brief(item.title)), standing: rows.chip(item), owner: item.owner)
      }
    }
  }
}
