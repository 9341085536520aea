/// What a criterion's figure and its target are about, where that is more than a value of the metric.
struct MeasureText {
  let measure: Measure

  /// `≥ 5,000,000`, `≥ 99 % of samples < 0.1 %`, `≥ 20 h at < 0.1 %`, `≥ 8 series`.
  func target(_ threshold: Threshold) -> String { FigureText(measure).text(threshold) + counted(threshold) }

  /// To follow “a target”: `of at least 99 % of samples < 0.1 %`.
  func words(_ threshold: Threshold) -> String { FigureText(measure).words(threshold) + counted(threshold) }

  /// `95th percentile (…)`, `time-weighted mean`, `longest run < 0.1 %`.
  var fold: String {
    switch measure.over {
    case .mean where measure.isTimeWeighted: "time-weighted mean"
    case .min: "minimum"
    case .max: "maximum"
    case .share: "share of \(shared) \(within)"
    case .longest: "longest run \(within)"
    case let fold:
      fold.percentile.map { "\($0)th percentile (type 7, linear interpolation between closest ranks)" } ?? fold.rawValue
    }
  }

  /// `where region is latam-br`; `nil` where all series count.
  var filter: String? {
    let words = measure.labels.sorted { $0.key < $1.key }.map { name, value in
      value.isEmpty ? "there is no \(name)" : "\(name) is \(value)"
    }
    return words.isEmpty ? nil : "where \(PlainText.list(words))"
  }

  private func counted(_ threshold: Threshold) -> String {
    switch (measure.over, measure.across) {
    case (_, .count): " series"
    case (.count, _): threshold.limits == [.one] ? " sample" : " samples"
    case (.share, _): " of \(shared) \(within)"
    case (.longest, _): " at \(within)"
    default: ""
    }
  }

  private var shared: String { measure.isTimeWeighted ? "the time" : "samples" }

  /// In the metric's unit, whatever the figure's.
  private var within: String {
    measure.within.map { FigureText(unit: measure.metric.unit, limits: $0.limits).text($0) } ?? ""
  }
}
