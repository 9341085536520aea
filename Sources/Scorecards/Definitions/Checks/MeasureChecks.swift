/// A rate or a count of events is measured over a window, the gate's or the criterion's own.
struct WindowedMeasuresHaveWindows: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    if draft.file.declaresWindow { return }
    for (index, criterion) in draft.file.criteria.enumerated() {
      guard let measure = draft.measures[index], case .measured(let file) = criterion.kind, !file.declaresWindow,
        MeasureResolution.needsWindow(measure.metric, measure.over)
      else { continue }
      problems.error(at: file.place, .needsWindow(kind: measure.metric.kind.rawValue, metric: measure.metric.id))
    }
  }
}

/// A key that would be ignored is no key: freshness is for levels, windows and coverage for what is measured over one.
struct MeasureKeysFitTheKind: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    for (index, criterion) in draft.file.criteria.enumerated() {
      guard let measure = draft.measures[index], case .measured(let file) = criterion.kind else { continue }
      if measure.metric.kind != .level, let key = file.freshness {
        problems.error(at: key.place, .misplacedKey("freshness", .onlyForLevels))
      }
      if MeasureResolution.needsWindow(measure.metric, measure.over) { continue }
      let reason = MisplacedKey.onlyForWindows(metric: measure.metric.id)
      if let key = file.coverage { problems.error(at: key.place, .misplacedKey("coverage", reason)) }
      if file.window != nil { problems.error(at: file.windowPlace, .misplacedKey("window", reason)) }
    }
  }
}
