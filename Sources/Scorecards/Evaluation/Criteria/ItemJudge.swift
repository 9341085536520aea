/// What checklists say of one item, held against the states that are as good as met (reading, section 5).
struct ItemJudge {
  let judgedAt: Instant
  let asOf: Instant

  func judge(_ entries: [ItemEntry], admits: [ItemState]) -> (status: Status, finding: Finding) {
    guard let first = entries.first else { return (.missing, finding(.notMentioned)) }
    if let faulty = entries.first(where: { $0.problem != nil || $0.state == nil }) {
      let problem = faulty.problem ?? .shape(.missingKey(ItemKey.state.rawValue))
      return (.invalid, finding(.item(problem), faulty, [faulty.place]))
    }
    if let other = entries.first(where: { contradicts($0, first) }) {
      let cause = Cause.contradictoryItem(first: first.place, second: other.place)
      return (.invalid, finding(cause, first, [first.place, other.place]))
    }
    return judge(latest(entries, first), admits)
  }

  private func judge(_ entry: ItemEntry, _ admits: [ItemState]) -> (status: Status, finding: Finding) {
    let places = [entry.place]
    guard let state = entry.state else {
      return (.invalid, finding(.item(.shape(.missingKey(ItemKey.state.rawValue))), entry, places))
    }
    if state == .complete, let completed = entry.completed {
      if completed.isAfter(asOf) { return (.invalid, finding(.completedInFuture(completed.day), entry, places)) }
      if completed.isAfter(judgedAt) { return (.missed, finding(.completedLate(completed.day), entry, places)) }
    }
    if state == .notApplicable {
      return (.met, finding(.notApplicable(reason: entry.note), entry, places))
    }
    return (admits.contains(state) ? .met : .missed, finding(nil, entry, places))
  }

  private func contradicts(_ entry: ItemEntry, _ other: ItemEntry) -> Bool {
    entry.state != other.state || (entry.state == .delayed && entry.due != other.due)
  }

  /// Several checklists agree: of their completion dates the last one counts.
  private func latest(_ entries: [ItemEntry], _ first: ItemEntry) -> ItemEntry {
    entries.dropFirst().reduce(first) { kept, entry in
      guard let old = kept.completed, let new = entry.completed else { return kept }
      return new.isLater(than: old) ? entry : kept
    }
  }

  private func finding(_ cause: Cause?, _ entry: ItemEntry? = nil, _ places: [EvidencePlace] = []) -> Finding {
    Finding(
      evidence: places, from: nil, time: entry?.completed?.start, samples: places.count, series: 1, cause: cause,
      item: entry)
  }
}

extension Completion {
  var start: Instant {
    switch self {
    case .day(let day): day.start
    case .instant(let instant): instant
    }
  }

  /// A day ends after every instant in it.
  func isLater(than other: Completion) -> Bool {
    if day != other.day { return day > other.day }
    switch (self, other) {
    case (.instant(let left), .instant(let right)): return left > right
    case (.day, .instant): return true
    default: return false
    }
  }
}
