/// `metrics.prom`: what a run found, for the textfile collector of Prometheus's node exporter (text exposition format
/// 0.0.4). Samples carry no timestamps, which the collector refuses.
struct MetricsText {
  let results: Results
  let toolVersion: String
  /// As of when the last run was that could use all its inputs; `nil` where none is known.
  let lastSuccess: Instant?
  /// All inputs could be used, and all that was to be delivered has left, or waits in the outbox.
  let isSuccess: Bool

  /// The name under which ``lastSuccess`` is told.
  static let lastSuccessName = "scorecard_last_success_timestamp_seconds"
  private static let asOfName = "scorecard_as_of_timestamp_seconds"
  private static let successName = "scorecard_run_success"

  /// What an earlier document said of it.
  static func lastSuccess(in text: String, project: String) -> Instant? {
    value(of: lastSuccessName, in: text, project: project).map { Instant(seconds: $0) }
  }

  /// An earlier document whose run is a success now that the mail which waited has left; `nil` where it is none.
  static func succeeded(_ text: String, project: String) -> String? {
    guard value(of: successName, in: text, project: project) == 1,
      let asOf = value(of: asOfName, in: text, project: project)
    else { return nil }
    let last = lastSuccess(in: text, project: project)?.seconds ?? asOf
    let line = "\(lastSuccessName){\(label("project", project))} "
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.contains(where: { $0.hasPrefix(line) }) {
      return lines.map { $0.hasPrefix(line) ? line + String(max(last, asOf)) : String($0) }.joined(separator: "\n")
    }
    return "# HELP \(lastSuccessName) \(lastSuccessHelp)\n# TYPE \(lastSuccessName) gauge\n\(line)\(asOf)\n" + text
  }

  private static let lastSuccessHelp =
    "As of when the last run was that could use all its inputs and delivered what was due."

  private static func value(of name: String, in text: String, project: String) -> Int? {
    let start = "\(name){\(label("project", project))} "
    let line = text.split(separator: "\n").first { $0.hasPrefix(start) }
    return line.flatMap { Int($0.dropFirst(start.count)) }
  }

  private struct Family {
    let name: String
    let help: String
    let samples: [(labels: [(String, String)], value: String)]
  }

  var document: String {
    families.filter { !$0.samples.isEmpty }.map { family in
      let samples = family.samples.map { labels, value in
        "\(family.name){\(([("project", results.project)] + labels).map(MetricsText.label).joined(separator: ","))} \(value)\n"
      }
      return "# HELP \(family.name) \(family.help)\n# TYPE \(family.name) gauge\n" + samples.joined()
    }.joined()
  }

  private var families: [Family] { runFamilies + gateFamilies }

  private var runFamilies: [Family] {
    let conditions: [InputFile.Condition] = [.read, .absent, .unreadable]
    return [
      Family(
        name: "scorecard_info", help: "The version of the tool.", samples: [([("version", toolVersion)], "1")]),
      Family(
        name: MetricsText.asOfName, help: "The instant that the last run looked from.",
        samples: [([], String(results.asOf.seconds))]),
      Family(
        name: MetricsText.successName,
        help:
          "1 where the last run could use all its inputs, and all it had to deliver has left or waits in the outbox.",
        samples: [([], isSuccess ? "1" : "0")]),
      Family(
        name: MetricsText.lastSuccessName,
        help: MetricsText.lastSuccessHelp,
        samples: lastSuccess.map { [([], String($0.seconds))] } ?? []),
      Family(
        name: "scorecard_input_files", help: "Evidence files by what became of them.",
        samples: conditions.map { condition in
          ([("condition", condition.rawValue)], String(results.files.count { $0.condition == condition }))
        }),
    ]
  }

  private var gateFamilies: [Family] {
    [
      Family(
        name: "scorecard_gate_verdict",
        help: "1 for the class of the verdict that is in force: at a held follow-up, else decided, else recommended.",
        samples: results.gates.flatMap(classes)),
      Family(
        name: "scorecard_gate_state", help: "1 for where the gate stands in its life.",
        samples: results.gates.flatMap { gate in
          GateState.allCases.map { state in
            (MetricsText.labels(gate) + [("state", state.rawValue)], state == gate.state ? "1" : "0")
          }
        }),
      Family(
        name: "scorecard_gate_deadline_timestamp_seconds", help: "The gate's deadline.",
        samples: results.gates.map { (MetricsText.labels($0), String($0.gate.deadline.seconds)) }),
      Family(
        name: "scorecard_gate_deadline_days",
        help: "Days from the instant that the run looked from to the gate's deadline; negative where it has passed.",
        samples: results.gates.map { (MetricsText.labels($0), days($0)) }),
      Family(
        name: "scorecard_gate_criteria", help: "Criteria of a gate by status.",
        samples: results.gates.flatMap { gate in
          Status.allCases.map { status in
            let count = gate.criteria.count { $0.status == status }
            return (MetricsText.labels(gate) + [("status", status.rawValue)], String(count))
          }
        }),
    ]
  }

  /// All classes, so that a series does not vanish where a verdict changes.
  private func classes(_ gate: GateResult) -> [(labels: [(String, String)], value: String)] {
    VerdictClass.allCases.map { category in
      (
        MetricsText.labels(gate) + [("class", category.rawValue)],
        category == gate.verdictInForce.category ? "1" : "0"
      )
    }
  }

  /// To a thousandth of a day.
  private func days(_ gate: GateResult) -> String {
    let seconds = gate.gate.deadline.seconds - results.asOf.seconds
    let thousandths = abs(seconds) * 1000 / 86_400
    let rest = String(thousandths % 1000)
    return (seconds < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000)."
      + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static func labels(_ gate: GateResult) -> [(String, String)] {
    [("gate", String(gate.gate.number)), ("id", gate.gate.id)]
  }

  /// A label's value is data: `\`, `"` and line ends are escaped.
  private static func label(_ name: String, _ value: String) -> String {
    let escaped = UntrustedText.sanitised(value).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(name)=\"\(escaped)\""
  }
}
