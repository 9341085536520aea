/// What a clock says while something is made, as far as it decides which of two things stays.
///
/// A clock that was wrong for one night must not leave what outlasts all others: what was made as of an instant that is yet
/// to come gives way to the present. Of things that are both yet to come the later one stays, as of others.
struct Present: Sendable {
  let now: Instant

  /// Whether what was made as of `there` stays although something is made as of `asOf`.
  func keeps(_ there: Instant, beside asOf: Instant) -> Bool { there > asOf && (isReached(there) || !isReached(asOf)) }

  func isReached(_ instant: Instant) -> Bool { instant <= now }
}
