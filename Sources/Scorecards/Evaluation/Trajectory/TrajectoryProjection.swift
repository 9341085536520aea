internal import BigInt

extension Trajectory {
  /// Whether the Theil–Sen line through the daily values meets `target` on the day `by` (reading, section 3).
  ///
  /// - Parameters:
  ///   - value: the criterion's figure today, from which the needed rate counts.
  ///   - today: judged_at's day.
  init(_ daily: DailyValues, target: Threshold, value: Rational, today: Day, by: Day) {
    let points = daily.points.map { (x: $0.day.number - today.number, y: $0.value) }
    let needed = Trajectory.needed(target, value, days: by.number - today.number)
    guard daily.daysWithData >= Trajectory.fewestDays, let line = TheilSenLine(points) else {
      self.init(
        direction: .unknown, by: by, slopePerDay: nil, projected: nil, reachesTarget: nil, neededPerDay: needed,
        days: daily.daysWithData)
      return
    }
    let projected = line.value(at: by.number - today.number)
    self.init(
      direction: target.admits(projected) ? .good : .poor, by: by, slopePerDay: line.slope, projected: projected,
      reachesTarget: Trajectory.firstDay(line, target).map { today.adding(days: $0) }, neededPerDay: needed,
      days: daily.daysWithData)
  }

  private static func needed(_ target: Threshold, _ value: Rational, days: Int) -> Rational? {
    days > 0 ? (target.nearestLimit(to: value) - value).divided(byCount: days) : nil
  }

  /// The first day from today (0) on which the line meets the target; `nil` where it never does, or not in 100 years.
  private static func firstDay(_ line: TheilSenLine, _ target: Threshold) -> Int? {
    if target.admits(line.value(at: 0)) { return 0 }
    let limit = target.nearestLimit(to: line.value(at: 0))
    guard let crossing = (limit - line.intercept).divided(by: line.slope), !crossing.isNegative else { return nil }
    let first = crossing.ceiling
    guard first <= 36_525, let day = Int(exactly: first) else { return nil }
    return [day, day + 1].first { target.admits(line.value(at: $0)) }
  }
}
