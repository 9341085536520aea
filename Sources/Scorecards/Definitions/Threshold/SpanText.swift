/// A length of time as people write it: `14d`, `45 days`, `20 h`, `90 min`, `15 s`.
struct SpanText {
  /// A hundred years; a longer one is a mistake.
  static let longestDays = 36_525

  private static let lengths = [
    "s": 1, "second": 1, "seconds": 1, "min": 60, "minute": 60, "minutes": 60, "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86_400, "day": 86_400, "days": 86_400,
  ]

  /// Zero and less, too, so that a message can say more than that it is unreadable.
  let seconds: Int

  init?(_ text: String) {
    let sign = text.first == "-" || text.first == "−" ? -1 : 1
    let rest = sign < 0 ? text.dropFirst() : text[...]
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, let length = SpanText.lengths[rest.dropFirst(digits.count).trimmed] else { return nil }
    // More digits than nine are too long in any unit, and might not fit a machine word.
    let count = Array(digits.utf8)[...].asDigits ?? SpanText.longestDays * 86_400 + 1
    seconds = sign * count * length
  }

  var isInRange: Bool { (1...SpanText.longestDays * 86_400).contains(seconds) }

  static func problem(_ key: String, _ text: String) -> DefinitionProblem {
    SpanText(text) == nil
      ? .time(.badSpan(key: key, text: text)) : .time(.spanOutOfRange(key: key, text: text, longestDays: longestDays))
  }
}

extension Fields {
  /// A length of time, in seconds.
  func span(_ key: Key, _ problems: inout ProblemList) -> Located<Int>? {
    value(key, &problems, or: { SpanText.problem(key.rawValue, $0) }) { text in
      SpanText(text).flatMap { $0.isInRange ? $0.seconds : nil }
    }
  }
}
