/// What a reader of a scorecard has to know: which criteria decide, and what is enough short of the target.
struct ScorecardLegend {
  let judgement: Judgement

  var text: String {
    let sentences = [
      deciding, judgement.state == .upcoming ? nil : "A margin with + is on the good side of its target.",
    ]
    return (sentences.compactMap { $0 } + [categories].compactMap { $0 }).joined(separator: " ")
  }

  private var deciding: String {
    let deciding = judgement.criteria.count(where: \.isDecisive)
    if deciding == judgement.criteria.count { return "Each of these \(deciding) criteria decides." }
    return "\(deciding) of the \(judgement.criteria.count) criteria decide; they are marked. "
      + "The others do not change the verdict, and each one that is not met is named as an exception."
  }

  /// Of a long scorecard, how many are met in each category.
  private var categories: String? {
    guard judgement.state != .upcoming, judgement.criteria.count > ScorecardSection.longest else { return nil }
    return "Met by category: \(judgement.criteria.metByCategory.joined(separator: ", "))."
  }

  /// Where the gate says what is enough though short of the target.
  var bands: String? {
    let sentences = [
      bands("Short of the target, these are still acceptable", \.acceptable),
      bands("Short of the target, these count as partial", \.partial),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func bands(_ lead: String, _ band: KeyPath<Measure, Threshold?>) -> String? {
    let texts = judgement.criteria.compactMap { result -> String? in
      guard case .measured(let measure) = result.criterion.source, let threshold = measure[keyPath: band] else {
        return nil
      }
      return "\(result.criterion.title) \(MeasureText(measure: measure).target(threshold))"
    }
    return texts.isEmpty ? nil : "\(lead): \(texts.joined(separator: "; "))."
  }
}
