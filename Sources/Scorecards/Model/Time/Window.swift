/// The time over which a criterion is measured.
enum Window: Hashable, Sendable {
  /// From the start up to but not including the end.
  case fixed(Period)
  /// So many seconds back from judged_at, both ends included.
  case back(seconds: Int)

  /// Whole days, both included.
  init(first: Day, last: Day) { self = .fixed(Period(start: first.start, end: last.next.start)) }

  /// `nil` where it goes back from judged_at.
  var start: Instant? {
    if case .fixed(let period) = self { period.start } else { nil }
  }

  /// The part of it that judged_at sees, judged_at included; `nil` where it has not begun (reading, section 2).
  func period(until judgedAt: Instant) -> Period? {
    switch self {
    case .fixed(let period):
      period.start > judgedAt ? nil : Period(start: period.start, end: min(period.end, judgedAt.next))
    case .back(let seconds): Period(start: judgedAt.adding(seconds: -seconds), end: judgedAt.next)
    }
  }

  func holds(_ time: Instant, until judgedAt: Instant) -> Bool {
    period(until: judgedAt)?.holds(time) ?? false
  }
}
