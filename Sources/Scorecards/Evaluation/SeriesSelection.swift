/// Why a measured criterion has no figure, as an error that carries the whole observation.
struct UnknownObservation: Error {
  let observation: Observation
}

extension Observer {
  /// The series that a criterion folds, checked for everything that makes them unfit (reading, sections 1 and 2):
  /// unreadable rows, contradictions, a total beside its parts, labels without a fold.
  func selectSeries(of metric: String, for measure: Measure) -> Result<[Series], UnknownObservation> {
    guard let found = evidence.metrics[metric] else { return .unknown(.missing, .noEvidence) }
    let rows = found.unreadable.filter { $0.time.map { counts($0, measure) } ?? true }
    if let row = rows.first {
      return .unknown(.invalid, .unreadable(row, count: rows.count), at: [row.place], time: row.time)
    }
    let picked = found.series.filter { $0.matches(measure.labels) && exists($0) }
    if picked.isEmpty {
      let isFiltered = !measure.labels.isEmpty && !found.series.isEmpty
      let label = measure.labels.keys.sorted().joined(separator: ", ")
      return .unknown(.missing, isFiltered ? .noSuchLabel(label) : .noEvidence)
    }
    let current = picked.filter { isCurrent($0, measure) }
    if let problem = labelProblem(current.isEmpty ? picked : current, measure) { return .unknown(.invalid, problem) }
    let names = Set((current.isEmpty ? picked : current).map { Set($0.labels.keys) })
    let series = picked.filter { names.contains(Set($0.labels.keys)) }
    for one in series {
      if let conflict = one.conflicts.first(where: { counts($0.time, measure) }) {
        let places = [conflict.first.place, conflict.second.place]
        let cause = Cause.contradictory(first: places[0], second: places[1], time: conflict.time)
        return .unknown(.invalid, cause, at: places, time: conflict.time)
      }
    }
    return .success(series)
  }

  /// Whether something at `time` bears on the criterion: a level's allowed age or a rate's window holds it.
  private func counts(_ time: Instant, _ measure: Measure) -> Bool {
    if measure.over == .last { return time <= judgedAt && time >= judgedAt.adding(days: -measure.freshness) }
    return measure.window?.holds(time, until: judgedAt) ?? (time <= judgedAt)
  }

  private func exists(_ series: Series) -> Bool {
    !series.isSilent(until: judgedAt) || series.conflicts.contains { $0.time <= judgedAt }
  }

  /// A level's series all count; of a rate's those that speak inside the window say which labels are in use today.
  private func isCurrent(_ series: Series, _ measure: Measure) -> Bool {
    if measure.over == .last { return true }
    return series.samples.contains { counts($0.time, measure) }
      || series.conflicts.contains { counts($0.time, measure) }
  }

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
