/// The pictures of the index.
struct IndexPictures {
  let results: Results
  let sixMonths: PlanEntries

  var timeline: Figure? { GateTimeline(results: results).figure }

  /// How the figure has moved that stands most in a gate's way.
  static func spark(_ gate: GateResult) -> Figure? {
    let judgement = gate.judgementInForce
    guard gate.state != .upcoming, let step = judgement.principalObstacle,
      let result = judgement.result(for: step.criterion)
    else { return nil }
    return TrendPicture(result: result, judgedAt: judgement.judgedAt, document: gate.documentName).spark
  }

  var all: [Figure] {
    let plan = SixMonthPlan(plan: sixMonths).figure
    return [timeline].compactMap { $0 } + results.gates.compactMap(IndexPictures.spark) + [plan].compactMap { $0 }
  }
}
