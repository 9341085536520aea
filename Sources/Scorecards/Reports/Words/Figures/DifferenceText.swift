extension FigureText {
  /// How far two figures are apart; between percentages it is points, since a percentage of them would be another thing.
  func difference(_ value: Rational) -> String {
    guard unit == .percent else { return FigureText(unit: unit).text(value) }
    // Small distances between percentages decide: two digits of them are always shown.
    let isSmall = value.magnitude < Rational(coefficient: 1, scale: 1)
    return FigureText.points(exactly: isSmall ? value.rounded(toDigits: 2, up: false) : value, isSmall)
  }

  /// A change a day without its sign: three digits, and of a count all digits before the point.
  ///
  /// - Parameter up: rounded up, so that moving by the printed figure is enough.
  func rate(_ value: Rational, up: Bool) -> String {
    let figure = value.magnitude.rounded(toDigits: 3, up: up, keepingWhole: unit.kind == .count)
    if unit == .percent { return FigureText.points(exactly: figure, true) }
    return FigureText(unit: unit, limits: [figure]).text(figure)
  }

  private static func points(exactly value: Rational, _ isExact: Bool) -> String {
    let digits = FigureText(unit: .percent, limits: isExact ? [value] : []).text(value)
    let number = digits.hasSuffix(" %") ? String(digits.dropLast(2)) : digits
    return "\(number) \(value.magnitude == .one ? "point" : "points")"
  }

  /// The margin to a target with its sign: `+12 ms`, `−800,000`, `0`.
  func margin(of value: Rational, to target: Threshold) -> String? {
    if case .set = target.bound { return nil }
    let margin = target.margin(of: value)
    if margin.isZero { return "0" }
    return (margin.isNegative ? "" : "+") + difference(margin)
  }

  /// What an unmet target lacks: `800,000 short`, `12 ms too high`, `2 too many`.
  func gap(of value: Rational, to target: Threshold) -> String? {
    if target.admits(value) { return nil }
    if case .set = target.bound { return nil }
    let gap = (target.nearestLimit(to: value) - value).magnitude
    let isShort = target.wantsMore(than: value)
    if gap.isZero { return "exactly on the limit, which is not enough" }
    if isShort { return "\(difference(gap)) short" }
    return "\(difference(gap)) too \(unit.kind == .count ? "many" : "high")"
  }

  /// A target in words, to follow “a target”: `of at least 5,000,000`, `below 100 ms`, `of exactly 0`, `of 5 to 7`.
  func words(_ target: Threshold) -> String {
    switch target.bound {
    case .atLeast(let limit): "of at least \(text(limit))"
    case .above(let limit): "above \(text(limit))"
    case .atMost(let limit): "of at most \(text(limit))"
    case .below(let limit): "below \(text(limit))"
    case .exactly(let limit): "of exactly \(text(limit))"
    case .within(let low, let high): "of \(text(low)) to \(text(high))"
    case .set: "of any value above zero"
    }
  }
}
