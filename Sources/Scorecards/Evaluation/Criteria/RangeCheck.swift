/// A range whose low end is above its high end makes both of its criteria invalid (reading, section 5).
struct RangeCheck {
  private let pairs: [RangePair]

  init(_ pairs: [RangePair]) { self.pairs = pairs }

  func apply(to results: [CriterionResult]) -> [CriterionResult] {
    pairs.reduce(results) { results, pair in
      guard let low = size(of: pair.low, in: results), let high = size(of: pair.high, in: results), low > high
      else { return results }
      let cause = Cause.lowAboveHigh(low: pair.low, high: pair.high)
      return results.map { [pair.low, pair.high].contains($0.criterion.id) ? $0.invalid(cause) : $0 }
    }
  }
}

/// In the base unit of its kind: the ends of a range may be measured in different units that convert.
private func size(of id: String, in results: [CriterionResult]) -> Rational? {
  guard let result = results.first(where: { $0.criterion.id == id && !$0.status.isUnknown }),
    case .measured(let measure) = result.criterion.source
  else { return nil }
  return result.value.map { $0 * measure.unit.factor }
}

extension CriterionResult {
  fileprivate func invalid(_ cause: Cause) -> CriterionResult {
    var finding = finding
    finding.cause = cause
    return CriterionResult(
      criterion: criterion, status: .invalid, value: value, finding: finding, recoverable: .no, trajectory: nil,
      isDecisive: isDecisive, daily: daily)
  }
}
