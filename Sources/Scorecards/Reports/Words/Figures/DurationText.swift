/// How long something took, as people say it.
enum DurationText {
  /// `45 s`, `36 min`, `1 h 24 min`, `2 d 3 h`: whole units, the rest left off.
  static func text(_ seconds: Int) -> String {
    let minutes = seconds / 60
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    if minutes == 0 { return "\(seconds) s" }
    if minutes < 60 { return "\(minutes) min" }
    if days == 0 { return minutes % 60 == 0 ? "\(hours) h" : "\(hours) h \(minutes % 60) min" }
    return hours == 0 ? "\(days) d" : "\(days) d \(hours) h"
  }

  /// Seconds in the largest unit that leaves a whole number: `7 days`, `20 hours`, `90 minutes`, `15 seconds`.
  static func whole(_ seconds: Int) -> String {
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute")]
    guard let (size, name) = units.first(where: { seconds > 0 && seconds.isMultiple(of: $0.0) }) else {
      return PlainText.count(seconds, "second")
    }
    return PlainText.count(seconds / size, name)
  }

  /// The same; parts of a second stay a figure: `0.5 s`.
  static func whole(_ seconds: Rational) -> String {
    guard let whole = Int(exactly: seconds.floor), Rational(whole) == seconds else {
      return FigureText(unit: Unit(.time, symbol: "s")).text(seconds)
    }
    return self.whole(whole)
  }
}
