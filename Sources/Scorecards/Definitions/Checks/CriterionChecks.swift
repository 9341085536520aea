/// No two criteria share an id.
struct CriterionIDsDiffer: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    problems.add(draft.file.criteria.compactMap(\.id).repetitions(of: .criterion))
  }
}

/// Both ends of a range are measured criteria of the gate in units that convert.
struct RangesAreMeasured: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    for range in draft.file.ranges {
      let low = measure(range.low, draft, &problems)
      let high = measure(range.high, draft, &problems)
      if range.low.value == range.high.value {
        problems.error(at: range.high.place, .criterion(.sameEnds(range.high.value)))
      }
      if let low, let high, low.unit.factor(to: high.unit) == nil {
        let units = (low.unit.symbol, high.unit.symbol)
        problems.error(at: range.high.place, .criterion(.rangeUnits(low: units.0, high: units.1)))
      }
    }
  }

  private func measure(_ name: Located<String>, _ draft: GateDraft, _ problems: inout ProblemList) -> Measure? {
    guard let index = draft.index(of: name.value), draft.file.criteria.indices.contains(index) else {
      let ids = draft.file.criteria.compactMap { $0.id?.value }
      problems.error(at: name.place, .value(.unknownWord(name.value, .criterion, among: ids)))
      return nil
    }
    if case .item = draft.file.criteria[index].kind {
      problems.error(at: name.place, .criterion(.notMeasured(name.value)))
    }
    return draft.measures[index]
  }
}
