/// A figure as people write it: `5M`, `$150M`, `0.1 %`, `5,000,000`, `100 ms`, `6+ months`.
struct ThresholdFigure {
  /// With its multiple, in the unit that is written beside it.
  let value: Rational
  /// `nil` for a bare figure.
  let unit: Unit?
  let hasMultiple: Bool
  /// `5M+`
  let isOpen: Bool

  private static let multiples: [Character: Int] = ["K": 1000, "k": 1000, "M": 1_000_000, "B": 1_000_000_000]

  init(_ text: String, in threshold: String) throws(ThresholdProblem) {
    var rest = text.trimmed[...]
    let currency = try ThresholdFigure.currency(&rest, in: threshold)
    let number = try ThresholdFigure.number(&rest, in: threshold)
    let multiple = ThresholdFigure.multiple(&rest)
    isOpen = rest.first == "+"
    if isOpen { rest = rest.dropFirst() }
    let name = rest.trimmed
    if let currency {
      guard name.isEmpty else { throw .unreadable(threshold) }
      unit = currency
    } else if name.isEmpty {
      unit = nil
    } else {
      if name.contains(where: \.isASCIIDigit) { throw .unreadable(threshold) }
      guard let named = Unit(name) else { throw .unknownUnit(name, nearest: nearest(name, in: Unit.names)) }
      unit = named
    }
    hasMultiple = multiple != nil
    value = number * Rational(multiple ?? 1)
  }

  /// `$` or `USD` before the number.
  private static func currency(_ rest: inout Substring, in threshold: String) throws(ThresholdProblem) -> Unit? {
    let prefix = rest.prefix { !$0.isASCIIDigit && $0 != "-" && $0 != "+" && $0 != "−" }
    let name = prefix.trimmed
    if name.isEmpty { return nil }
    guard let unit = Unit(name), case .money = unit.kind, unit.factor == .one else {
      throw .unreadable(threshold)
    }
    rest = rest.dropFirst(prefix.count)
    return unit
  }

  /// Sign, digits with or without groups of thousands, decimals.
  private static func number(_ rest: inout Substring, in threshold: String) throws(ThresholdProblem) -> Rational {
    var digits = ""
    if let sign = rest.first, "+-−".contains(sign) {
      digits = sign == "+" ? "" : "-"
      rest = rest.dropFirst()
    }
    let whole = rest.prefix { $0.isASCIIDigit || $0 == "," }
    rest = rest.dropFirst(whole.count)
    guard isGrouped(whole) else { throw .unreadable(threshold) }
    digits += whole.filter { $0 != "," }
    if rest.first == "." {
      let decimals = rest.dropFirst().prefix(while: \.isASCIIDigit)
      guard !decimals.isEmpty else { throw .unreadable(threshold) }
      digits += "." + decimals
      rest = rest.dropFirst(decimals.count + 1)
    }
    guard let value = Rational(decimal: digits) else { throw .unreadable(threshold) }
    return value
  }

  /// Without commas, or in groups of three: `5,000,000`; not `5,00` and not the decimal comma of `0,1`.
  private static func isGrouped(_ digits: Substring) -> Bool {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return false }
    if groups.count == 1 { return true }
    return first.count <= 3 && first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// `K`, `M` or `B` directly behind the number, unless it begins a word.
  private static func multiple(_ rest: inout Substring) -> Int? {
    guard let letter = rest.first, let factor = multiples[letter] else { return nil }
    let next = rest.dropFirst().first
    if let next, next.isLetter { return nil }
    rest = rest.dropFirst()
    return factor
  }
}
