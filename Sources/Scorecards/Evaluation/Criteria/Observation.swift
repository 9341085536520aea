/// A figure as the evidence gives it, not yet held against a target, or why there is none.
enum Observation: Sendable {
  case figure(Rational, Finding)
  case unknown(Status, Finding)

  static func unknown(_ status: Status, _ cause: Cause, at evidence: [EvidencePlace] = [], time: Instant? = nil)
    -> Observation
  {
    .unknown(
      status, Finding(evidence: evidence, from: nil, time: time, samples: 0, series: 0, cause: cause, item: nil))
  }

  /// Rows that can't be read make evidence invalid; a whole file that is absent leaves it missing.
  static func unreadable(_ row: UnreadableRow, count: Int) -> Observation {
    let isAbsent = row.cause == .file(.absent) || row.cause == .file(.nothingMatches)
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
    if let severity = measure.incidentSeverity, let incidents = evidence.incidents {
      return observeIncidents(severity, incidents, measure.window)
    }
    if let otherwise = measure.distinctLabels, !hasOwnEvidence(measure) {
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
    let last = series.compactMap { one in one.last[judgedAt].map { (labels: one.labels, sample: $0) } }
    let oldest = judgedAt.adding(seconds: -measure.freshness)
    if let old = last.filter({ $0.sample.time < oldest }).min(by: { $0.sample.time < $1.sample.time }) {
      let cause = Cause.stale(last: old.sample.time, labels: old.labels, allowedSeconds: measure.freshness)
      return .unknown(.stale, cause, at: [old.sample.place], time: old.sample.time)
    }
    let values = last.map { SeriesValue(labels: $0.labels, value: $0.sample.value) }
    return figure(values, Finding(last.map(\.sample), samples: last.count, series: last.count), measure)
  }

  /// Folded over the window within each series, then across series.
  private func folded(_ series: [Series], _ measure: Measure) -> Observation {
    guard let folding = measure.folding(at: judgedAt) else { return .unknown(.missing, .notYetBegun) }
    var values: [SeriesValue] = []
    var ends: [Sample] = []
    var samples = 0
    for one in series {
      let folded = one.folded[folding] ?? .nothing
      if let cause = measure.coverage.lack(of: folded, in: folding.period, one.labels) {
        let last = folded.last
        return .unknown(.missing, cause, at: last.map { [$0.place] } ?? [], time: last?.time)
      }
      guard let value = folded.value else { continue }
      values.append((one.labels, measure.inOwnUnit(value)))
      ends += [folded.first, folded.last].compactMap { $0 }
      samples += folded.samples
    }
    return figure(values, Finding(ends, samples: samples, series: series.count), measure)
  }

  private func figure(_ values: [SeriesValue], _ finding: Finding, _ measure: Measure) -> Observation {
    guard !values.isEmpty, let figure = measure.acrossSeries(values) else { return .unknown(.missing, .noEvidence) }
    return .figure(figure.value, finding.of(series: figure.of))
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
      let present = labelled.filter { $0.last[judgedAt]?.value.isZero == false }
      return .figure(Rational(Set(present.compactMap { $0.labels[distinct.label] }).count), finding)
    }
  }
}

extension Coverage {
  /// Why a series has too few samples; `nil` where it has enough.
  fileprivate func lack(of folded: Folded, in period: Period, _ labels: [String: String]) -> Cause? {
    switch self {
    case .days(let percent):
      guard folded.days * 100 < percent * period.days else { return nil }
      return .tooFewDays(with: folded.days, of: period.days, neededPercent: percent, labels: labels)
    case .samples(let percent, _):
      let gaps = folded.gaps ?? .all(1, every: nil)
      // Samples that are expected every nanosecond of a century do not fit a machine word, times a hundred.
      let isShort = Int128(gaps.expected - gaps.missing) * 100 < Int128(percent) * Int128(gaps.expected)
      guard gaps.interval == nil || isShort else { return nil }
      return .tooFewSamples(
        with: gaps.interval == nil ? folded.samples : gaps.expected - gaps.missing, gaps, neededPercent: percent,
        labels: labels)
    }
  }
}

extension Finding {
  /// Points at the latest of `ends`, the first and the last sample of each series.
  init(_ ends: [Sample], samples: Int, series: Int) {
    let latest = ends.max { $0.time < $1.time }
    self.init(
      evidence: latest.map { [$0.place] } ?? [], from: ends.map(\.time).min(), time: latest?.time, samples: samples,
      series: series, cause: nil, item: nil)
  }

  fileprivate func of(series labels: [String: String]?) -> Finding {
    var finding = self
    finding.seriesLabels = labels
    return finding
  }
}
