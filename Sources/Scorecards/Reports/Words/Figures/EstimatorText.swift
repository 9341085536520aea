/// How a figure was made of samples, in a phrase that scripts may compare: it depends on the definition alone, and on
/// whether incidents files or labels answered instead of the metric's own series.
struct EstimatorText {
  let result: CriterionResult
  let files: [InputFile]

  /// `mean over the window, mean across series`; `nil` where there is no figure.
  var phrase: String? {
    guard result.value != nil, case .measured(let measure) = result.criterion.source else { return nil }
    if countsIncidents { return "number of incidents in the window" }
    if let distinct = measure.distinctLabels, result.finding.series > 1 {
      return "number of distinct \(distinct.label) labels of \(distinct.metric)"
    }
    return [overTime(measure), measure.across.map(across)].compactMap { $0 }.joined(separator: ", ")
  }

  /// Where no incidents file is given, exports count the incidents.
  var countsIncidents: Bool {
    guard case .measured(let measure) = result.criterion.source, measure.incidentSeverity != nil,
      let file = result.finding.evidence.first?.file, files.indices.contains(file)
    else { return false }
    return files[file].role == .incidents
  }

  private func overTime(_ measure: Measure) -> String {
    let weighted = measure.isTimeWeighted ? "time-weighted " : ""
    return switch measure.over {
    case .last: "last value"
    case .first: "first value in the window"
    case .count: "number of samples in the window"
    case .worst: "worst value in the window"
    case .min: "minimum over the window"
    case .max: "maximum over the window"
    case .share: "\(weighted)share within the threshold over the window"
    case .longest: "longest run within the threshold in the window"
    case let fold:
      fold.percentile.map { "\($0)th percentile over the window (type 7)" }
        ?? "\(weighted)\(fold.rawValue) over the window"
    }
  }

  private func across(_ fold: Fold) -> String {
    switch fold {
    case .count: "number of series"
    case .each: "each series, the worst"
    case .worst: "worst series"
    case .min: "minimum across series"
    case .max: "maximum across series"
    case .sum, .mean, .last, .first, .p50, .p90, .p95, .p99, .share, .longest: "\(fold.rawValue) across series"
    }
  }
}
