extension Day {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `Mar 16, 2026`.
  var text: String { "\(shortText), \(components.year)" }

  /// `Mar 16`, where the year is plain.
  var shortText: String {
    let (_, month, day) = components
    let name = Day.months.indices.contains(month - 1) ? Day.months[month - 1] : ""
    return "\(name) \(day)"
  }

  /// `Mar 16`, with the year only where it is another than that of `day`.
  func text(besides day: Day) -> String { components.year == day.components.year ? shortText : text }
}

extension Instant {
  /// `Feb 28, 2026, 23:59 UTC`; seconds only where they are not zero.
  var text: String {
    let second = seconds - day.number * 86_400
    let clock = "\((second / 3600).padded(to: 2)):\((second / 60 % 60).padded(to: 2))"
    let rest = second % 60 == 0 ? "" : ":\((second % 60).padded(to: 2))"
    return "\(day.text), \(clock)\(rest) UTC"
  }

  /// How far away it is, in calendar days: `in 12 days`, `tomorrow`, `today`, `passed today`, `passed 3 days ago`.
  func distance(from now: Instant) -> String {
    switch day.number - now.day.number {
    case 0: now <= self ? "today" : "passed today"
    case 1: "tomorrow"
    case -1: "passed yesterday"
    case let days where days > 0: "in \(PlainText.count(days, "day"))"
    case let days: "passed \(PlainText.count(-days, "day")) ago"
    }
  }
}

extension Period {
  /// It starts and ends at midnight.
  var isWholeDays: Bool { start == start.day.start && end == end.day.start }

  /// Whole days as such; otherwise with times of day: `Nov 2, 2025, 16:00 – Nov 4, 2025, 08:00 UTC`.
  var text: String {
    if isWholeDays { return dayText }
    let from = start.text.replacing(" UTC", with: "")
    guard start.day == end.day else { return "\(from) – \(end.text)" }
    return "\(from)–\(end.text.dropFirst(end.day.text.count + 2))"
  }

  /// The days that it touches: `Feb 1–28, 2026`, `Nov 2, 2025 – Jan 31, 2026`.
  var dayText: String {
    let (first, last) = (start.day, end.previous.day)
    let (from, through) = (first.components, last.components)
    if from.year != through.year { return "\(first.text) – \(last.text)" }
    if from.month != through.month { return "\(first.shortText) – \(last.text)" }
    return from.day == through.day ? last.text : "\(first.shortText)–\(through.day), \(through.year)"
  }
}
