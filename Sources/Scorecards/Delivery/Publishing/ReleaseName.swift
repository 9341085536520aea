/// What a release's folder is called: `2026-02-28T235900-0f3a…`, the as-of and a digest of the files. Earlier versions left out
/// the hour.
struct ReleaseName: Hashable, Sendable {
  static let digits = 12

  let day: Day
  /// Seconds since the day began; `nil` where an earlier version made it.
  let second: Int?
  let digest: String

  init(asOf: Instant, digest: String) {
    self.init(day: asOf.day, second: asOf.seconds - asOf.day.start.seconds, digest: digest)
  }

  private init(day: Day, second: Int?, digest: String) {
    self.day = day
    self.second = second
    self.digest = digest
  }

  /// `nil` for every other text.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digest = text.suffix(ReleaseName.digits)
    guard parts.count == 4, parts[3].count == digest.utf8.count,
      digest.isHexadecimal(digits: ReleaseName.digits), let day = Day(text.prefix(10))
    else { return nil }
    let time = text.dropFirst(10).dropLast(ReleaseName.digits + 1)
    if time.isEmpty {
      self.init(day: day, second: nil, digest: String(digest))
    } else {
      guard let second = ReleaseName.second(of: time) else { return nil }
      self.init(day: day, second: second, digest: String(digest))
    }
  }

  /// Of `T235900`.
  private static func second(of time: some StringProtocol) -> Int? {
    let bytes = Array(time.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "T"), let hour = bytes[1..<3].asDigits,
      let minute = bytes[3..<5].asDigits, let second = bytes[5..<7].asDigits, hour < 24, minute < 60, second < 60
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  var text: String {
    guard let second else { return "\(day)-\(digest)" }
    let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined()
    return "\(day)T\(time)-\(digest)"
  }

  /// When it was looked from, as far as is known.
  var asOf: Instant { Instant(seconds: day.start.seconds + (second ?? 0)) }
}
