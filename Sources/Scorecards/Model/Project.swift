/// One `scorecard.yaml` and what it names.
struct Project: Sendable {
  let name: String
  /// The gates, in the order of their deadlines.
  let gates: [Gate]
  /// The catalogue, by metric id.
  let metrics: [String: Metric]
  let sources: Sources
  /// Phases and gates that were passed before this tool, shown as history.
  let history: [PassedMilestone]
}

struct PassedMilestone: Sendable {
  let id: String
  let title: String
  let passed: Day
}
