extension Observer {
  /// The 14 UTC days that end on judged_at's day.
  func dailyValues(of measure: Measure) -> DailyValues {
    dailyValues(of: measure) { $0.dailyFoldings(until: judgedAt) }
  }

  /// The days of its window so far.
  func windowValues(of measure: Measure) -> DailyValues {
    dailyValues(of: measure) { $0.windowFoldings(until: judgedAt) }
  }

  private func dailyValues(
    of measure: Measure, over foldings: (Measure) -> [(day: Day, folding: Folding)]
  ) -> DailyValues {
    let distinct = hasOwnEvidence(measure) ? nil : measure.distinctLabels
    let asked = distinct == nil ? measure : measure.readingAllLabels
    let series = (evidence.metrics[distinct?.metric ?? measure.metric.id]?.series ?? []).filter { one in
      measure.labels.allSatisfy { (one.labels[$0.key] ?? "") == $0.value }
        && (distinct.map { one.labels[$0.label] != nil } ?? true)
    }
    let days = foldings(asked)
    let columns = series.map { column($0, days.map(\.folding), asked) }
    var points: [(Day, Rational)] = []
    for (index, day) in days.map(\.day).enumerated() {
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
    return measure.acrossSeries(values.map { (labels: $0.0.labels, value: $0.1) })?.value
  }

  /// Of each day the folded value; a level is carried forward over silent days.
  private func column(_ series: Series, _ foldings: [Folding], _ measure: Measure)
    -> (values: [Rational?], hasData: [Bool])
  {
    let carries = measure.over == .last
    var carried = carries ? series.last[measure.carriedInto(judgedAt)]?.value : nil
    var values: [Rational?] = []
    var hasData: [Bool] = []
    for folding in foldings {
      let folded = series.folded[folding] ?? .nothing
      hasData.append(folded.samples > 0)
      if carries { carried = folded.value ?? carried }
      values.append(carries ? carried : folded.value.map(measure.inOwnUnit))
    }
    return (values, hasData)
  }
}
