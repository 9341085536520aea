/// Looks a criterion's metric up and reads its thresholds in the metric's unit.
struct MeasureResolution {
  let file: MeasureFile
  let gateWindow: Window?
  let catalogue: [String: Metric]

  /// Seconds after which a level is stale where neither the criterion nor the catalogue says it: 7 days (reading,
  /// section 1).
  private static let usualFreshness = 7 * 86_400
  /// Percent of the window's days that need a sample (reading, section 1).
  private static let usualCoverage = 80

  func resolve(_ problems: inout ProblemList) -> Measure? {
    guard let name = file.metric else { return nil }
    guard let metric = catalogue[name.value] else {
      problems.error(at: name.place, .unknownWord(name.value, .metric, among: catalogue.keys.sorted()))
      return nil
    }
    let target = threshold(file.target, of: metric, &problems)
    let acceptable = threshold(file.acceptable, of: metric, &problems)
    let partial = threshold(file.partial, of: metric, &problems)
    guard let target, (acceptable == nil) == (file.acceptable == nil), (partial == nil) == (file.partial == nil) else {
      return nil
    }
    let over = file.over?.value ?? metric.kind.usualFoldOverTime
    return Measure(
      metric: metric, target: target, acceptable: acceptable, partial: partial, over: over, within: nil,
      isTimeWeighted: false, across: file.across ?? metric.across,
      foldsEveryLabel: file.across.map { $0 != nil } ?? false,
      labels: file.labels, window: window(metric, over),
      freshness: file.freshness?.value ?? metric.freshness ?? Self.usualFreshness,
      coverage: file.coverage.map { .samples(percent: $0.value, every: .inferred) }
        ?? .days(percent: Self.usualCoverage), unit: metric.unit)
  }

  /// The last value of a level is looked for before any window too.
  private func window(_ metric: Metric, _ over: Fold) -> Window? {
    if let own = file.window { return own }
    return MeasureResolution.needsWindow(metric, over) ? gateWindow : nil
  }

  static func needsWindow(_ metric: Metric, _ over: Fold) -> Bool { metric.kind != .level || over != .last }

  private func threshold(
    _ text: Located<String>?, of metric: Metric, _ problems: inout ProblemList
  ) -> Threshold? {
    guard let text else { return nil }
    do {
      return try ThresholdText(metric: metric, text: text.value).threshold()
    } catch {
      problems.error(at: text.place, error)
      return nil
    }
  }
}
