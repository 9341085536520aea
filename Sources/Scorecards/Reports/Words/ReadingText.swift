/// How a figure was made of what was read, in words.
struct ReadingText {
  let measure: Measure
  let result: CriterionResult
  let files: [InputFile]
  /// Where a window that has not ended ends.
  let judgedAt: Instant?

  private var finding: Finding { result.finding }

  /// `mean of each of 8 series (672 values in all), then their mean, over Feb 1–28, 2026`.
  var text: String {
    if EstimatorText(result: result, files: files).countsIncidents {
      return "\(PlainText.count(finding.samples, "incident")) counted\(span)"
    }
    if let distinct = measure.distinctLabels, finding.series > 1 {
      return "number of different “\(distinct.label)” labels in \(finding.series) series with a value above zero"
    }
    if measure.over == .last {
      return (finding.series == 1 ? "last value" : "last values of \(finding.series) series") + filter + across
    }
    return finding.series == 1 ? ofOne : ofSeveral
  }

  private var values: String { PlainText.count(finding.samples, "value") }

  private var ofOne: String {
    let fold = measure.over == .count ? "\(values) counted" : "\(MeasureText(measure: measure).fold) \(joint) \(values)"
    return fold + filter + span
  }

  private var ofSeveral: String {
    let fold = measure.over == .count ? "number of values" : MeasureText(measure: measure).fold
    let start = "\(fold) \(joint) each of \(finding.series) series (\(values) in all)\(filter)"
    return measure.across == .each ? start + span + across : "\(start), then\(across.dropFirst()),\(span)"
  }

  private var filter: String { MeasureText(measure: measure).filter.map { " \($0)" } ?? "" }

  /// What is found among values, rather than made of them, is in them.
  private var joint: String { [.share, .longest, .count].contains(measure.over) ? "in" : "of" }

  /// What became of several series, with the comma before it.
  private var across: String {
    if finding.series == 1 { return "" }
    let name = finding.seriesLabels.map(PlainText.labels)
    let own = name.map { " (\($0))" } ?? ""
    return switch measure.across {
    case .sum: ", summed"
    case .count: ", counted"
    case .each: "; each has to meet the target" + (name.map { ", the worst is \($0)" } ?? "")
    case .worst: ", the worst of them\(own)"
    case .min: ", their minimum\(own)"
    case .max: ", their maximum\(own)"
    case let fold?: ", their \(fold.rawValue)"
    case nil: ", together"
    }
  }

  /// The window so far. Of whole days the day that cuts it counts too.
  private var span: String {
    switch measure.window {
    case .fixed(let period)? where period.isWholeDays:
      " over \((judgedAt.flatMap { measure.window?.period(until: $0) } ?? period).dayText)"
    case .fixed(let period)?: " over \(Period(start: period.start, end: min(period.end, judgedAt ?? period.end)).text)"
    case .back(let seconds)?: " over the last \(PlainText.unit(DurationText.whole(seconds)))"
    case nil: ""
    }
  }
}
