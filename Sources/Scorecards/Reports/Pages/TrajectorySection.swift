/// Where each unmet figure is heading.
struct TrajectorySection {
  let judgement: Judgement
  let pictures: [Figure]

  static let shape: TemplateShape = [
    "by": .text, "day": .text, "pictures": .list(PictureText.shape),
    "rows": .list([
      "criterion": .text, "slope": .text, "projected": .text, "target": .text, "needed": .text, "reached": .text,
      "chip": .text,
    ]),
  ]

  /// Absent where nothing unmet has a trajectory.
  var fields: TemplateValue {
    if judgement.state == .upcoming { return .absent }
    let today = judgement.judgedAt.day
    let unmet = judgement.criteria.filter { $0.status != .met && !$0.status.isUnknown }
    let rows = unmet.compactMap { result in TrajectoryText(result, today: today).map { (result, $0) } }
    guard let first = rows.first else { return .absent }
    return .fields([
      "by": .text(first.1.by), "day": .text(today.text), "pictures": .list(pictures.map(PictureText.fields)),
      "rows": .list(rows.map(row)),
    ])
  }

  private func row(_ result: CriterionResult, _ text: TrajectoryText) -> TemplateFields {
    [
      "criterion": .text(result.criterion.title), "slope": ReportMarkup.unbroken(text.slope),
      "projected": ReportMarkup.unbroken(text.projected),
      "target": ReportMarkup.unbroken(CriterionText(result: result, files: []).target),
      "needed": ReportMarkup.unbroken(text.needed), "reached": .text(text.reached),
      "chip": chip(text.trajectory.direction),
    ]
  }

  private func chip(_ direction: Trajectory.Direction) -> TemplateValue {
    switch direction {
    case .good: ReportMarkup.chip(.met, "in time")
    case .poor: ReportMarkup.chip(.missed, "not in time")
    case .unknown: ReportMarkup.chip(.unknown, "unknown")
    }
  }
}
