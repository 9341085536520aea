@testable import Scorecards

extension SampleGates {
  static let deadlineText = "2026-02-28T23:59:00Z"

  static func learnersResult(_ value: String, _ status: Status, _ trajectory: Trajectory? = nil) -> CriterionResult {
    Build.result(
      learnersCriterion, status, value: value,
      finding: Build.finding(line: 812, time: "2026-02-28T02:00:00Z", samples: 8, series: 8), recoverable: .no,
      trajectory: trajectory, decides: true)
  }

  static let uptimeMet = Build.result(
    uptimeCriterion, .met, value: "99.9992",
    finding: Build.finding(line: 813, time: "2026-02-28T02:00:00Z", samples: 224, series: 8), decides: true)
  static let marginMissed = Build.result(
    marginCriterion, .missed, value: "68.4",
    finding: Build.finding(line: 90, time: "2026-02-20T00:00:00Z"))
  static let auditMissing = Build.result(
    auditCriterion, .missing, finding: Build.finding(file: nil, samples: 0, cause: .notMentioned))
  static let soc2Queued = Build.result(
    soc2Criterion, .met,
    finding: Build.finding(file: 1, line: 4, item: Build.item(.queued, evidence: "https://audit.example/soc2?a=1&b=2")))

  static let shortfall = Build.trajectory(
    .poor, by: "2026-03-15", slope: "52000", projected: "4980000", reaches: "2026-03-16", needed: "53333.3333")

  static func results(
    _ gates: [GateResult], asOf: String = "2026-02-16T06:00:00Z", files: [InputFile] = files
  ) -> Results {
    Results(project: "TooLoo", asOf: Build.instant(asOf), gates: gates, files: files)
  }

  static func result(
    _ gate: Gate, _ state: GateState, _ outcome: Outcome, _ criteria: [CriterionResult], judgedAt: String,
    exceptions: [String] = [], blocking: [String] = [], followUp: FollowUp? = nil
  ) -> GateResult {
    GateResult(
      gate: gate,
      first: Judgement(
        judgedAt: Build.instant(judgedAt), state: state, outcome: outcome, criteria: criteria, exceptions: exceptions,
        blocking: blocking, path: PathToGo(criteria.filter { blocking.contains($0.criterion.id) }).steps),
      followUp: followUp)
  }

  /// Signatures pending, everything that decides is met, two other criteria are not.
  static let goWithExceptions = result(
    gate(criteria: criteria), .due, Build.outcome(go, rule: 0, truths: [.yes, .yes, .yes]),
    [learnersResult("5000000", .met), uptimeMet, marginMissed, auditMissing, soc2Queued], judgedAt: deadlineText,
    exceptions: ["gross-margin", "security-audit"])

  /// Learners are short, the trend comes a day late; at the follow-up they are met.
  static let conditionalGo = result(
    gate(
      criteria: criteria,
      rollback: [
        RollbackLevel(
          title: "Level 3: Emergency pause", when: "Only after a catastrophic failure", steps: ["Pause onboarding"],
          commands: "# Pause all new learners\ncurl -X POST http://127.0.0.1:3000/pause \\\n  -d '{\"hold\": true}'\n")
      ],
      escalation: [
        Escalation(
          failure: "Error rate above 0.5 %", owner: "Training Lead", action: "Audit the domain selection",
          within: "2 hours")
      ], notes: ["“5M+” is read as at least 5,000,000."]),
    .due, Build.outcome(conditional, rule: 1, truths: [.no, .yes, .yes]),
    [learnersResult("4200000", .partial, shortfall), uptimeMet, marginMissed, auditMissing, soc2Queued],
    judgedAt: deadlineText, exceptions: ["gross-margin", "security-audit"], blocking: ["learners"],
    followUp: FollowUp(
      date: Build.instant("2026-03-15T23:59:00Z"),
      judgement: Judgement(
        judgedAt: Build.instant("2026-03-10T06:00:00Z"), state: .open,
        outcome: Build.outcome(.noRuleMatched, rule: nil, truths: [.no]),
        criteria: [learnersResult("4900000", .partial), uptimeMet])))

  /// The uptime export has stopped, so that two verdicts are still possible.
  static let undetermined = result(
    gate(criteria: criteria), .open,
    Build.outcome(.undetermined, possible: [go, conditional], rule: nil, truths: [.unknown, .unknown, .yes]),
    [
      learnersResult("5100000", .met),
      Build.result(
        uptimeCriterion, .missing,
        finding: Build.finding(
          line: 600, time: "2026-02-09T02:00:00Z", samples: 0, series: 0,
          cause: .tooFewDays(with: 9, of: 16, neededPercent: 80, labels: ["region": "eu-west"])), decides: true),
      marginMissed, auditMissing, soc2Queued,
    ], judgedAt: "2026-02-16T06:00:00Z", exceptions: ["gross-margin", "security-audit"], blocking: ["uptime"])

  static let upcoming = result(
    gate(
      number: 11, title: "Ready to file", begins: "2026-03-01", deadline: "2026-08-31T23:59:00Z", window: nil,
      criteria: criteria), .upcoming,
    Build.outcome(.undetermined, possible: [go, conditional, hold], rule: nil, truths: [.unknown, .unknown, .yes]),
    [learnersResult("4200000", .partial), uptimeMet, marginMissed, auditMissing, soc2Queued],
    judgedAt: "2026-02-16T06:00:00Z", blocking: ["learners"])
}
