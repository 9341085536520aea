internal import BigInt

/// Figures as people read them: grouped, rounded, with their unit, and never on another side of a threshold than the
/// exact figure (reading, section 1: a printed figure never contradicts its verdict).
struct FigureText {
  let unit: Unit
  /// The figures whose side a rounded figure must keep.
  let limits: [Rational]

  init(_ measure: Measure) {
    unit = measure.unit
    limits = measure.thresholds.flatMap(\.limits)
  }

  init(unit: Unit, limits: [Rational] = []) {
    self.unit = unit
    self.limits = limits
  }

  /// `4,200,000`, `99.9989 %`, `$152.4M`, `87.3 ms`, `10.4x`.
  func text(_ value: Rational) -> String {
    let scale = scale(for: value)
    let digits = FigureText.grouped(rounded(value, scale))
    let (sign, magnitude) = digits.hasPrefix("-") ? ("−", String(digits.dropFirst())) : ("", digits)
    return sign + dressed(magnitude + scale.suffix, scale.symbol ?? unit.symbol)
  }

  /// A change: always with its sign.
  func change(_ value: Rational) -> String { (value.isNegative ? "" : "+") + text(value) }

  /// `≥ 5,000,000`, `5–7`, `set`.
  func text(_ threshold: Threshold) -> String {
    switch threshold.bound {
    case .atLeast(let limit): "≥ \(text(limit))"
    case .above(let limit): "> \(text(limit))"
    case .atMost(let limit): "≤ \(text(limit))"
    case .below(let limit): "< \(text(limit))"
    case .exactly(let limit): "= \(text(limit))"
    case .within(let low, let high): "\(text(low))–\(text(high))"
    case .set: "set"
    }
  }

  private struct Scale {
    let divisor: Int
    let suffix: String
    let places: Int
    /// Of another unit than the figure's own.
    var symbol: String?
  }

  private func scale(for value: Rational) -> Scale {
    let size = value.magnitude
    switch unit.kind {
    case .time where readsAsHours(size): return Scale(divisor: 3600, suffix: "", places: 1, symbol: "h")
    case .money where size >= Rational(1_000_000_000): return Scale(divisor: 1_000_000_000, suffix: "B", places: 2)
    case .money where size >= Rational(1_000_000): return Scale(divisor: 1_000_000, suffix: "M", places: 1)
    case .money: return Scale(divisor: 1, suffix: "", places: 2)
    case .count: return Scale(divisor: 1, suffix: "", places: size < Rational(100) ? 1 : 0)
    case .ratio where unit == .percent:
      return Scale(divisor: 1, suffix: "", places: size >= Rational(99) || size < .one ? 3 : 2)
    default: return Scale(divisor: 1, suffix: "", places: size >= Rational(1000) ? 0 : 1)
    }
  }

  /// Seconds of an hour and more, where their limits come out even in hours: 72,000 s are 20 h.
  private func readsAsHours(_ size: Rational) -> Bool {
    guard unit == .second, let largest = limits.map(\.magnitude).max() ?? Optional(size) else { return false }
    return largest >= Rational(3600)
      && limits.allSatisfy { limit in
        limit.divided(byCount: 36).map { Rational($0.floor) == $0 } ?? false
      }
  }

  private func rounded(_ value: Rational, _ scale: Scale) -> String {
    func scaled(_ number: Rational) -> Rational { number.divided(byCount: scale.divisor) ?? number }
    return scaled(value).rounded(toPlaces: scale.places, keepingSideOf: (limits + wholes).map(scaled))
  }

  /// What a figure must not seem to be when it is only near: nothing at all, and all of it.
  private var wholes: [Rational] {
    if unit == .percent { return [.zero, Rational(100)] }
    return unit.symbol == "fraction" ? [.zero, .one] : [.zero]
  }

  private func dressed(_ digits: String, _ symbol: String) -> String {
    switch unit.kind {
    case .count: digits
    case .money(let currency): currency == "USD" ? "$\(digits)" : "\(currency) \(digits)"
    case .ratio where unit.symbol == "ratio": "\(digits)x"
    default: "\(digits) \(symbol)"
    }
  }

  /// A comma after every third digit before the point.
  static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    let whole = parts.first.map(String.init) ?? "0"
    let sign = whole.hasPrefix("-") ? "-" : ""
    var groups: [Substring] = []
    var rest = Substring(whole.dropFirst(sign.count))
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return sign + groups.joined(separator: ",") + (parts.count > 1 ? "." + parts[1] : "")
  }
}
