extension Cause {
  /// Without a word that an input file has written: a row that can't be read may be one of figures that are not public.
  ///
  /// A cause that is told is named with all that is told of it; every other one is ``untold``.
  var publicPart: Cause {
    switch self {
    case .noEvidence: .noEvidence
    case .noIncidents(let condition): .noIncidents(condition)
    case .noIncidentRows: .noIncidentRows
    case .incidentsEnd(let end): .incidentsEnd(at: end)
    case .notYetBegun: .notYetBegun
    case .stale(let last, labels: _, let seconds): .stale(last: last, labels: [:], allowedSeconds: seconds)
    case .tooFewDays(let days, let all, let percent, labels: _):
      .tooFewDays(with: days, of: all, neededPercent: percent, labels: [:])
    case .tooFewSamples(let samples, let gaps, let percent, labels: _):
      .tooFewSamples(with: samples, gaps, neededPercent: percent, labels: [:])
    case .totalBesideParts: .totalBesideParts
    case .notSet: .notSet
    case .notMentioned: .notMentioned
    case .completedInFuture(let day): .completedInFuture(day)
    case .completedLate(let day): .completedLate(day)
    case .notApplicable(reason: _): .notApplicable(reason: nil)
    case .absentFile, .unreadable, .contradictory, .contradictoryIncident, .contradictoryItem, .item, .needsFold,
      .noSuchLabel, .lowAboveHigh, .untold:
      .untold
    }
  }
}
