/// A pass threshold admits all that the target admits, and a partial band all that both admit.
struct LooserThresholdsAreLooser: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    for (index, criterion) in draft.file.criteria.enumerated() {
      guard let measure = draft.measures[index], case .measured(let file) = criterion.kind else { continue }
      compare(("acceptable", measure.acceptable, file.acceptable), ("target", measure.target, file.target), &problems)
      compare(("partial", measure.partial, file.partial), ("target", measure.target, file.target), &problems)
      compare(
        ("partial", measure.partial, file.partial), ("acceptable", measure.acceptable, file.acceptable), &problems)
    }
  }

  private typealias Side = (key: String, threshold: Threshold?, text: Located<String>?)

  private func compare(_ loose: Side, _ strict: Side, _ problems: inout ProblemList) {
    guard let wide = loose.threshold, let narrow = strict.threshold, let text = loose.text, let other = strict.text,
      !ValueInterval(wide.bound).contains(ValueInterval(narrow.bound))
    else { return }
    problems.error(
      at: text.place, .threshold(.inverted(key: loose.key, loose: text.value, than: strict.key, strict: other.value)))
  }
}

/// The values that a threshold admits.
struct ValueInterval {
  /// `nil` is without end.
  let low: (value: Rational, isIncluded: Bool)?
  let high: (value: Rational, isIncluded: Bool)?

  init(_ bound: Threshold.Bound) {
    switch bound {
    case .atLeast(let limit): (low, high) = ((limit, true), nil)
    case .above(let limit): (low, high) = ((limit, false), nil)
    case .atMost(let limit): (low, high) = (nil, (limit, true))
    case .below(let limit): (low, high) = (nil, (limit, false))
    case .exactly(let limit): (low, high) = ((limit, true), (limit, true))
    case .within(let bottom, let top): (low, high) = ((bottom, true), (top, true))
    case .set: (low, high) = ((.zero, false), nil)
    }
  }

  func contains(_ other: ValueInterval) -> Bool {
    var holds = true
    if let low {
      guard let end = other.low else { return false }
      holds = low.value < end.value || (low.value == end.value && (low.isIncluded || !end.isIncluded))
    }
    if let high {
      guard let end = other.high else { return false }
      holds = holds && (end.value < high.value || (end.value == high.value && (high.isIncluded || !end.isIncluded)))
    }
    return holds
  }
}
