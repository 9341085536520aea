extension Gate {
  /// What its evaluation will ask of each metric, by metric id; readers keep no more than that.
  ///
  /// - Parameter daily: daily values are asked for where no trajectory looks at them too.
  func questions(
    asOf: Instant, record: PeopleRecord = PeopleRecord(), daily: Bool = false
  ) -> [String: MetricQuestions] {
    record.current(self, asOf: asOf).ownQuestions(asOf: asOf, daily: daily)
  }

  private func ownQuestions(asOf: Instant, daily: Bool) -> [String: MetricQuestions] {
    var questions: [String: MetricQuestions] = [:]
    for criterion in criteria {
      guard case .measured(let measure) = criterion.source else { continue }
      let hasDays = daily || (extensionDate != nil && !criterion.irreversible)
      for judgedAt in judgedInstants(asOf: asOf) {
        questions[measure.metric.id, default: MetricQuestions()]
          .formUnion(measure.questions(at: judgedAt, hasDays: hasDays, isShown: daily))
        guard let other = measure.distinctLabels else { continue }
        questions[other.metric, default: MetricQuestions()]
          .formUnion(measure.readingAllLabels.questions(at: judgedAt, hasDays: hasDays, isShown: daily))
      }
    }
    return questions
  }

  /// The instant of the verdict and, where there may be one, of the follow-up.
  private func judgedInstants(asOf: Instant) -> [Instant] {
    let followUp = asOf > deadline ? extensionDate.map { min(asOf, $0) } : nil
    return [min(asOf, deadline)] + [followUp].compactMap { $0 }
  }
}

extension Measure {
  /// - Parameter isShown: pictures show every day of the window.
  fileprivate func questions(at judgedAt: Instant, hasDays: Bool, isShown: Bool) -> MetricQuestions {
    let own = [folding(at: judgedAt)].compactMap { $0 }
    if !hasDays { return MetricQuestions(foldings: Set(own), instants: [judgedAt]) }
    let days = dailyFoldings(until: judgedAt) + (isShown ? windowFoldings(until: judgedAt) : [])
    let daily = days.map(\.folding)
    return MetricQuestions(foldings: Set(own + daily), instants: [judgedAt, carriedInto(judgedAt)])
  }
}
