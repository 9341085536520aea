/// Answers everything that is asked of the series of one metric.
struct SeriesFolder: Sendable {
  private let questions: MetricQuestions
  /// Where a stretch of time ends for some question, in order.
  private let boundaries: [SampleTime]

  init(_ questions: MetricQuestions) {
    self.questions = questions
    let ends = questions.foldings.flatMap { [$0.period.start, $0.period.end] } + questions.instants.map(\.next)
    boundaries = Set(ends.map(\.clampedSampleTime)).sorted()
  }

  /// - Returns: the series, `nil` where it said nothing, and what of it contradicts itself.
  func fold(
    _ found: SeriesSamples, labels: [String: String], temporaryFolder: String
  ) throws(SpoolProblem) -> (series: Series?, conflicts: ConflictLog) {
    var timeline = SeriesTimeline(boundaries: boundaries)
    var conflicts = ConflictLog(boundaries: boundaries)
    let samples = try found.inOrder(in: temporaryFolder) { conflicts.add($0) }
    try samples.read { timeline.add($0) }
    if timeline.cells.isEmpty && conflicts.isEmpty { return (nil, conflicts) }
    var folded = [Folding: Folded](minimumCapacity: questions.foldings.count)
    for folding in questions.foldings {
      folded[folding] = try answer(folding, timeline, conflicts, samples)
    }
    var last = [Instant: Sample](minimumCapacity: questions.instants.count)
    for instant in questions.instants {
      last[instant] = timeline.last(until: instant) ?? conflicts.last(until: instant)?.first
    }
    return (Series(labels: labels, last: last, folded: folded), conflicts)
  }

  private func answer(
    _ folding: Folding, _ timeline: SeriesTimeline, _ conflicts: ConflictLog, _ samples: SeriesSamples
  ) throws(SpoolProblem) -> Folded {
    let conflict = conflicts.first(in: folding.period)
    guard let (whole, days) = timeline.cell(over: folding.period) else {
      let gaps = folding.interval.map { _ in SampleGaps.all(1, every: nil) }
      return Folded(value: nil, samples: 0, days: 0, first: nil, last: nil, conflict: conflict, gaps: gaps)
    }
    return Folded(
      value: try value(folding, whole, samples), samples: whole.samples, days: days, first: whole.first,
      last: whole.last, conflict: conflict, gaps: try GapSearch(folding, whole, samples)?.gaps())
  }

  private func value(_ folding: Folding, _ whole: FoldCell, _ samples: SeriesSamples) throws(SpoolProblem) -> Rational?
  {
    switch folding.over {
    case .sum: return whole.sum.value
    case .mean where folding.isTimeWeighted: return try TimeWeights(folding, samples).mean ?? whole.last.value
    case .mean: return whole.sum.value.divided(byCount: whole.samples)
    case .min: return whole.least.value
    case .max: return whole.greatest.value
    case .count: return Rational(whole.samples)
    case .first: return whole.first.value
    case .last: return whole.last.value
    case .p50, .p90, .p95, .p99:
      return try folding.over.percentile.flatMap { percent throws(SpoolProblem) in
        try PercentileSearch(folding.period, whole, samples).percentile(percent)
      }
    case .share: return try ThresholdTrace(folding, samples).share
    case .longest: return try ThresholdTrace(folding, samples).longest
    case .worst, .each: return nil
    }
  }
}

extension Optional {
  /// `flatMap` for a throwing step with a typed error.
  fileprivate func flatMap<Value, Problem: Error>(
    _ step: (Wrapped) throws(Problem) -> Value?
  ) throws(Problem) -> Value? {
    switch self {
    case .some(let wrapped): try step(wrapped)
    case .none: nil
    }
  }
}

/// The samples of one series, put together stretch by stretch.
struct SeriesTimeline {
  private let boundaries: [SampleTime]
  private var next = 0
  private var end = SampleTime.min
  /// In order of time; none crosses a boundary or a day.
  private(set) var cells: [FoldCell] = []

  init(boundaries: [SampleTime]) { self.boundaries = boundaries }

  mutating func add(_ columns: SampleColumns) {
    let times = columns.times
    var index = 0
    while index < times.count {
      let isNew = times[index] >= end || cells.isEmpty
      if isNew { open(at: times[index]) }
      var stop = index + 1
      if let last = times.last, last < end { stop = times.count }
      while stop < times.count, times[stop] < end { stop += 1 }
      let cell = FoldCell(columns, index..<stop)
      if isNew { cells.append(cell) } else { cells[cells.count - 1].add(cell) }
      index = stop
    }
  }

  private mutating func open(at time: SampleTime) {
    while next < boundaries.count, boundaries[next] <= time { next += 1 }
    end = min(SampleDay.end(of: time), next < boundaries.count ? boundaries[next] : .max)
  }

  /// All of a period together, and on how many UTC days there are samples; `nil` where it has none.
  func cell(over period: Period) -> (cell: FoldCell, days: Int)? {
    var index = firstCell(from: period.start)
    guard index < cells.count, cells[index].first.time < period.end else { return nil }
    var whole = cells[index]
    var days = 1
    index += 1
    while index < cells.count, cells[index].first.time < period.end {
      if cells[index].first.time.day != whole.last.time.day { days += 1 }
      whole.add(cells[index])
      index += 1
    }
    return (whole, days)
  }

  /// The last sample at or before `instant`.
  func last(until instant: Instant) -> Sample? {
    let index = firstCell(from: instant.next)
    return index > 0 ? cells[index - 1].last : nil
  }

  private func firstCell(from start: Instant) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].first.time < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The contradictions of one series: the first and the last of each stretch between boundaries, and as many as are told.
struct ConflictLog: Sendable {
  /// Contradictions of one series that are told one by one.
  static let mostTold = 21

  private let boundaries: [SampleTime]
  private var next = 0
  private var end = SampleTime.min
  private var stretches: [(first: Contradiction, last: Contradiction)] = []
  private(set) var told: [Contradiction] = []
  private(set) var count = 0

  init(boundaries: [SampleTime]) { self.boundaries = boundaries }

  var isEmpty: Bool { count == 0 }

  /// They come in order of time.
  mutating func add(_ conflict: Contradiction) {
    count += 1
    if told.count < ConflictLog.mostTold { told.append(conflict) }
    let time = conflict.time.clampedSampleTime
    if time < end, !stretches.isEmpty {
      stretches[stretches.count - 1].last = conflict
      return
    }
    while next < boundaries.count, boundaries[next] <= time { next += 1 }
    end = next < boundaries.count ? boundaries[next] : .max
    stretches.append((conflict, conflict))
  }

  func first(in period: Period) -> Contradiction? {
    stretches.first { period.holds($0.first.time) }?.first
  }

  func last(until instant: Instant) -> Contradiction? {
    stretches.last { $0.first.time <= instant }?.last
  }
}
