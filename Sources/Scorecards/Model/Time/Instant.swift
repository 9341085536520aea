/// A point in time, UTC, exact to the nanosecond.
struct Instant: Hashable, Sendable {
  /// How messages say that a point in time is written.
  static let example = "\(Day.example)T23:59:00Z"

  /// Since 1970-01-01T00:00:00Z.
  let seconds: Int
  /// 0 to 999,999,999.
  let nanoseconds: Int

  init(seconds: Int, nanoseconds: Int = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The UTC day that holds this instant.
  var day: Day {
    Day(number: seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1)
  }

  func adding(seconds count: Int) -> Instant { Instant(seconds: seconds + count, nanoseconds: nanoseconds) }

  func adding(days: Int) -> Instant { adding(seconds: days * 86_400) }
}

extension Instant: Comparable {
  static func < (left: Instant, right: Instant) -> Bool {
    left.seconds == right.seconds ? left.nanoseconds < right.nanoseconds : left.seconds < right.seconds
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 with `Z`; a fraction only where there is one.
  var description: String {
    let second = seconds - day.number * 86_400
    let clock = "\((second / 3600).padded(to: 2)):\((second / 60 % 60).padded(to: 2)):\((second % 60).padded(to: 2))"
    return "\(day)T\(clock)\(fraction)Z"
  }

  private var fraction: String {
    guard nanoseconds > 0 else { return "" }
    var digits = Substring(nanoseconds.padded(to: 9))
    while digits.last == "0" { digits = digits.dropLast() }
    return ".\(digits)"
  }
}

extension Instant {
  /// How far something reaches that is said in a text: a bare date is the whole day, so its last nanosecond.
  init?(coveringUntil text: String) {
    if let day = Day(text) {
      self.init(seconds: day.next.start.seconds - 1, nanoseconds: 999_999_999)
    } else {
      self.init(text)
    }
  }

  /// Reads RFC 3339 (`2025-11-02T16:15:00Z`, offsets, a blank or `t` for `T`), a time without zone (UTC), without
  /// seconds, or a bare date (its 00:00Z).
  ///
  /// More digits than nanoseconds make it unreadable unless they are zeros: rounding could move a sample across a
  /// deadline. A leap second counts as the last nanosecond of the second before it.
  init?(_ text: some StringProtocol) {
    self.init(bytes: Array(text.utf8)[...])
  }

  /// See ``init(_:)``; the same for bytes.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 10, let day = Day(String(decoding: bytes.prefix(10), as: UTF8.self)) else { return nil }
    var rest = bytes.dropFirst(10)
    if rest.isEmpty {
      self = day.start
      return
    }
    guard let separator = rest.popFirst(), [84, 116, 32].contains(separator),
      let clock = ClockText(&rest), let offset = ClockText.offset(rest)
    else { return nil }
    self.init(seconds: day.number * 86_400 + clock.seconds - offset, nanoseconds: clock.nanoseconds)
  }
}

/// The time of day in an RFC 3339 time.
private struct ClockText {
  let seconds: Int
  let nanoseconds: Int

  init?(_ rest: inout ArraySlice<UInt8>) {
    guard let hour = ClockText.pair(&rest), hour < 24, rest.popFirst() == UInt8(ascii: ":"),
      let minute = ClockText.pair(&rest), minute < 60
    else { return nil }
    guard rest.first == UInt8(ascii: ":") else {
      seconds = hour * 3600 + minute * 60
      nanoseconds = 0
      return
    }
    rest = rest.dropFirst()
    guard let second = ClockText.pair(&rest), second <= 60, let fraction = ClockText.fraction(&rest) else { return nil }
    let isLeap = second == 60
    seconds = hour * 3600 + minute * 60 + (isLeap ? 59 : second)
    nanoseconds = isLeap ? 999_999_999 : fraction
  }

  /// Seconds east of UTC; no zone is UTC.
  static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    guard let sign = rest.popFirst() else { return 0 }
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hour = pair(&rest), hour < 24 else { return nil }
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    guard let minute = pair(&rest), minute < 60, rest.isEmpty else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  private static func pair(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 2, let number = rest.prefix(2).asDigits else { return nil }
    rest = rest.dropFirst(2)
    return number
  }

  private static func fraction(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") else { return 0 }
    let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.dropFirst(9).allSatisfy({ $0 == 48 }) else { return nil }
    rest = rest.dropFirst(digits.count + 1)
    let kept = Array(digits.prefix(9)) + Array(repeating: 48, count: max(0, 9 - digits.count))
    return kept[...].asDigits
  }
}
