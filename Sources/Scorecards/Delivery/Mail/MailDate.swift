/// A date as headers have it (RFC 5322 3.3).
enum MailDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func text(_ instant: Instant) -> String {
    let day = instant.day
    let (year, month, dayOfMonth) = day.components
    let second = instant.seconds - day.number * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
    // The first day of the count, 1970-01-01, was a Thursday.
    let weekday = days.dropFirst(((day.number % 7) + 7) % 7).first ?? ""
    let monthName = months.dropFirst(month - 1).first ?? ""
    return "\(weekday), \(dayOfMonth) \(monthName) \(year.padded(to: 4)) \(clock) +0000"
  }
}
