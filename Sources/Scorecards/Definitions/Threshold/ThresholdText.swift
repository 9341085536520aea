/// Reads thresholds as people write them into exact ones in the unit of the figure that they are about.
///
/// `>= 5M`, `≥ 5M`, `5M+`, `< 0.1 %`, `5...7`, `5–7`, `200 ± 10 %`, `$150M`, `100 ms`, `= 0`, `set`. A bare figure is a
/// floor where more is better and a ceiling where less is; a bare zero is exactly zero (reading, section 1
/// "Comparisons"). A unit is required unless the figure counts or is a ratio: units are declared, never guessed.
struct ThresholdText {
  private static let longest = 200
  /// Longer ones first.
  private static let signs = [">=", "<=", "≥", "≤", ">", "<", "="]
  private static let rangeMarks = ["...", "..", "…", "–"]

  let figure: MeasuredFigure
  /// As it was written.
  let text: String

  func threshold() throws(ThresholdProblem) -> Threshold {
    let written = text.trimmed
    guard written.count <= ThresholdText.longest else { throw .unreadable(written.shortened) }
    if written == "set" {
      guard figure.isValue else { throw .nothingToSet(of: figure.name) }
      return Threshold(bound: .set)
    }
    if let sign = ThresholdText.signs.first(where: written.hasPrefix) {
      return Threshold(bound: try compared(sign, String(written.dropFirst(sign.count))))
    }
    if let tolerance = try tolerance(written) { return Threshold(bound: tolerance) }
    if let range = try range(written) { return Threshold(bound: range) }
    return Threshold(bound: try bare(written))
  }

  private func compared(_ sign: String, _ rest: String) throws(ThresholdProblem) -> Threshold.Bound {
    let written = try ThresholdFigure(rest, in: text)
    guard !written.isOpen else { throw .unreadable(text) }
    let limit = try inUnit(written.value, written.unit)
    return switch sign {
    case ">=", "≥": .atLeast(limit)
    case "<=", "≤": .atMost(limit)
    case ">": .above(limit)
    case "<": .below(limit)
    default: .exactly(limit)
    }
  }

  private func bare(_ written: String) throws(ThresholdProblem) -> Threshold.Bound {
    let bare = try ThresholdFigure(written, in: text)
    let limit = try inUnit(bare.value, bare.unit)
    if bare.isOpen { return .atLeast(limit) }
    if limit.isZero { return .exactly(limit) }
    guard let better = figure.better else { throw .openDirection(threshold: text, of: figure.name) }
    return better == .higher ? .atLeast(limit) : .atMost(limit)
  }

  /// `5...7`; the unit may stand behind the second figure alone.
  private func range(_ written: String) throws(ThresholdProblem) -> Threshold.Bound? {
    guard let parts = ThresholdText.ends(written) else { return nil }
    let low = try ThresholdFigure(parts.low, in: text)
    let high = try ThresholdFigure(parts.high, in: text)
    guard !low.isOpen, !high.isOpen else { throw .unreadable(text) }
    guard low.hasMultiple || !high.hasMultiple || low.value.isZero else { throw .ambiguousMultiple(text) }
    let lowest = try inUnit(low.value, low.unit ?? high.unit)
    let highest = try inUnit(high.value, high.unit ?? low.unit)
    guard lowest <= highest else { throw .reversedRange(text) }
    return .within(lowest, highest)
  }

  private static func ends(_ written: String) -> (low: String, high: String)? {
    for mark in rangeMarks {
      if let parts = written.halves(at: mark) { return parts }
    }
    // A hyphen between two figures; one at the beginning is a sign.
    guard let hyphen = written.dropFirst().firstIndex(of: "-"), written[..<hyphen].contains(where: \.isASCIIDigit)
    else { return nil }
    return (String(written[..<hyphen]), String(written[written.index(after: hyphen)...]))
  }

  /// `200 ± 10 %`, `200 ± 20`.
  private func tolerance(_ written: String) throws(ThresholdProblem) -> Threshold.Bound? {
    guard let parts = written.halves(at: "±") ?? written.halves(at: "+/-") else { return nil }
    let middle = try ThresholdFigure(parts.low, in: text)
    let share = try ThresholdFigure(parts.high, in: text)
    guard !middle.isOpen, !share.isOpen, !share.value.isNegative else { throw .unreadable(text) }
    guard middle.hasMultiple || !share.hasMultiple else { throw .ambiguousMultiple(text) }
    let half: Rational
    let center: Rational
    if share.unit == .percent {
      // Of a percentage, `± 1 %` could be points or a share.
      if figure.unit.kind == .ratio { throw .ambiguousTolerance(text) }
      center = try inUnit(middle.value, middle.unit)
      half = center.magnitude * share.value * Unit.percent.factor
    } else {
      center = try inUnit(middle.value, middle.unit ?? share.unit)
      half = try inUnit(share.value, share.unit ?? middle.unit)
    }
    return .within((center - half).reduced, (center + half).reduced)
  }

  private func inUnit(_ value: Rational, _ unit: Unit?) throws(ThresholdProblem) -> Rational {
    guard let unit else {
      guard figure.unit == .count || figure.unit == .ratio else {
        throw .unitMissing(threshold: text, of: figure.name, unit: figure.unit.symbol)
      }
      return value
    }
    guard let factor = unit.factor(to: figure.unit) else {
      throw .unitMismatch(unit: unit.symbol, of: figure.name, ownUnit: figure.unit.symbol)
    }
    return (value * factor).reduced
  }
}

extension ThresholdText {
  /// The unit of time that a threshold is written in; `nil` where it names none, or can't be read.
  static func unitOfTime(in text: String) -> Unit? {
    let written = text.trimmed
    guard written.count <= longest else { return nil }
    let sign = signs.first(where: written.hasPrefix) ?? ""
    let figures = String(written.dropFirst(sign.count))
    let parts = figures.halves(at: "±") ?? figures.halves(at: "+/-") ?? ends(figures)
    // Only looked at: reading the threshold tells what is wrong with it.
    return (parts.map { [$0.low, $0.high] } ?? [figures]).lazy
      .compactMap { try? ThresholdFigure($0, in: text).unit }.first { $0.kind == .time }
  }
}

extension String {
  /// What stands before and behind the first `mark`.
  func halves(at mark: String) -> (low: String, high: String)? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark) {
        return (String(self[..<index]), String(self[index...].dropFirst(mark.count)))
      }
      index = self.index(after: index)
    }
    return nil
  }
}
