/// Looks a criterion's metric up and reads its thresholds in the unit of what they are about.
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
      problems.error(at: name.place, .value(.unknownWord(name.value, .metric, among: catalogue.keys.sorted())))
      return nil
    }
    guard file.foldsAreRead else { return nil }
    let over = file.over?.value ?? metric.kind.usualFoldOverTime
    let across = file.across ?? metric.across
    let figure = MeasuredFigure(metric, over: over, across: across, target: file.target?.value ?? "")
    let target = threshold(file.target, of: figure, &problems)
    let acceptable = threshold(file.acceptable, of: figure, &problems)
    let partial = threshold(file.partial, of: figure, &problems)
    let within = over.needsWithin ? threshold(file.within, of: MeasuredFigure(metric), &problems) : nil
    guard let target, (acceptable == nil) == (file.acceptable == nil), (partial == nil) == (file.partial == nil),
      (within != nil) == over.needsWithin
    else { return nil }
    return Measure(
      metric: metric, target: target, acceptable: acceptable, partial: partial, over: over, within: within,
      isTimeWeighted: file.isTimeWeighted, across: across, foldsEveryLabel: file.across.map { $0 != nil } ?? false,
      labels: file.labels, window: over == .last ? nil : file.window ?? gateWindow,
      freshness: file.freshness?.value ?? metric.freshness ?? Self.usualFreshness,
      coverage: file.coverage?.value ?? .days(percent: Self.usualCoverage), unit: figure.unit)
  }

  private func threshold(
    _ text: Located<String>?, of figure: MeasuredFigure, _ problems: inout ProblemList
  ) -> Threshold? {
    guard let text else { return nil }
    do {
      return try ThresholdText(figure: figure, text: text.value).threshold()
    } catch {
      problems.error(at: text.place, .threshold(error))
      return nil
    }
  }
}
