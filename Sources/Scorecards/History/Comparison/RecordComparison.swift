/// What people decided by two runs → what is different, the gravest first.
struct RecordComparison {
  let before: RecordSnapshot
  let after: RecordSnapshot
  /// Of criteria, by id.
  let titles: [String: String]

  var changes: [RecordChange] { decision + reopened + weights + signed + waivers + withWaivers }

  private var decision: [RecordChange] {
    let isSame =
      before.state == after.state && before.verdict == after.verdict && before.overriding == after.overriding
    return isSame ? [] : [.decision(after, from: before)]
  }

  private var reopened: [RecordChange] {
    after.reopenings.filter { !before.reopenings.contains($0) }.map(RecordChange.reopened)
  }

  /// Of sign-offs that were there before.
  private var weights: [RecordChange] {
    after.signOffs.compactMap { now in
      guard let then = before.signOffs[id: now.id], then.weight != now.weight else { return nil }
      return .weight(now, from: then)
    }
  }

  private var signed: [RecordChange] {
    after.signOffs.filter { before.signOffs[id: $0.id] == nil }.map(RecordChange.signed)
  }

  /// Those that came into force or have expired; one that is still to come is told on its first day.
  private var waivers: [RecordChange] {
    after.waivers.compactMap { now in
      let then = before.waivers[id: now.id]?.period
      let isNews = now.period != then && now.period != .later && !(then == nil && now.period == .expired)
      return isNews ? .waiver(now, title: titles[now.criterion] ?? now.criterion) : nil
    }
  }

  private var withWaivers: [RecordChange] {
    before.withWaivers == after.withWaivers ? [] : [.withWaivers(after.withWaivers, from: before.withWaivers)]
  }
}
