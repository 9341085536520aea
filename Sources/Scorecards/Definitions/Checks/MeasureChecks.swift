/// What is not the last value is measured over a window, the gate's or the criterion's own.
struct WindowedMeasuresHaveWindows: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    if draft.file.declaresWindow { return }
    for measured in draft.measured where measured.over != .last && !measured.file.declaresWindow {
      let (kind, id) = (measured.metric.kind.rawValue, measured.metric.id)
      problems.error(at: measured.file.place, .criterion(.needsWindow(kind: kind, metric: id)))
    }
  }
}

/// A key that would be ignored is no key: freshness is for the last value, windows and coverage for what is measured
/// over one, weights for what can be weighed.
struct MeasureKeysFitTheFold: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    for measured in draft.measured {
      let (file, metric) = (measured.file, measured.metric)
      if file.isTimeWeighted, !Fold.weighable.contains(measured.over) {
        problems.error(
          at: file.keys.timeWeighted, .shape(.misplacedKey("time-weighted", .onlyForFolds(Fold.weighable))))
      }
      if measured.over == .last {
        let reason = MisplacedKey.onlyForWindows(metric: metric.id)
        if let key = file.coverage { problems.error(at: key.place, .shape(.misplacedKey("coverage", reason))) }
        if let place = file.keys.window { problems.error(at: place, .shape(.misplacedKey("window", reason))) }
      } else if let key = file.freshness {
        let reason = metric.kind == .level ? MisplacedKey.onlyForLast(metric: metric.id) : .onlyForLevels
        problems.error(at: key.place, .shape(.misplacedKey("freshness", reason)))
      }
    }
  }
}
