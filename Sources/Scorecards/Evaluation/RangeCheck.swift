/// A range whose low end is above its high end makes both of its criteria invalid (reading, section 5).
struct RangeCheck {
  private let pairs: [RangePair]

  init(_ pairs: [RangePair]) { self.pairs = pairs }

  func apply(to results: [CriterionResult]) -> [CriterionResult] {
    pairs.reduce(results) { results, pair in
      guard let low = figure(of: pair.low, in: results), let high = figure(of: pair.high, in: results), low > high
      else { return results }
      let cause = Cause.lowAboveHigh(low: pair.low, high: pair.high)
      return results.map { [pair.low, pair.high].contains($0.criterion.id) ? $0.invalid(cause) : $0 }
    }
  }
}

private func figure(of id: String, in results: [CriterionResult]) -> Rational? {
  results.first { $0.criterion.id == id && !$0.status.isUnknown }?.value
}

extension CriterionResult {
  fileprivate func invalid(_ cause: Cause) -> CriterionResult {
    var finding = finding
    finding.cause = cause
    return CriterionResult(
      criterion: criterion, status: .invalid, value: value, finding: finding, recoverable: .no, trajectory: nil,
      isDecisive: isDecisive)
  }
}
