/// The bullet chart of a measured criterion.
struct BulletPicture {
  let result: CriterionResult
  /// Name of the gate's document.
  let document: String

  /// `nil` for an item, and where no figure counts.
  var figure: Figure? {
    guard case .measured(let measure) = result.criterion.source, let value = result.value, !result.status.isUnknown
    else { return nil }
    let limits = measure.thresholds.flatMap(\.limits)
    let scale = BulletScale(limits: limits, value: value)
    let bullet = BulletFigure(
      scale: scale.scale, isFromZero: scale.isFromZero, value: value, tone: StatusTone(result.status),
      targets: measure.target.limits, band: band(measure), good: measure.target.good)
    return Figure(
      name: "\(document)~\(result.criterion.id)", title: "\(result.criterion.title) against its target",
      text: text(measure, value), drawing: .bullet(bullet))
  }

  /// `4,182,875 against a target of at least 5,000,000, partial`.
  private func text(_ measure: Measure, _ value: Rational) -> String {
    let words = MeasureText(measure: measure).words(measure.target)
    return "\(FigureText(measure).text(value)) against a target \(words): \(result.status.rawValue)"
  }

  /// What is short of the target and still counts for something.
  private func band(_ measure: Measure) -> FigureSpan? {
    guard measure.thresholds.count > 1 else { return nil }
    let limits = measure.thresholds.flatMap(\.limits)
    return FigureSpan(low: limits.min(), high: limits.max())
  }
}

extension Threshold {
  /// The values that meet it.
  fileprivate var good: FigureSpan {
    switch bound {
    case .atLeast(let limit), .above(let limit): FigureSpan(low: limit, high: nil)
    case .atMost(let limit), .below(let limit): FigureSpan(low: nil, high: limit)
    case .exactly(let limit): FigureSpan(low: limit, high: limit)
    case .within(let low, let high): FigureSpan(low: low, high: high)
    case .set: FigureSpan(low: .zero, high: nil)
    }
  }
}

extension Measure {
  /// How one day would stand if it were the whole period.
  func tone(ofDay value: Rational) -> StatusTone {
    if target.admits(value) || acceptable?.admits(value) == true { return .met }
    return partial?.admits(value) == true ? .partial : .missed
  }
}
