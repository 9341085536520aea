/// What falls due in the six months from the as-of day, and what is late: one list for the index and every document.
struct PlanEntries {
  let results: Results
  let briefing: Briefing

  struct Entry {
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

  var first: Day { results.asOf.day }

  /// The same day of the month half a year later, or the month's last one.
  var last: Day {
    let (year, month, day) = first.components
    let later = (year: month > 6 ? year + 1 : year, month: month > 6 ? month - 6 : month + 6)
    return (0...3).lazy.compactMap { Day(year: later.year, month: later.month, day: day - $0) }.first
      ?? first.adding(days: 182)
  }

  /// In the order of their days, the weightiest of a day first.
  var entries: [Entry] {
    let roadmap = RoadmapRows(results: results, briefing: briefing).entries
    let all = results.gates.flatMap { decisions($0) + dates($0) } + roadmap + items
    return all.filter { ($0.isLate || first <= $0.day) && $0.day <= last }.sorted {
      ($0.day, $0.weight, $0.what) < ($1.day, $1.weight, $1.what)
    }
  }

  private func decisions(_ gate: GateResult) -> [Entry] {
    let who = PlainText.list(gate.gate.signers)
    let name = "Gate \(gate.gate.number)"
    let state = gate.state == .upcoming ? TemplateValue.text("not begun") : state(gate)
    let decision = Entry(
      day: gate.gate.deadline.day, what: "\(name) is decided", state: state, who: who, weight: .gate)
    guard let date = gate.gate.extensionDate, gate.mayHaveFollowUp else { return [decision] }
    let what = "\(name): follow-up\(gate.hasFollowUp ? "" : " if conditional")"
    return [decision, Entry(day: date.day, what: what, state: followUp(gate), who: who, weight: .gate)]
  }

  /// Before the deadline nothing is decided yet, so that it is told in words and not as a chip.
  private func state(_ gate: GateResult) -> TemplateValue {
    if gate.state != .open { return gate.verdictMarkup }
    let verdict = gate.first.outcome.verdict
    return .text(
      verdict.category == .undetermined
        ? "ahead, today it can't be told yet" : "ahead, today it would be \(verdict.word)")
  }

  private func followUp(_ gate: GateResult) -> TemplateValue {
    gate.heldFollowUp.map { ReportMarkup.chip($0.judgement.outcome.verdict) } ?? .text("ahead")
  }

  /// What follows from the rule that decides.
  private func dates(_ gate: GateResult) -> [Entry] {
    gate.dates.map { date in
      Entry(
        day: date.day, what: "Gate \(gate.gate.number): \(date.title)", state: .text("ahead"),
        who: PlainText.list(gate.gate.accountable), weight: .date)
    }
  }

  /// Of items that several gates look at the first mention; none that the roadmap names for the same day.
  private var items: [Entry] {
    var seen = Set(
      (briefing.roadmap ?? []).compactMap { item in
        if case .criterion(let id) = item.progress { item.due.map { "\($0.number) \(id)" } } else { nil }
      })
    return results.gates.flatMap(\.first.criteria).compactMap { result in
      guard let item = result.finding.item, let due = item.due, item.state.map({ !$0.isDone }) ?? true,
        seen.insert("\(due.number) \(result.criterion.id)").inserted
      else { return nil }
      let isLate = due < first
      let own = CriterionState(result)
      return Entry(
        day: due, what: result.criterion.title, state: own.markup(isLate: isLate), who: result.criterion.owner,
        weight: isLate ? .late : .item, isLate: isLate)
    }
  }
}
