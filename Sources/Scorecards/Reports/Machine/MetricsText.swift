/// `metrics.prom`: what a run found, for the textfile collector of Prometheus's node exporter (text exposition format
/// 0.0.4). Samples carry no timestamps, which the collector refuses.
struct MetricsText {
  let results: Results
  let toolVersion: String
  /// As of when the last run was that could use all its inputs; `nil` where none is known.
  var lastSuccess: Instant?
  /// All inputs could be used, and all mail and PDFs could be made.
  let isReportSound: Bool
  /// What came of each part of the delivery when it was last asked for; a report itself knows of none.
  var delivery: [DeliveryPart: Bool] = [:]

  /// No part of the delivery stands failed either.
  var isSuccess: Bool { isReportSound && !delivery.values.contains(false) }

  var document: String { families.map { $0.document(project: results.project) }.joined() }

  private var families: [MetricFamily] { runFamilies + gateFamilies }

  private var runFamilies: [MetricFamily] {
    let parts = DeliveryPart.allCases.compactMap { part in delivery[part].map { (part, $0) } }
    return [
      RunMetric.info.family([([("version", toolVersion)], "1")]),
      RunMetric.asOf.family([([], String(results.asOf.seconds))]),
      RunMetric.runSuccess.family([([], isSuccess ? "1" : "0")]),
      RunMetric.reportSuccess.family([([], isReportSound ? "1" : "0")]),
      RunMetric.deliverySuccess.family(
        parts.map { part, isSuccess in ([("part", part.rawValue)], isSuccess ? "1" : "0") }),
      RunMetric.lastSuccess.family(lastSuccess.map { [([], String($0.seconds))] } ?? []),
      MetricFamily(
        name: "scorecard_input_files", help: "Evidence files by what became of them.",
        samples: InputFile.Condition.allCases.map { condition in
          ([("condition", condition.rawValue)], String(results.files.count { $0.condition == condition }))
        }),
    ]
  }

  /// All values of a label, so that a series does not vanish where it is another one's turn.
  private var gateFamilies: [MetricFamily] {
    [
      MetricFamily(
        name: "scorecard_gate_verdict",
        help: "1 for the class of the verdict that is in force: at a held follow-up, else decided, else recommended.",
        samples: results.gates.flatMap { classes($0, of: $0.verdictInForce) }),
      MetricFamily(
        name: "scorecard_gate_follow_up", help: "1 for the class of the verdict of a follow-up that is in force.",
        samples: results.gates.flatMap { gate in
          gate.followUpInForce.map { classes(gate, of: $0.judgement.outcome.verdict) } ?? []
        }),
      MetricFamily(
        name: "scorecard_gate_state", help: "1 for where the gate stands in its life.",
        samples: results.gates.flatMap { gate in
          GateState.allCases.map { state in
            (MetricsText.labels(gate) + [("state", state.rawValue)], state == gate.state ? "1" : "0")
          }
        }),
      MetricFamily(
        name: "scorecard_gate_deadline_timestamp_seconds", help: "The gate's deadline.",
        samples: results.gates.map { (MetricsText.labels($0), String($0.gate.deadline.seconds)) }),
      MetricFamily(
        name: "scorecard_gate_deadline_days",
        help: "Days from the instant that the run looked from to the gate's deadline; negative where it has passed.",
        samples: results.gates.map { (MetricsText.labels($0), days($0)) }),
      MetricFamily(
        name: "scorecard_gate_criteria", help: "Criteria of a gate by status, in the judgement that is in force.",
        samples: results.gates.flatMap { gate in
          Status.allCases.map { status in
            let count = gate.judgementInForce.criteria.count { $0.status == status }
            return (MetricsText.labels(gate) + [("status", status.rawValue)], String(count))
          }
        }),
    ]
  }

  private func classes(_ gate: GateResult, of verdict: Verdict) -> [(labels: [MetricFamily.Label], value: String)] {
    VerdictClass.allCases.map { category in
      (MetricsText.labels(gate) + [("class", category.rawValue)], category == verdict.category ? "1" : "0")
    }
  }

  /// To a thousandth of a day.
  private func days(_ gate: GateResult) -> String {
    let seconds = gate.gate.deadline.seconds - results.asOf.seconds
    let thousandths = abs(seconds) * 1000 / 86_400
    return (seconds < 0 && thousandths > 0 ? "-" : "")
      + "\(thousandths / 1000).\((thousandths % 1000).padded(to: 3))"
  }

  private static func labels(_ gate: GateResult) -> [MetricFamily.Label] {
    [("gate", String(gate.gate.number)), ("id", gate.gate.id)]
  }
}
