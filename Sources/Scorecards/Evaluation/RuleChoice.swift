extension Outcome {
  /// First match wins, with three-valued logic (reading, section 1).
  init(_ rules: [Rule], _ standings: [String: Standing]) {
    let truths = rules.map { $0.when.truth(standings) }
    let first = truths.firstIndex(of: .yes)
    let unknown = truths.indices.filter { truths[$0] == .unknown && $0 < (first ?? truths.count) }
    let candidates: [(rule: Int?, verdict: Verdict)] =
      unknown.map { ($0, rules[$0].verdict) } + [(first, first.map { rules[$0].verdict } ?? .noRuleMatched)]
    let possible = candidates.map(\.verdict).distinctByWord
    let decided = possible.count == 1 ? candidates.first : nil
    self.init(
      verdict: decided?.verdict ?? .undetermined, possible: possible, rule: decided?.rule, truths: truths)
  }

  /// A gate that has not begun: every verdict is still possible.
  init(upcoming rules: [Rule], _ standings: [String: Standing]) {
    self.init(
      verdict: .undetermined, possible: rules.map(\.verdict).distinctByWord, rule: nil,
      truths: rules.map { $0.when.truth(standings) })
  }
}

extension [Verdict] {
  fileprivate var distinctByWord: [Verdict] {
    reduce(into: []) { kept, verdict in
      if !kept.contains(where: { $0.word == verdict.word }) { kept.append(verdict) }
    }
  }
}
