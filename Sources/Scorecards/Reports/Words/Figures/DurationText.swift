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
}
