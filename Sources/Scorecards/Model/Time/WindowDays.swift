extension Measure {
  /// More days than these say nothing that can still be seen.
  private static let mostWindowDays = 96

  /// The days of its window so far, of a mean, a share or an extreme: a day has one of its own. The last 96 of them where
  /// they are more; `nil` for other folds, and where there is no window or it has not begun.
  func windowDays(until judgedAt: Instant) -> ClosedRange<Day>? {
    let isOfDays = [.mean, .min, .max, .worst, .share].contains(over) || over.percentile != nil
    guard isOfDays, let period = window?.period(until: judgedAt), period.end > period.start else { return nil }
    let last = period.end.previous.day
    return max(period.start.day, last.adding(days: 1 - Self.mostWindowDays))...last
  }
}
