/// What became of each rule of a gate, in words.
struct RuleText {
  let gate: GateResult

  /// `applies`, `does not apply`, `can't be told yet`, `applies if none above does`, `not reached`.
  func outcome(ofRule index: Int) -> String {
    if gate.state == .upcoming { return "not judged yet" }
    if index == gate.first.outcome.rule { return "applies" }
    let truth = gate.first.outcome.truths.indices.contains(index) ? gate.first.outcome.truths[index] : .unknown
    if truth == .no { return "does not apply" }
    if isBehindTheDecision(index) { return "not reached" }
    return truth == .unknown ? "can't be told yet" : "applies if none above does"
  }

  /// Rules are tried in order; what stands behind the first true one is never reached.
  private func isBehindTheDecision(_ index: Int) -> Bool {
    if let chosen = gate.first.outcome.rule { return index > chosen }
    return gate.first.outcome.truths.firstIndex(of: .yes).map { index > $0 } ?? false
  }
}
