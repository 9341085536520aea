@testable import Scorecards

/// Gates with daily values, so that there is something to draw.
enum SampleFigures {
  static let incidents = [
    DaysPicture.DayIncident(day: Build.day("2026-02-20"), severity: "P1"),
    DaysPicture.DayIncident(day: Build.day("2026-02-20"), severity: "P2"),
    DaysPicture.DayIncident(day: Build.day("2026-01-20"), severity: "P0"),
  ]

  static func daily(_ values: [String?], until last: String = "2026-02-28") -> DailyValues {
    let end = Build.day(last)
    let points = values.enumerated().compactMap { index, value in
      value.map { (day: end.adding(days: index - values.count + 1), value: Build.number($0)) }
    }
    return DailyValues(points: points, daysWithData: points.count)
  }

  /// Learners rise by 50,000 a day; uptime falls short on two days and is silent on one.
  static let gate: GateResult = {
    var gate = SampleGates.conditionalGo
    gate.first.criteria[0].daily = daily((0..<14).map { String(3_550_000 + 50_000 * $0) })
    let uptime = (0..<28).map { [17: "99.995", 21: "99.2", 23: nil][$0] ?? "99.9995" }
    gate.first.criteria[1].daily = daily(Array(uptime.suffix(14)))
    gate.first.criteria[1].windowDays = daily(uptime).points
    gate.first.criteria[3] = Build.result(
      SampleGates.auditCriterion, .missed,
      finding: Build.finding(file: 1, line: 4, item: Build.item(.delayed, due: "2026-03-20")))
    return gate
  }()

  static let results = SampleGates.results([gate, SampleGates.upcoming], asOf: "2026-03-10T06:00:00Z")

  static func bullet(
    _ target: Threshold.Bound, partial: Threshold.Bound? = nil, value: String?, status: Status = .met,
    title: String = "A", unit: String = "count"
  ) -> Figure? {
    let measure = Build.measure(Build.metric("a", "A", unit), target, partial: partial)
    let criterion = Build.criterion("a", title, "C", owner: "O", .measured(measure))
    return BulletPicture(result: Build.result(criterion, status, value: value), document: "gate-07").figure
  }

  static func trend(_ values: [String?], target: Threshold.Bound = .atLeast(Rational(10)), title: String = "A")
    -> Figure?
  {
    let measure = Build.measure(Build.metric("a", "A", "count"), target)
    let criterion = Build.criterion("a", title, "C", owner: "O", .measured(measure))
    var result = Build.result(criterion, .missed, value: values.last ?? nil)
    result.daily = daily(values)
    return TrendPicture(
      result: result, judgedAt: SampleGates.conditionalGo.first.judgedAt, document: "gate-07"
    ).figure
  }
}
