/// A stretch of time: its start belongs to it, its end does not.
struct Period: Hashable, Sendable {
  let start: Instant
  let end: Instant

  func holds(_ time: Instant) -> Bool { time >= start && time < end }

  /// The UTC days that it touches.
  var days: Int { end > start ? end.previous.day.number - start.day.number + 1 : 0 }
}

extension Instant {
  /// The instant after this one: a period that ends with it holds this one.
  var next: Instant {
    nanoseconds == 999_999_999
      ? Instant(seconds: seconds + 1) : Instant(seconds: seconds, nanoseconds: nanoseconds + 1)
  }

  var previous: Instant {
    nanoseconds == 0
      ? Instant(seconds: seconds - 1, nanoseconds: 999_999_999)
      : Instant(seconds: seconds, nanoseconds: nanoseconds - 1)
  }
}
