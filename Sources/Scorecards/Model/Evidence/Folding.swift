/// What is asked of each series of a metric: one fold over one period.
struct Folding: Hashable, Sendable {
  let period: Period
  /// Until when the last sample of the period stands, where samples are weighted by time.
  let standsUntil: Instant
  let over: Fold
  /// What a sample has to meet, for `share` and `longest`.
  let within: Threshold?
  let isTimeWeighted: Bool
  /// How far apart samples are expected; `nil` where nobody asks for gaps.
  let interval: SampleInterval?

  init(
    _ over: Fold, in period: Period, standsUntil: Instant? = nil, within: Threshold? = nil,
    isTimeWeighted: Bool = false,
    interval: SampleInterval? = nil
  ) {
    self.period = period
    self.standsUntil = standsUntil ?? period.end
    self.over = over
    self.within = within
    self.isTimeWeighted = isTimeWeighted
    self.interval = interval
  }

  static func == (left: Folding, right: Folding) -> Bool {
    left.period == right.period && left.standsUntil == right.standsUntil && left.over == right.over
      && left.within?.text == right.within?.text && left.isTimeWeighted == right.isTimeWeighted
      && left.interval == right.interval
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(period)
    hasher.combine(over)
    hasher.combine(within?.text)
    hasher.combine(isTimeWeighted)
    hasher.combine(interval)
  }
}

/// What one series answers to a folding.
struct Folded: Sendable {
  /// In the metric's unit, for `share` in percent, for `longest` in seconds; `nil` without samples.
  let value: Rational?
  let samples: Int
  /// UTC days with a sample.
  let days: Int
  let first: Sample?
  let last: Sample?
  /// The first instant of the period at which sources contradict each other.
  let conflict: Contradiction?
  /// `nil` where they were not asked for.
  let gaps: SampleGaps?

  /// Nothing was said.
  static let nothing = Folded(
    value: nil, samples: 0, days: 0, first: nil, last: nil, conflict: nil, gaps: nil)
}

/// Where samples are expected and lacking.
struct SampleGaps: Sendable {
  /// Gaps that are told one by one.
  static let mostTold = 5

  /// Seconds between samples; `nil` where it can't be inferred, with fewer than two samples.
  let interval: Rational?
  /// Samples that the period so far should have.
  let expected: Int
  /// How many of them are lacking: a burst of samples makes no gap good.
  let missing: Int
  /// The longest ones, in order of time; from the last sample before to the first after, or an end of the period.
  let longest: [Period]
  /// Distances of more than one and a half intervals.
  let count: Int

  /// So many samples are expected, and nobody knows of any.
  static func all(_ expected: Int, every interval: Rational?) -> SampleGaps {
    SampleGaps(interval: interval, expected: expected, missing: expected, longest: [], count: 0)
  }
}

/// Everything that will be asked of the series of one metric.
struct MetricQuestions: Sendable {
  var foldings: Set<Folding> = []
  /// Instants at or before which the last sample is asked for.
  var instants: Set<Instant> = []

  mutating func formUnion(_ other: MetricQuestions) {
    foldings.formUnion(other.foldings)
    instants.formUnion(other.instants)
  }
}
