/// Everything that is dated: decisions of gates, what follows from their rules, the roadmap, items that are not done.
struct PlanCollecting {
  let results: Results
  let briefing: Briefing
  let roadmap: RoadmapRows

  typealias Entry = PlanEntries.Entry

  /// In no order of time.
  var entries: [Entry] { results.gates.flatMap { decisions($0) + dates($0) } + roadmap.entries + items }

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
    return results.gates.flatMap(\.judgementInForce.criteria).compactMap { result in
      guard let item = result.finding.item, let due = item.due, item.state.map({ !$0.isDone }) ?? true,
        seen.insert("\(due.number) \(result.criterion.id)").inserted
      else { return nil }
      let isLate = due < results.asOf.day
      let own = CriterionState(result)
      return Entry(
        day: due, what: result.criterion.title, state: own.markup(isLate: isLate), who: result.criterion.owner,
        weight: isLate ? .late : .item, isLate: isLate)
    }
  }
}
