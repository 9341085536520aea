internal import BigInt

/// Follows whether the samples of one period meet a threshold of their own.
struct ThresholdTrace {
  /// Percent of the samples, or of the time for which they stand, that meets it.
  let share: Rational?
  /// Seconds from the first to the last sample of the longest run in which every sample meets it.
  let longest: Rational?

  init(_ folding: Folding, _ samples: SeriesSamples) throws(SpoolProblem) {
    guard let within = folding.within else {
      (share, longest) = (nil, nil)
      return
    }
    let range = folding.period.sampleTimes
    var tally = Tally(longestGap: folding.interval?.longestGap)
    var admission = Admission(within)
    try samples.read(range) { columns in
      admission.look(at: columns.scale)
      for index in columns.indices(in: range) {
        tally.add(columns.times[index], meets: admission.admits(columns, index))
      }
    }
    tally.end(at: folding.standsUntil.clampedSampleTime)
    share = tally.share(isTimeWeighted: folding.isTimeWeighted)
    longest = Rational(BigInt(tally.longest)).divided(by: Rational(1_000_000_000))
  }

  private struct Tally {
    /// A larger distance between two samples ends a run; `nil`: none does.
    let longestGap: SampleTime?
    private var samples = 0
    private var meeting = 0
    private var time: Int64 = 0
    private var timeMeeting: Int64 = 0
    private var runStart: SampleTime?
    private var last: (time: SampleTime, meets: Bool)?
    private(set) var longest: Int64 = 0

    init(longestGap: SampleTime?) { self.longestGap = longestGap }

    mutating func add(_ now: SampleTime, meets: Bool) {
      samples += 1
      if meets { meeting += 1 }
      pass(to: now)
      if let last, let longestGap, now - last.time > longestGap { runStart = nil }
      runStart = meets ? runStart ?? now : nil
      if let runStart { longest = max(longest, now - runStart) }
      last = (now, meets)
    }

    mutating func end(at end: SampleTime) { pass(to: end) }

    private mutating func pass(to now: SampleTime) {
      guard let last, now > last.time else { return }
      time += now - last.time
      if last.meets { timeMeeting += now - last.time }
    }

    func share(isTimeWeighted: Bool) -> Rational? {
      if samples == 0 { return nil }
      let (part, whole) = isTimeWeighted && time > 0 ? (timeMeeting, time) : (Int64(meeting), Int64(samples))
      return Rational(BigInt(part) * 100).divided(by: Rational(BigInt(whole)))
    }
  }

  /// The threshold as whole numbers at the scale of the samples at hand.
  private struct Admission {
    let threshold: Threshold
    private var scale = -1
    private var low = Int64.min
    private var high = Int64.max
    private var isEmpty = false

    init(_ threshold: Threshold) { self.threshold = threshold }

    mutating func look(at scale: Int) {
      if scale == self.scale { return }
      self.scale = scale
      let (lowest, highest) = threshold.wholeNumbers(times: Rational(Rational.powerOfTen(scale)))
      low = lowest.map { Int64(clamping: $0) } ?? .min
      high = highest.map { Int64(clamping: $0) } ?? .max
      isEmpty = (lowest.map { $0 > Int64.max } ?? false) || (highest.map { $0 < Int64.min } ?? false)
    }

    func admits(_ columns: SampleColumns, _ index: Int) -> Bool {
      if !columns.wide.isEmpty { return threshold.admits(columns.number(index).value) }
      let value = columns.values[index]
      return !isEmpty && low <= value && value <= high
    }
  }
}

extension SampleInterval {
  /// A run of samples is not taken to go on over a gap of more than two declared intervals.
  fileprivate var longestGap: SampleTime? {
    guard case .declared(let seconds) = self else { return nil }
    let (gap, overflows) = Int64(seconds).multipliedReportingOverflow(by: 2_000_000_000)
    return overflows ? nil : gap
  }
}

extension Threshold {
  /// The least and the greatest whole number that it admits once its limits are multiplied by `factor`.
  fileprivate func wholeNumbers(times factor: Rational) -> (low: BigInt?, high: BigInt?) {
    switch bound {
    case .atLeast(let limit): ((limit * factor).ceiling, nil)
    case .above(let limit): ((limit * factor).floor + 1, nil)
    case .atMost(let limit): (nil, (limit * factor).floor)
    case .below(let limit): (nil, (limit * factor).ceiling - 1)
    case .exactly(let limit): ((limit * factor).ceiling, (limit * factor).floor)
    case .within(let low, let high): ((low * factor).ceiling, (high * factor).floor)
    case .set: (1, nil)
    }
  }
}
