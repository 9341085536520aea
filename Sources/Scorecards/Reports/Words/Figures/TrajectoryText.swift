/// Where an unmet figure is heading, in a sentence and in the cells of a table.
struct TrajectoryText {
  let trajectory: Trajectory
  let measure: Measure
  /// The day that the figures are of.
  let today: Day

  /// `nil` where the criterion has no trajectory.
  init?(_ result: CriterionResult, today: Day) {
    guard let trajectory = result.trajectory, case .measured(let measure) = result.criterion.source else { return nil }
    self.trajectory = trajectory
    self.measure = measure
    self.today = today
  }

  /// `Rising by 52,000 a day, it reaches the target on Mar 16; Mar 15 needs 53,400 a day.`
  var sentence: String {
    guard let slope = trajectory.slopePerDay else {
      let days = "only \(trajectory.days) of the last \(Trajectory.span) days have data"
      return "Its trend can't be told: \(days), \(Trajectory.fewestDays) are needed\(needs(besides: nil))."
    }
    if let day = trajectory.reachesTarget, day <= today {
      let end = trajectory.direction == .good ? "" : ", but no longer on \(by)"
      return "The trend of its last \(Trajectory.span) days already meets the target\(end)."
    }
    guard let day = trajectory.reachesTarget else {
      return "\(pace(slope)) it does not reach the target\(needs(besides: slope))."
    }
    let end = trajectory.direction == .good ? ", in time for \(by)" : needs(besides: slope)
    return "\(pace(slope)) it reaches the target on \(text(day))\(end)."
  }

  var slope: String? { trajectory.slopePerDay.map(signed) }
  var needed: String? {
    trajectory.neededPerDay.map { ($0.isNegative ? "−" : $0.isZero ? "" : "+") + (seldom($0) ?? enough($0)) }
  }
  var projected: String? { trajectory.projected.map { FigureText(measure).text($0) } }
  var by: String { text(trajectory.by) }

  /// When the target is reached: `Mar 16, 2026`, `already`, `not on this trend`.
  var reached: String {
    guard let day = trajectory.reachesTarget else {
      return trajectory.slopePerDay == nil ? "unknown" : "not on this trend"
    }
    return day <= today ? "already" : day.text
  }

  /// For a cell: `in time, Mar 9`; `late, Mar 16`; `not on this trend`.
  var brief: (tone: StatusTone, words: String)? {
    if trajectory.direction == .unknown { return (.unknown, "unknown") }
    let isGood = trajectory.direction == .good
    guard let day = trajectory.reachesTarget else { return (isGood ? .met : .missed, "not on this trend") }
    if day <= today { return (isGood ? .met : .missed, isGood ? "already there" : "falling back") }
    return isGood ? (.met, "in time, \(text(day))") : (.missed, "late, \(text(day))")
  }

  private func pace(_ slope: Rational) -> String {
    if slope.isZero { return "Standing still," }
    return "\(slope.isNegative ? "Falling" : "Rising") by \(magnitude(slope)) a day,"
  }

  /// What the date would need: short where the figure moves that way already.
  private func needs(besides slope: Rational?) -> String {
    guard let needed = trajectory.neededPerDay, !needed.isZero else { return "" }
    if let slope, !slope.isZero, slope.isNegative == needed.isNegative {
      return "; \(by) needs \(pace(for: needed))"
    }
    return "; to meet it by \(by) it has to \(needed.isNegative ? "fall" : "rise") by \(pace(for: needed))"
  }

  private func signed(_ rate: Rational) -> String {
    rate.isZero ? "0" : (rate.isNegative ? "−" : "+") + magnitude(rate)
  }

  private func magnitude(_ rate: Rational) -> String { FigureText(unit: measure.unit).rate(rate, up: false) }

  /// Rounded up, so that moving by the printed figure is enough.
  private func enough(_ rate: Rational) -> String { FigureText(unit: measure.unit).rate(rate, up: true) }

  private func pace(for needed: Rational) -> String { seldom(needed) ?? "\(enough(needed)) a day" }

  /// Directors come whole: `1 every 90 days` for a count that needs less than one a day.
  private func seldom(_ rate: Rational) -> String? {
    guard measure.unit.kind == .count, !rate.isZero, rate.magnitude < .one,
      let days = Rational.one.divided(by: rate.magnitude)?.floor
    else { return nil }
    return days == 1 ? "1 every day" : "1 every \(FigureText.grouped(String(days))) days"
  }

  private func text(_ day: Day) -> String { day.text(besides: today) }
}
