internal import Glibc

/// A clock for time limits: it never goes back, and tells nothing about the day.
enum MonotonicClock {
  /// Milliseconds since some instant.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The instant `seconds` from now.
  static func end(after seconds: Int) -> Int {
    let (length, isTooLong) = seconds.multipliedReportingOverflow(by: 1000)
    let (end, isTooFar) = milliseconds.addingReportingOverflow(length)
    return isTooLong || isTooFar ? .max : end
  }
}
