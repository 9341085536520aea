/// A figure as the evidence gives it, not yet held against a target, or why there is none.
enum Observation: Sendable {
  case figure(Rational, Finding)
  case unknown(Status, Finding)

  static func unknown(_ status: Status, _ cause: Cause, at evidence: [EvidencePlace] = [], time: Instant? = nil)
    -> Observation
  {
    .unknown(status, Finding(evidence: evidence, time: time, samples: 0, series: 0, cause: cause, item: nil))
  }

  /// Rows that can't be read make evidence invalid; a whole file that is absent leaves it missing.
  static func unreadable(_ row: UnreadableRow, count: Int) -> Observation {
    let isAbsent = row.cause == .absent || row.cause == .nothingMatches
    return unknown(
      isAbsent ? .missing : .invalid, isAbsent ? .absentFile(row.place) : .unreadable(row, count: count),
      at: [row.place], time: row.time)
  }
}

/// Looks up what the evidence says for one measured criterion at one instant.
struct Observer {
  let evidence: Evidence
  /// Nothing later is seen.
  let judgedAt: Instant

  func observe(_ measure: Measure) -> Observation {
    if let severity = measure.metric.severity, let incidents = evidence.incidents {
      return observeIncidents(severity, incidents, measure.window)
    }
    if let otherwise = measure.metric.otherwise, !hasOwnEvidence(measure) {
      return observeDistinct(otherwise, measure)
    }
    switch selectSeries(of: measure.metric.id, for: measure) {
    case .failure(let unknown): return unknown.observation
    case .success(let series): return measure.over == .last ? lastValue(series, measure) : folded(series, measure)
    }
  }

  /// Whether the metric has samples, contradictions or unreadable rows of its own that bear on the criterion.
  func hasOwnEvidence(_ measure: Measure) -> Bool {
    guard let found = evidence.metrics[measure.metric.id] else { return false }
    return found.series.contains(where: exists) || found.unreadable.contains { bears($0, on: measure) }
  }

  /// A level: of each series the last value at or before judged_at (reading, section 1).
  private func lastValue(_ series: [Series], _ measure: Measure) -> Observation {
    let last = series.compactMap { one in one.lastSpoken(until: judgedAt).map { (labels: one.labels, sample: $0) } }
    let oldest = judgedAt.adding(days: -measure.freshness)
    if let old = last.filter({ $0.sample.time < oldest }).min(by: { $0.sample.time < $1.sample.time }) {
      let cause = Cause.stale(last: old.sample.time, labels: old.labels, allowedDays: measure.freshness)
      return .unknown(.stale, cause, at: [old.sample.place], time: old.sample.time)
    }
    return figure(last.map(\.sample.value), from: last.map(\.sample), series: last.count, measure)
  }

  /// A rate or a count: folded over the window within each series, then across series.
  private func folded(_ series: [Series], _ measure: Measure) -> Observation {
    guard let window = measure.window, window.start <= judgedAt else { return .unknown(.missing, .notYetBegun) }
    let days = window.days(until: judgedAt)
    var values: [Rational] = []
    var seen: [Sample] = []
    for one in series {
      let samples = one.samples.filter { window.holds($0.time, until: judgedAt) }
      let daysWithSamples = Set(samples.map(\.time.day)).count
      if daysWithSamples * 100 < measure.coverage * days {
        let cause = Cause.tooFewDays(
          with: daysWithSamples, of: days, neededPercent: measure.coverage, labels: one.labels)
        return .unknown(.missing, cause, at: samples.suffix(1).map(\.place), time: samples.last?.time)
      }
      guard let value = measure.over.apply(samples.map(\.value), better: measure.metric.better) else { continue }
      values.append(value)
      seen += samples
    }
    return figure(values, from: seen, series: series.count, measure)
  }

  private func figure(_ values: [Rational], from samples: [Sample], series: Int, _ measure: Measure) -> Observation {
    let folded = values.count == 1 ? values.first : measure.across?.apply(values, better: measure.metric.better)
    guard let value = measure.across == .count ? Rational(values.count) : folded else {
      return .unknown(.missing, .noEvidence)
    }
    return .figure(value, Finding(latest: samples, series: series))
  }

  /// The number of distinct values of a label among the series of another metric whose last value is not zero.
  private func observeDistinct(_ distinct: Metric.DistinctLabels, _ measure: Measure) -> Observation {
    switch selectSeries(of: distinct.metric, for: measure.readingAllLabels) {
    case .failure(let unknown): return unknown.observation
    case .success(let series):
      let labelled = series.filter { $0.labels[distinct.label] != nil }
      if labelled.isEmpty { return .unknown(.missing, .noSuchLabel(distinct.label)) }
      let last = lastValue(labelled, measure.readingAllLabels)
      guard case .figure(_, let finding) = last else { return last }
      let present = labelled.filter { $0.last(until: judgedAt)?.value.isZero == false }
      return .figure(Rational(Set(present.compactMap { $0.labels[distinct.label] }).count), finding)
    }
  }
}

extension Finding {
  /// Points at the latest sample.
  init(latest samples: [Sample], series: Int) {
    let latest = samples.max { $0.time < $1.time }
    self.init(
      evidence: latest.map { [$0.place] } ?? [], time: latest?.time, samples: samples.count, series: series,
      cause: nil, item: nil)
  }
}

extension Measure {
  /// The same measure folding whatever labels there are, so that their distinct values can be counted.
  fileprivate var readingAllLabels: Measure {
    Measure(
      metric: metric, target: target, acceptable: acceptable, partial: partial, over: .last, across: .sum,
      foldsEveryLabel: true, labels: labels, window: window, freshness: freshness, coverage: coverage)
  }
}

extension Series {
  /// The last sample at or before `end`; of a series that only contradicts itself its last contradiction, so that it is
  /// found to be old and does not silently drop out.
  func lastSpoken(until end: Instant) -> Sample? {
    last(until: end) ?? conflicts.filter { $0.time <= end }.max { $0.time < $1.time }?.first
  }

  /// The last sample at or before `end`, by binary search: samples stand in order of time.
  func last(until end: Instant) -> Sample? {
    var low = 0
    var high = samples.count
    while low < high {
      let middle = (low + high) / 2
      if samples[middle].time <= end { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? samples[low - 1] : nil
  }
}

extension Window {
  /// Start inclusive, end exclusive, cut at `judgedAt` (inclusive) if that is earlier.
  func holds(_ time: Instant, until judgedAt: Instant) -> Bool { time >= start && time < end && time <= judgedAt }

  /// The days of the window so far, the one that holds `judgedAt` included.
  func days(until judgedAt: Instant) -> Int { Swift.min(last, judgedAt.day).number - first.number + 1 }
}
