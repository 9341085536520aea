/// The times that something is asked about, of one metric.
struct AskedTimes: Sendable {
  /// In order, none touching the next.
  private let ranges: [Range<SampleTime>]

  /// Nothing is asked.
  static let nothing = AskedTimes(MetricQuestions())

  init(_ questions: MetricQuestions) {
    // The last sample before an instant is asked for: it ends a stretch of its own.
    let instants = questions.instants.map { Period(start: $0, end: $0.next).sampleTimes }
    let periods = questions.foldings.map(\.period.sampleTimes).filter { !$0.isEmpty }
    ranges = (periods + instants).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// The stretch around `time` in which nothing changes: asked about, or between two that are.
  fileprivate func stretch(around time: SampleTime) -> (range: Range<SampleTime>, isAsked: Bool) {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= time { low = middle + 1 } else { high = middle }
    }
    let start: SampleTime = low > 0 ? ranges[low - 1].upperBound : .min
    if low > 0, time < start { return (ranges[low - 1], true) }
    return (start..<(low < ranges.count ? ranges[low].lowerBound : .max), false)
  }
}

/// Lets the samples of one series through that something is asked about; of the others between two such stretches of
/// time only the latest, which is what a level stands at when the next one begins.
struct SampleFilter: Sendable {
  private let asked: AskedTimes
  private var low: SampleTime = 0
  private var high: SampleTime = 0
  private var isAsked = false
  private var latest: SampleBatch.Record?

  init(_ asked: AskedTimes) { self.asked = asked }

  @inline(__always)
  mutating func take(_ record: SampleBatch.Record, into batch: inout SampleBatch) {
    if isAsked && record.time >= low && record.time < high {
      batch.records.append(record)
    } else {
      takeSlowly(record, into: &batch)
    }
  }

  private mutating func takeSlowly(_ record: SampleBatch.Record, into batch: inout SampleBatch) {
    if record.time < low || record.time >= high {
      finish(into: &batch)
      let (range, isAsked) = asked.stretch(around: record.time)
      (low, high, self.isAsked) = (range.lowerBound, range.upperBound, isAsked)
    }
    if isAsked {
      batch.records.append(record)
    } else if latest.map({ record.time > $0.time }) ?? true {
      latest = record
    }
  }

  /// Ends the batch: a record points into it.
  mutating func finish(into batch: inout SampleBatch) {
    if let latest { batch.records.append(latest) }
    latest = nil
  }
}
