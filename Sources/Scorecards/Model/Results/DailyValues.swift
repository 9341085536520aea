/// One value a day, folded across series as the criterion says (reading, section 3 "Trajectory").
struct DailyValues: Sendable {
  let points: [(day: Day, value: Rational)]
  /// Days with at least one sample; a day over which a level was carried forward is none.
  let daysWithData: Int
}
