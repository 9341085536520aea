/// `gates.json`: the framework's live dashboard with its own keys, and the full results beside them.
struct Dashboard {
  let results: Results
  let history: [PassedMilestone]

  var document: String {
    let active = results.activeGate
    let next = results.gates.first { $0.gate.deadline >= results.asOf && $0.state != .decided }
    var object = JSONObject()
    object.add("current_phase", active.map { "phase-\($0.gate.phase.number)" })
    object.add("active_gate", active?.gate.id)
    object.add("status", status(active))
    object.add("metrics", metrics(active))
    object.add("gates_passed", .texts(history.map(\.id) + passed.map(\.gate.id)))
    object.add("gates_pending", .texts(results.gates.filter { !isPassed($0) }.map(\.gate.id)))
    object.add("next_decision", next?.gate.deadline.description)
    object.add("escalation_level", escalationLevel)
    return JSONText.object(object.pairs + ResultsJSON(results: results).pairs).document
  }

  private var passed: [GateResult] { results.gates.filter(isPassed) }

  /// A gate is passed once its decision is signed; what the rules compute alone is a recommendation.
  private func isPassed(_ gate: GateResult) -> Bool {
    gate.record.decision?.isDecided == true && gate.record.decision?.verdict?.category == .proceed
  }

  private func status(_ active: GateResult?) -> String {
    switch active?.state {
    case .open: "in-progress"
    case .due: "awaiting-decision"
    case .decided: "decided"
    case .upcoming, nil: "upcoming"
    }
  }

  /// Worst verdict among the gates that have begun: normal, watch, elevated, critical.
  private var escalationLevel: String {
    let waiting = results.gates.filter { $0.state == .open || $0.state == .due || $0.hasFailedFollowUp }
    switch VerdictClass.worst(of: waiting.map(\.verdictInForce.category)) {
    case .stop: return "critical"
    case .undetermined: return "elevated"
    case .conditional: return "watch"
    case .proceed, nil: return "normal"
    }
  }

  /// The active gate's figures as plain numbers, by metric id; shares, runs and numbers of samples are no values of it.
  private func metrics(_ active: GateResult?) -> JSONText {
    var seen: Set<String> = []
    var pairs: [(String, JSONText)] = []
    for result in active?.judgementInForce.criteria ?? [] {
      guard case .measured(let measure) = result.criterion.source, let value = result.value,
        measure.isValueOfMetric, seen.insert(measure.metric.id).inserted
      else { continue }
      let limits = measure.thresholds.flatMap(\.limits)
      pairs.append((measure.metric.id, .number(value.exactText(keepingSideOf: limits))))
    }
    return .object(pairs)
  }
}
