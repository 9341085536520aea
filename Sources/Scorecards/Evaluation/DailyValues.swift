/// One value a day, folded across series as the criterion says (reading, section 3 "Trajectory").
struct DailyValues: Sendable {
  let points: [(day: Day, value: Rational)]
  /// Days with at least one sample; a day over which a level was carried forward is none.
  let daysWithData: Int
}

extension Observer {
  /// The 14 UTC days that end on judged_at's day; `nil` where the series are unfit.
  func dailyValues(of measure: Measure) -> DailyValues {
    let distinct = hasOwnEvidence(measure) ? nil : measure.metric.otherwise
    let series = (evidence.metrics[distinct?.metric ?? measure.metric.id]?.series ?? []).filter { one in
      measure.labels.allSatisfy { (one.labels[$0.key] ?? "") == $0.value }
        && (distinct.map { one.labels[$0.label] != nil } ?? true)
    }
    let last = judgedAt.day
    let days = (0..<Trajectory.span).map { last.adding(days: $0 - Trajectory.span + 1) }
    let columns = series.map { column($0, days, measure.metric.kind) }
    var points: [(Day, Rational)] = []
    for (index, day) in days.enumerated() {
      let values = zip(series, columns).compactMap { one, column in column.values[index].map { (one, $0) } }
      if let value = fold(values, distinct, measure) { points.append((day, value)) }
    }
    let withData = days.indices.count { index in columns.contains { $0.hasData[index] } }
    return DailyValues(points: points, daysWithData: withData)
  }

  private func fold(_ values: [(Series, Rational)], _ distinct: Metric.DistinctLabels?, _ measure: Measure)
    -> Rational?
  {
    if values.isEmpty { return nil }
    if let distinct {
      return Rational(Set(values.filter { !$0.1.isZero }.compactMap { $0.0.labels[distinct.label] }).count)
    }
    if values.count == 1 && measure.across != .count { return values.first?.1 }
    return measure.across?.apply(values.map(\.1), better: measure.metric.better)
  }

  /// A level's last sample of the day, carried forward over silent days; a rate's mean of the day; a count's sum.
  private func column(_ series: Series, _ days: [Day], _ kind: Metric.Kind) -> (values: [Rational?], hasData: [Bool]) {
    var carried = kind == .level ? days.first.flatMap { series.last(before: $0.start)?.value } : nil
    var values: [Rational?] = []
    var hasData: [Bool] = []
    for day in days {
      let samples = series.samples.filter { $0.time.day == day && $0.time <= judgedAt }
      hasData.append(!samples.isEmpty)
      switch kind {
      case .level:
        carried = samples.last?.value ?? carried
        values.append(carried)
      case .rate: values.append(Fold.mean.apply(samples.map(\.value), better: .higher))
      case .events: values.append(Fold.sum.apply(samples.map(\.value), better: .lower))
      }
    }
    return (values, hasData)
  }
}

extension Series {
  fileprivate func last(before start: Instant) -> Sample? {
    last(until: Instant(seconds: start.seconds - 1, nanoseconds: 999_999_999))
  }
}
