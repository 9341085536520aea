/// How long each criterion of a gate has had its status.
struct StatusSpanText {
  let asOf: Instant
  /// By criterion id; empty where nothing is known of earlier runs.
  let spans: [String: StatusSpan]

  /// `for 12 days`, `for 12+ days`, `new`; `nil` where nothing is known.
  func text(_ criterion: String) -> String? {
    guard let span = spans[criterion] else { return nil }
    let days = asOf.day.number - span.since.day.number
    if days <= 0 { return span.isFromTheStart ? nil : "new" }
    return "for \(span.isFromTheStart ? "\(days)+ days" : PlainText.count(days, "day"))"
  }
}
