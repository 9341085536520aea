/// Instants as readers count them: nanoseconds since 1970-01-01T00:00:00Z, from the year 1825 to 2114, so that the
/// distance between any two of them fits as well.
///
/// An instant beyond that is no time of a sample: what a program writes for "never" is not evidence.
typealias SampleTime = Int64

extension SampleTime {
  static let earliest: SampleTime = -4_575_744_000_000_000_000
  static let latest: SampleTime = 4_575_744_000_000_000_000
}

extension Instant {
  /// `nil` where it lies beyond the years that sample times cover.
  var sampleTime: SampleTime? {
    let limit = Int(SampleTime.latest / 1_000_000_000)
    guard seconds >= -limit, seconds < limit else { return nil }
    return SampleTime(seconds * 1_000_000_000 + nanoseconds)
  }

  /// The nearest sample time, for what is asked and never for what a file says.
  var clampedSampleTime: SampleTime { sampleTime ?? (seconds < 0 ? .earliest : .latest) }

  init(_ time: SampleTime) {
    let (quotient, rest) = time.quotientAndRemainder(dividingBy: 1_000_000_000)
    self =
      rest < 0
      ? Instant(seconds: Int(quotient) - 1, nanoseconds: Int(rest) + 1_000_000_000)
      : Instant(seconds: Int(quotient), nanoseconds: Int(rest))
  }
}

enum SampleDay {
  private static let length: SampleTime = 86_400_000_000_000

  /// The start of the UTC day after the one that holds `time`.
  static func end(of time: SampleTime) -> SampleTime {
    let (day, rest) = time.quotientAndRemainder(dividingBy: length)
    return (rest < 0 ? day : day + 1) * length
  }
}

extension Period {
  var sampleTimes: Range<SampleTime> {
    let first = start.clampedSampleTime
    return first..<max(first, end.clampedSampleTime)
  }
}
