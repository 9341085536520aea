/// The daily values of a criterion with what they were heading for.
struct TrendPicture {
  let result: CriterionResult
  let judgedAt: Instant
  /// Name of the gate's document.
  let document: String

  /// How far ahead a picture of two weeks looks.
  private static let ahead = 42

  private var today: Day { judgedAt.day }

  /// `nil` where there are no two days with a value.
  var figure: Figure? {
    guard let trend else { return nil }
    return Figure(
      name: "trend-\(document)~\(result.criterion.id)", title: "\(result.criterion.title), day by day",
      text: text(trend), drawing: .trend(trend))
  }

  /// The same for a cell of a table; its words stand beside it.
  var spark: Figure? {
    guard let trend else { return nil }
    return Figure(
      name: "spark-\(document)~\(result.criterion.id)", title: "\(result.criterion.title), day by day",
      text: "\(trend.firstText) on \(trend.firstDayText), \(trend.lastText) on \(trend.todayText)",
      drawing: .spark(trend))
  }

  private var trend: TrendFigure? {
    guard case .measured(let measure) = result.criterion.source, let points = result.daily?.points,
      let first = points.first, let last = points.last, points.count > 1
    else { return nil }
    let projection = projection(measure)
    let heading = projection.map { [$0.start, $0.end] } ?? []
    let ends = [today, projection?.by, projection?.reaches?.day].compactMap { $0 }
    let figures = FigureText(measure)
    return TrendFigure(
      scale: FigureScale(trendOf: points.map(\.value) + heading, targets: measure.target.limits),
      days: FigureDays(first.day, ends.max() ?? today), today: last.day,
      points: points.map { .init(day: $0.day, value: $0.value, tone: measure.tone(ofDay: $0.value)) },
      targets: measure.target.limits, targetText: "target \(MeasureText(measure: measure).target(measure.target))",
      window: window(measure, from: first.day), tone: StatusTone(result.status), projection: projection,
      firstText: figures.text(first.value), lastText: figures.text(last.value),
      firstDayText: first.day.shortText, todayText: last.day.shortText)
  }

  private func window(_ measure: Measure, from first: Day) -> TrendFigure.Window? {
    guard let period = measure.window?.period(until: judgedAt) else { return nil }
    return .init(first: max(first, period.start.day), last: today, text: "shaded: window \(period.dayText)")
  }

  /// The line itself, so far as it is drawn.
  private func projection(_ measure: Measure) -> TrendFigure.Projection? {
    guard let trajectory = result.trajectory, let slope = trajectory.slopePerDay, let end = trajectory.projected,
      trajectory.by > today
    else { return nil }
    let by = min(trajectory.by, today.adding(days: Self.ahead))
    func value(on day: Day) -> Rational { end + slope * Rational(day.number - trajectory.by.number) }
    let reach = trajectory.reachesTarget.flatMap { day -> TrendFigure.Projection.Reach? in
      guard day > today, day <= max(by, today.adding(days: Self.ahead)) else { return nil }
      return .init(day: day, value: value(on: day), text: day.text(besides: today))
    }
    return .init(
      start: value(on: today), end: value(on: by), by: by, text: FigureText(measure).text(value(on: by)),
      byText: by.text(besides: today), reaches: reach)
  }

  private func text(_ trend: TrendFigure) -> String {
    let heading = TrajectoryText(result, today: today).map { " \($0.sentence)" } ?? ""
    let window = trend.window.map { " The shaded days are in the \($0.text.replacing("shaded: ", with: ""))." } ?? ""
    let line =
      "Daily values of \(result.criterion.title) from \(trend.firstText) on \(trend.firstDayText) to "
      + "\(trend.lastText) on \(trend.todayText), \(trend.targetText)."
    return line + heading + window
  }
}
