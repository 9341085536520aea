/// Why a measured criterion has no figure, as an error that carries the whole observation.
struct UnknownObservation: Error {
  let observation: Observation
}

extension Observer {
  /// The series that a criterion folds, checked for everything that makes them unfit (reading, sections 1 and 2):
  /// unreadable rows, contradictions, a total beside its parts, labels without a fold.
  func selectSeries(of metric: String, for measure: Measure) -> Result<[Series], UnknownObservation> {
    guard let found = evidence.metrics[metric] else { return .unknown(.missing, .noEvidence) }
    let rows = found.unreadable.filter { bears($0, on: measure) }
    if let row = rows.first { return .failure(UnknownObservation(observation: .unreadable(row, count: rows.count))) }
    let series = found.series.filter { $0.matches(measure.labels) && exists($0) }
    if series.isEmpty {
      let isFiltered = !measure.labels.isEmpty && !found.series.isEmpty
      let label = measure.labels.keys.sorted().joined(separator: ", ")
      return .unknown(.missing, isFiltered ? .noSuchLabel(label) : .noEvidence)
    }
    if let problem = labelProblem(series, measure) { return .unknown(.invalid, problem) }
    for one in series {
      if let conflict = measure.folding(at: judgedAt).flatMap({ one.folded[$0]?.conflict }) {
        let places = [conflict.first.place, conflict.second.place]
        let cause = Cause.contradictory(first: places[0], second: places[1], time: conflict.time)
        return .unknown(.invalid, cause, at: places, time: conflict.time)
      }
    }
    return .success(series)
  }

  /// Whether something at `time` bears on the criterion: a level's allowed age or a rate's window holds it.
  private func counts(_ time: Instant, _ measure: Measure) -> Bool {
    if let folding = measure.folding(at: judgedAt) { return folding.period.holds(time) }
    return measure.window == nil && time <= judgedAt
  }

  /// An unreadable row bears on a criterion whose window or allowed age holds it; without a time on each of its metric.
  func bears(_ row: UnreadableRow, on measure: Measure) -> Bool { row.time.map { counts($0, measure) } ?? true }

  /// Whether the series has said anything by now, be it in contradiction.
  func exists(_ series: Series) -> Bool { series.last[judgedAt] != nil }

  private func labelProblem(_ series: [Series], _ measure: Measure) -> Cause? {
    let shapes = Set(series.map { Set($0.labels.keys) })
    if shapes.count > 1 { return .totalBesideParts }
    let free = (shapes.first ?? []).subtracting(measure.labels.keys)
    let others = free.subtracting(["region"])
    if !others.isEmpty && !measure.foldsEveryLabel { return .needsFold(labels: others.sorted()) }
    return series.count > 1 && measure.across == nil ? .needsFold(labels: free.sorted()) : nil
  }
}

extension Result<[Series], UnknownObservation> {
  fileprivate static func unknown(
    _ status: Status, _ cause: Cause, at evidence: [EvidencePlace] = [], time: Instant? = nil
  ) -> Self {
    .failure(UnknownObservation(observation: .unknown(status, cause, at: evidence, time: time)))
  }
}

extension Series {
  /// Whether it carries these labels; an empty value asks for a series without the label.
  fileprivate func matches(_ labels: [String: String]) -> Bool {
    labels.allSatisfy { name, value in (self.labels[name] ?? "") == value }
  }
}
