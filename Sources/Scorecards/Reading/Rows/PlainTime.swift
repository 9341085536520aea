/// Times as exports mostly write them, `2026-02-01T00:00:15Z` with or without a fraction; others are read the long way.
struct PlainTime {
  private var day = Int.min
  private var dayDigits: UInt64 = 0

  /// `nil` where it is no time, or none that a sample can have.
  mutating func read(_ view: ByteView, _ start: Int, _ end: Int) -> SampleTime? {
    if let time = plain(view, start, end) { return time }
    guard end - start <= 64 else { return nil }
    return Instant(bytes: Array(view.bytes[start..<end])[...])?.sampleTime
  }

  private mutating func plain(_ view: ByteView, _ start: Int, _ end: Int) -> SampleTime? {
    guard end - start >= 20, view.byte(end - 1) == UInt8(ascii: "Z"), view.byte(start + 10) == UInt8(ascii: "T"),
      view.byte(start + 13) == UInt8(ascii: ":"), view.byte(start + 16) == UInt8(ascii: ":"),
      let hour = Self.pair(view, start + 11), let minute = Self.pair(view, start + 14),
      let second = Self.pair(view, start + 17), hour < 24, minute < 60, second < 60,
      let day = dayNumber(view, start), let fraction = Self.fraction(view, start + 19, end - 1)
    else { return nil }
    let seconds = Int64(day) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    // The years that a sample can have: nothing overflows.
    guard abs(seconds) < SampleTime.latest / 1_000_000_000 else { return nil }
    return seconds * 1_000_000_000 + fraction
  }

  /// Nanoseconds of `.123`; zero where there is no fraction.
  private static func fraction(_ view: ByteView, _ start: Int, _ end: Int) -> Int64? {
    if start == end { return 0 }
    let count = end - start - 1
    guard view.byte(start) == UInt8(ascii: "."), (1...9).contains(count) else { return nil }
    var number: Int64 = 0
    for index in (start + 1)..<end {
      let digit = view.byte(index) &- 48
      if digit > 9 { return nil }
      number = number * 10 + Int64(digit)
    }
    return number.scaled(by: 9 - count)
  }

  /// The day's number; that of the last day is remembered.
  private mutating func dayNumber(_ view: ByteView, _ start: Int) -> Int? {
    guard view.byte(start + 4) == UInt8(ascii: "-"), view.byte(start + 7) == UInt8(ascii: "-"),
      let century = Self.pair(view, start), let year = Self.pair(view, start + 2),
      let month = Self.pair(view, start + 5), let date = Self.pair(view, start + 8)
    else { return nil }
    let digits = UInt64((century * 100 + year) * 10_000 + month * 100 + date) + 1
    if digits == dayDigits { return day }
    guard let found = Day(year: century * 100 + year, month: month, day: date) else { return nil }
    (day, dayDigits) = (found.number, digits)
    return day
  }

  @inline(__always)
  private static func pair(_ view: ByteView, _ index: Int) -> Int? {
    let (tens, ones) = (view.byte(index) &- 48, view.byte(index + 1) &- 48)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
