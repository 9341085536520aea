extension Measure {
  /// What its figure at `judgedAt` is made of in each series; `nil` where its window has not begun.
  ///
  /// A level's last value counts as long as it is not older than allowed (reading, section 1).
  func folding(at judgedAt: Instant) -> Folding? {
    if over == .last {
      return Folding(.last, in: Period(start: judgedAt.adding(seconds: -freshness), end: judgedAt.next))
    }
    guard let period = window?.period(until: judgedAt) else { return nil }
    return Folding(
      overTime, in: period, standsUntil: min(period.end, judgedAt), within: within, isTimeWeighted: isTimeWeighted,
      interval: coverage.interval)
  }

  /// A day's value for the trajectory, of the 14 UTC days that end on judged_at's (reading, section 3): the criterion's
  /// own fold over the day, which for a level is its last sample and for a rate the day's mean.
  func dailyFoldings(until judgedAt: Instant) -> [(day: Day, folding: Folding)] {
    dailyFoldings(of: judgedAt.day.adding(days: 1 - Trajectory.span)...judgedAt.day, until: judgedAt)
  }

  /// The same for every day of its window so far; none where a day has no value of its own, as of a count.
  func windowFoldings(until judgedAt: Instant) -> [(day: Day, folding: Folding)] {
    windowDays(until: judgedAt).map { dailyFoldings(of: $0, until: judgedAt) } ?? []
  }

  private func dailyFoldings(of days: ClosedRange<Day>, until judgedAt: Instant) -> [(day: Day, folding: Folding)] {
    (days.lowerBound.number...days.upperBound.number).map { number in
      let day = Day(number: number)
      let period = Period(start: day.start, end: min(day.next.start, judgedAt.next))
      return (
        day,
        Folding(
          overTime, in: period, standsUntil: min(period.end, judgedAt), within: within, isTimeWeighted: isTimeWeighted,
          interval: over == .longest ? coverage.declaredInterval : nil)
      )
    }
  }

  /// Before it lies the value that a level carries into the first of those days.
  func carriedInto(_ judgedAt: Instant) -> Instant {
    judgedAt.day.adding(days: 1 - Trajectory.span).start.previous
  }

  /// The same measure folding whatever labels there are, so that their distinct values can be counted.
  var readingAllLabels: Measure {
    Measure(
      metric: metric, target: target, acceptable: acceptable, partial: partial, over: .last, within: nil,
      isTimeWeighted: false, across: .sum, foldsEveryLabel: true, labels: labels, window: window,
      freshness: freshness, coverage: coverage, unit: unit)
  }

  /// What a series was folded to, in the unit of the figure: runs are folded in seconds.
  func inOwnUnit(_ folded: Rational) -> Rational {
    guard over == .longest, let factor = Unit.second.factor(to: unit) else { return folded }
    return (folded * factor).reduced
  }

  /// `worst` is the smallest or the largest, by which way is better.
  private var overTime: Fold {
    over == .worst ? (metric.better == .higher ? .min : .max) : over
  }
}

extension Coverage {
  fileprivate var interval: SampleInterval? {
    if case .samples(_, let interval) = self { interval } else { nil }
  }

  /// Ends runs at gaps, on single days as well as in the window.
  fileprivate var declaredInterval: SampleInterval? {
    if case .declared = interval { interval } else { nil }
  }
}
