extension Results {
  /// The gate that matters today: of those that are open, due, or failed at their follow-up, the one whose deadline or
  /// follow-up is nearest; of two that are as near the one that is still ahead.
  var activeGate: GateResult? {
    let waiting = gates.enumerated().filter { _, gate in
      gate.state == .open || gate.state == .due || gate.hasFailedFollowUp
    }
    func order(_ one: (offset: Int, element: GateResult)) -> (Int, Int, Int) {
      let seconds = one.element.decisive.seconds - asOf.seconds
      return (abs(seconds), seconds < 0 ? 1 : 0, one.offset)
    }
    return waiting.min { order($0) < order($1) }?.element
  }
}

extension GateResult {
  /// The instant of the judgement in force: the follow-up's or the deadline.
  fileprivate var decisive: Instant { followUpInForce?.date ?? gate.deadline }
}

extension Criterion {
  /// Where its row stands on the gate's page.
  var anchor: String { "criterion-\(id)" }
}

extension GateResult {
  /// `Gate 7: Phase 4 complete — IPO readiness`.
  var heading: String { "Gate \(gate.number): \(gate.title)" }

  /// Name of its document without extension: `gate-07`.
  var documentName: String { ReportName.page(ofGate: gate.number) }

  /// The word for what is aimed at: `GO`, `PASS`.
  var bestWord: String { gate.bestRule?.verdict.word ?? "GO" }

  /// What to say where no criterion stands in a judgement's way: all is there, or an earlier rule gives another verdict.
  func openWay(_ judgement: Judgement) -> String {
    let verdict = judgement.outcome.verdict
    if verdict.category == .proceed { return "Nothing: all that \(verdict.word) asks for is there." }
    guard let rule = rule(of: judgement) else { return "No single criterion stands in the way of \(bestWord)." }
    return PlainText.sentence("Another rule comes before \(bestWord): \(rule.verdict.word), \(rule.summary)")
  }
}

extension Judgement {
  /// The one thing that weighs most: evidence that keeps the verdict open, then what can't be undone, then the figure
  /// that is furthest away, then whatever else is left to do.
  var principalObstacle: PathStep? {
    let isOpen = outcome.verdict.category == .undetermined
    return (isOpen ? path.first { $0.kind == .evidence } : nil)
      ?? path.first { $0.kind == .impossible }
      ?? path.last { $0.kind == .reach }
      ?? path.first
  }
}
