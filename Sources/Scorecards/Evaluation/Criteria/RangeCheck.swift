/// A range whose low end is above its high end makes both of its criteria invalid (reading, section 5).
struct RangeCheck {
  private let pairs: [RangePair]

  init(_ pairs: [RangePair]) { self.pairs = pairs }

  func apply(to results: [CriterionResult]) -> [CriterionResult] {
    if pairs.isEmpty { return results }
    let places = Dictionary(results.enumerated().map { ($1.criterion.id, $0) }) { first, _ in first }
    return pairs.reduce(into: results) { results, pair in
      guard let low = places[pair.low], let high = places[pair.high], let least = results[low].size,
        let most = results[high].size, least > most
      else { return }
      for place in [low, high] {
        results[place] = results[place].invalid(.lowAboveHigh(low: pair.low, high: pair.high))
      }
    }
  }
}

extension CriterionResult {
  /// In the base unit of its kind: the ends of a range may be measured in different units that convert.
  fileprivate var size: Rational? {
    guard !status.isUnknown, case .measured(let measure) = criterion.source else { return nil }
    return value.map { $0 * measure.unit.factor }
  }

  fileprivate func invalid(_ cause: Cause) -> CriterionResult {
    var finding = finding
    finding.cause = cause
    return CriterionResult(
      criterion: criterion, status: .invalid, value: value, finding: finding, recoverable: .no, trajectory: nil,
      isDecisive: isDecisive, daily: daily)
  }
}
