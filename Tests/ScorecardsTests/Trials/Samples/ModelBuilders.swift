@testable import Scorecards

/// Small values of the model with defaults for whatever a test does not look at.
enum Build {
  static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(seconds: 0) }

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func number(_ text: String) -> Rational { Rational(decimal: text) ?? .zero }

  static func metric(
    _ id: String, _ title: String, _ unit: String, kind: Metric.Kind = .level, better: Metric.Direction = .higher,
    severity: String? = nil
  ) -> Metric {
    Metric(
      id: id, title: title, unit: Unit(unit) ?? .count, kind: kind, better: better, freshness: 7 * 86_400, across: .sum,
      otherwise: nil, severity: severity)
  }

  /// What is not said follows from the metric's kind.
  static func measure(
    _ metric: Metric, _ target: Threshold.Bound, acceptable: Threshold.Bound? = nil, partial: Threshold.Bound? = nil,
    over: Fold? = nil, within: Threshold.Bound? = nil, isTimeWeighted: Bool = false, across: Fold? = nil,
    labels: [String: String] = [:], window: Window? = nil, unit: Unit? = nil
  ) -> Measure {
    Measure(
      metric: metric, target: Threshold(bound: target), acceptable: acceptable.map(Threshold.init),
      partial: partial.map(Threshold.init), over: over ?? (metric.kind == .level ? .last : .mean),
      within: within.map(Threshold.init), isTimeWeighted: isTimeWeighted,
      across: across ?? (metric.kind == .level ? .sum : .mean), foldsEveryLabel: false, labels: labels, window: window,
      freshness: 7 * 86_400, coverage: .days(percent: 80), unit: unit ?? metric.unit)
  }

  static func criterion(
    _ id: String, _ title: String, _ category: String, owner: String, _ source: CriterionSource, remedy: String? = nil,
    irreversible: Bool = false, audience: Audience = .board
  ) -> Criterion {
    Criterion(
      id: id, title: title, category: category, owner: owner, why: nil, remedy: remedy, source: source,
      irreversible: irreversible, audience: audience)
  }

  static func finding(
    file: Int? = 0, line: Int = 1, time: String? = nil, samples: Int = 1, series: Int = 1, cause: Cause? = nil,
    item: ItemEntry? = nil
  ) -> Finding {
    Finding(
      evidence: file.map { [EvidencePlace(file: $0, line: line)] } ?? [], from: nil, time: time.map(instant),
      samples: samples, series: series, cause: cause, item: item)
  }

  static func item(
    _ state: ItemState?, due: String? = nil, completed: String? = nil, evidence: String? = nil, note: String? = nil,
    owner: String? = nil
  ) -> ItemEntry {
    ItemEntry(
      state: state, problem: nil, owner: owner, due: due.map(day), completed: completed.map { .day(day($0)) },
      evidence: evidence, note: note, place: EvidencePlace(file: 1, line: 4))
  }

  static func result(
    _ criterion: Criterion, _ status: Status, value: String? = nil, finding: Finding = Build.finding(),
    recoverable: Truth = .no, trajectory: Trajectory? = nil, decides: Bool = false
  ) -> CriterionResult {
    CriterionResult(
      criterion: criterion, status: status, value: value.map(number), finding: finding, recoverable: recoverable,
      trajectory: trajectory, isDecisive: decides)
  }

  static func trajectory(
    _ direction: Trajectory.Direction, by: String, slope: String? = nil, projected: String? = nil,
    reaches: String? = nil, needed: String? = nil, days: Int = 14
  ) -> Trajectory {
    Trajectory(
      direction: direction, by: day(by), slopePerDay: slope.map(number), projected: projected.map(number),
      reachesTarget: reaches.map(day), neededPerDay: needed.map(number), days: days)
  }

  static func rule(
    _ word: String, _ category: VerdictClass, _ summary: String, headline: String? = nil, actions: [String] = [],
    criteria: [String] = []
  ) -> Rule {
    let when: Condition =
      criteria.isEmpty
      ? .always
      : .count(criteria: criteria, satisfying: [.met], atLeast: criteria.count, atMost: criteria.count)
    return Rule(
      verdict: Verdict(word: word, category: category), when: when, summary: summary, headline: headline,
      actions: actions, dates: [])
  }

  static func file(
    _ name: String, _ role: InputFile.Role = .metrics, _ condition: InputFile.Condition = .read, digit: String = "a"
  ) -> InputFile {
    let digest = condition == .read ? String(repeating: digit + "1b2c3d4", count: 8) : ""
    return InputFile(name: name, role: role, source: 0, condition: condition, bytes: 1000, sha256: digest)
  }

  static func outcome(_ verdict: Verdict, possible: [Verdict] = [], rule: Int?, truths: [Truth]) -> Outcome {
    Outcome(verdict: verdict, possible: possible.isEmpty ? [verdict] : possible, rule: rule, truths: truths)
  }
}
