/// Reads how much of its window has to have samples: `95 %`, `{share: 95 %, interval: 15 s}`, `{share: 60 %, of: days}`.
struct CoverageReading {
  /// What the share is a share of.
  private enum Basis: String, CaseIterable {
    case samples, days
  }

  let node: DefinitionNode

  func read(_ problems: inout ProblemList) -> Located<Coverage>? {
    switch node.content {
    case .scalar:
      return share(&problems).map { .samples(percent: $0, every: .inferred) }.map(located)
    case .mapping:
      return Fields<CoverageKey>(node, &problems).flatMap { coverage($0, &problems) }.map(located)
    case .nothing, .list:
      problems.error(at: node.place, .shape(.wrongType("`coverage`", expected: .shareOrMapping, found: node.shape)))
      return nil
    }
  }

  private func located(_ coverage: Coverage) -> Located<Coverage> { Located(value: coverage, place: node.place) }

  private func share(_ problems: inout ProblemList) -> Int? {
    guard let text = node.text("coverage", &problems) else { return nil }
    let share = text.value.asShare
    if share == nil { problems.error(at: text.place, .value(.badShare(key: "coverage", text: text.value))) }
    return share
  }

  private func coverage(_ fields: Fields<CoverageKey>, _ problems: inout ProblemList) -> Coverage? {
    fields.need(.share, problems: &problems)
    let share = fields.share(.share, &problems)
    let basis: Located<Basis>? = fields.word(.of, .basis, &problems)
    let interval = fields.span(.interval, &problems)
    if basis?.value == .days { fields.refuse([.interval], because: .onlyForSamples, problems: &problems) }
    guard let share, !fields.has(.of) || basis != nil, !fields.has(.interval) || interval != nil else { return nil }
    if basis?.value == .days { return .days(percent: share.value) }
    return .samples(percent: share.value, every: interval.map { .declared(seconds: $0.value) } ?? .inferred)
  }
}
