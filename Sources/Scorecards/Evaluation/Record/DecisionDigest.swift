/// What is signed: definition, rule, verdict, statuses, exceptions and the waivers in force. Never the as-of time, values
/// or signatures, so that a signature outlasts a night that changes nothing.
struct DecisionDigest {
  /// Hexadecimal SHA-256.
  let text: String

  /// - Parameters:
  ///   - definition: the SHA-256 of the gate file.
  ///   - waivers: those in force, in any order.
  init(
    _ gate: Gate, definition: String, outcome: Outcome, criteria: [CriterionResult], exceptions: [String],
    waivers: [Waiver]
  ) {
    let rule = outcome.rule.map { String($0 + 1) } ?? "none"
    let parts =
      [["scorecard/decision/v1", gate.id, definition]] + gate.criteria.compactMap(DecisionDigest.metric)
      + [["rule", rule], ["verdict", outcome.verdict.word]]
      + criteria.map { ["status", $0.criterion.id, $0.signedStatus.rawValue] } + [["exceptions"] + exceptions]
      + waivers.sorted(by: DecisionDigest.precedes).map {
        ["waiver", $0.criterion, $0.approver, $0.from.description, $0.until.description]
      }
    // Each part with its length, so that no two lists read the same.
    let canonical = parts.map { part in part.map { "\($0.utf8.count):\($0)" }.joined() + "\n" }.joined()
    text = SHA256.hexadecimal(of: canonical.utf8)
  }

  private static func precedes(_ one: Waiver, _ other: Waiver) -> Bool {
    (one.criterion, one.approver, one.from, one.until) < (other.criterion, other.approver, other.from, other.until)
  }

  /// What the catalogue says of a criterion's metric: it stands in another file than the gate.
  private static func metric(_ criterion: Criterion) -> [String]? {
    guard case .measured(let measure) = criterion.source else { return nil }
    let metric = measure.metric
    return [
      "metric", metric.id, metric.unit.name, metric.kind.rawValue, metric.better.rawValue,
      metric.across?.rawValue ?? "none", String(measure.freshness), metric.severity ?? "none",
      metric.otherwise.map { "\($0.label) of \($0.metric)" } ?? "none",
    ]
  }
}

extension CriterionResult {
  /// An item that was completed after judged_at is unreadable until that day and missed from then on: one thing to whoever
  /// signs, so that a signature does not hang on the as-of time.
  fileprivate var signedStatus: Status {
    if case .completedInFuture = finding.cause { return .missed }
    return status
  }
}
