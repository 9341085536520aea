/// What a figure is held against.
struct Threshold: Sendable {
  enum Bound: Sendable {
    case atLeast(Rational)
    case above(Rational)
    case atMost(Rational)
    case below(Rational)
    case exactly(Rational)
    /// Both ends belong to it.
    case within(Rational, Rational)
    /// Any value above zero: a price that has been set.
    case set
  }

  let bound: Bound
  /// As reports and results write it: `>= 5000000`, `5...7`, in the metric's own unit.
  var text: String {
    switch bound {
    case .atLeast(let limit): ">= \(limit.exactText())"
    case .above(let limit): "> \(limit.exactText())"
    case .atMost(let limit): "<= \(limit.exactText())"
    case .below(let limit): "< \(limit.exactText())"
    case .exactly(let limit): "= \(limit.exactText())"
    case .within(let low, let high): "\(low.exactText())...\(high.exactText())"
    case .set: "set"
    }
  }

  func admits(_ value: Rational) -> Bool {
    switch bound {
    case .atLeast(let limit): value >= limit
    case .above(let limit): value > limit
    case .atMost(let limit): value <= limit
    case .below(let limit): value < limit
    case .exactly(let limit): value == limit
    case .within(let low, let high): low <= value && value <= high
    case .set: value > .zero
    }
  }

  /// The figures at which the answer changes.
  var limits: [Rational] {
    switch bound {
    case .atLeast(let limit), .above(let limit), .atMost(let limit), .below(let limit), .exactly(let limit): [limit]
    case .within(let low, let high): [low, high]
    case .set: [.zero]
    }
  }

  /// How far `value` is on the good side; below zero on the bad side. Zero on a limit.
  func margin(of value: Rational) -> Rational {
    switch bound {
    case .atLeast(let limit), .above(let limit): value - limit
    case .atMost(let limit), .below(let limit): limit - value
    case .exactly(let limit): -((value - limit).magnitude)
    case .within(let low, let high): Swift.min(value - low, high - value)
    case .set: value
    }
  }

  /// The limit that a value has to reach: of a range the nearer end.
  func nearestLimit(to value: Rational) -> Rational {
    switch bound {
    case .within(let low, let high): value < low ? low : high
    default: limits.first ?? .zero
    }
  }

  /// Whether a value moves towards the bound by growing.
  func wantsMore(than value: Rational) -> Bool {
    switch bound {
    case .atLeast, .above, .set: true
    case .atMost, .below: false
    case .exactly(let limit): value < limit
    case .within(let low, _): value < low
    }
  }
}
