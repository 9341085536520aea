/// Tells long work when it has to end: it was stopped from outside, or its time is over. Clock and stop are handed in.
struct Watch: Sendable {
  enum End: Sendable, Equatable {
    case stopped
    /// The limit, in seconds.
    case over(seconds: Int)
  }

  /// A limit on what a watch was given for.
  private struct Limit {
    let seconds: Int
    /// On the clock, in milliseconds.
    let end: Int
  }

  private let clock: @Sendable () -> Int
  private let isStopped: @Sendable () -> Bool
  private var limits: [Limit] = []

  /// - Parameters:
  ///   - clock: milliseconds since some instant; it never goes back, and tells nothing about the day.
  ///   - isStopped: somebody has asked for the end.
  init(clock: @escaping @Sendable () -> Int, isStopped: @escaping @Sendable () -> Bool) {
    self.clock = clock
    self.isStopped = isStopped
  }

  /// Of work that nobody stops.
  static let endless = Watch(clock: { 0 }, isStopped: { false })

  /// For a part of the work that has to be done `seconds` from now.
  func limited(to seconds: Int) -> Watch {
    var watch = self
    let (milliseconds, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    let (end, isTooFar) = clock().addingReportingOverflow(milliseconds)
    if !overflows && !isTooFar { watch.limits.append(Limit(seconds: seconds, end: end)) }
    return watch
  }

  /// Why the work has to end; `nil` while it may go on.
  var end: End? {
    if isStopped() { return .stopped }
    if limits.isEmpty { return nil }
    let now = clock()
    return limits.first { $0.end <= now }.map { .over(seconds: $0.seconds) }
  }
}
