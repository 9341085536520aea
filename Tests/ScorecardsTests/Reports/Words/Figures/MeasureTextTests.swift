import Testing

@testable import Scorecards

/// What a report says of how a figure was made, and of what its target is about.
@Suite struct MeasureTextTests {
  private static let errors = Build.metric("error_rate", "Error rate", "percent", kind: .rate, better: .lower)
  private static let learners = Build.metric("learners", "Learners", "count")
  private static let rate = Threshold.Bound.below(Build.number("0.1"))
  private static let hours = Unit(.time, symbol: "h", factor: 3600)
  private static let most = Threshold.Bound.atLeast(Rational(99))

  private func evidence(
    _ measure: Measure, series: Int = 1, of labels: [String: String]? = nil, judgedAt: String = "2026-02-28T23:59:00Z",
    role: InputFile.Role = .metrics
  ) -> (text: String?, estimator: String?) {
    var finding = Build.finding(samples: 84, series: series)
    finding.seriesLabels = labels
    let criterion = Build.criterion("errors", "Errors", "Quality", owner: "Ada", .measured(measure))
    let result = Build.result(criterion, .met, value: "1", finding: finding)
    let files = [Build.file("export.csv", role)]
    let evidence = EvidenceText(result: result, files: files, judgedAt: Build.instant(judgedAt))
    return (evidence.reading, EstimatorText(result: result, files: files).phrase)
  }

  private func measure(
    _ over: Fold, across: Fold = .mean, weighted: Bool = false, labels: [String: String] = [:],
    window: Window = SampleGates.february
  ) -> Measure {
    Build.measure(
      Self.errors, Self.most, over: over, within: over.needsWithin ? Self.rate : nil, isTimeWeighted: weighted,
      across: across, labels: labels, window: window)
  }

  // MARK: Over time

  private static let inOneSeries: [(Fold, Bool, String, String)] = [
    (.mean, false, "mean of 84 values", "mean over the window"),
    (.mean, true, "time-weighted mean of 84 values", "time-weighted mean over the window"),
    (.sum, false, "sum of 84 values", "sum over the window"),
    (.min, false, "minimum of 84 values", "minimum over the window"),
    (.max, false, "maximum of 84 values", "maximum over the window"),
    (.worst, false, "worst of 84 values", "worst value in the window"),
    (.first, false, "first of 84 values", "first value in the window"),
    (.count, false, "84 values counted", "number of samples in the window"),
    (
      .p95, false, "95th percentile (type 7, linear interpolation between closest ranks) of 84 values",
      "95th percentile over the window (type 7)"
    ),
    (
      .share, false, "share of samples < 0.1 % in 84 values", "share within the threshold over the window"
    ),
    (
      .share, true, "share of the time < 0.1 % in 84 values", "time-weighted share within the threshold over the window"
    ),
    (.longest, false, "longest run < 0.1 % in 84 values", "longest run within the threshold in the window"),
  ]

  @Test(arguments: inOneSeries.indices)
  func namesTheFoldOfOneSeries(index: Int) {
    let (fold, weighted, text, phrase) = Self.inOneSeries[index]
    let found = evidence(measure(fold, weighted: weighted))
    #expect(found.text == "\(text) over Feb 1–28, 2026")
    #expect(found.estimator == "\(phrase), mean across series")
  }

  // MARK: Across series

  private static let acrossSeries: [(Fold, String, String)] = [
    (.mean, ", then their mean, over Feb 1–28, 2026", "mean across series"),
    (.sum, ", then summed, over Feb 1–28, 2026", "sum across series"),
    (.min, ", then their minimum (region eu-c), over Feb 1–28, 2026", "minimum across series"),
    (.max, ", then their maximum (region eu-c), over Feb 1–28, 2026", "maximum across series"),
    (.worst, ", then the worst of them (region eu-c), over Feb 1–28, 2026", "worst series"),
    (.count, ", then counted, over Feb 1–28, 2026", "number of series"),
    (.each, " over Feb 1–28, 2026; each has to meet the target, the worst is region eu-c", "each series, the worst"),
  ]

  @Test(arguments: acrossSeries.indices)
  func namesWhatBecameOfSeveralSeries(index: Int) {
    let (fold, text, phrase) = Self.acrossSeries[index]
    let isOne = [.min, .max, .worst, .each].contains(fold)
    let found = evidence(measure(.mean, across: fold), series: 3, of: isOne ? ["region": "eu-c"] : nil)
    #expect(found.text == "mean of each of 3 series (84 values in all)" + text)
    #expect(found.estimator == "mean over the window, \(phrase)")
  }

  @Test func namesTheWorstOfLastValues() {
    let last = Build.measure(Self.learners, .atLeast(Rational(5)), across: .each)
    let found = evidence(last, series: 3, of: ["region": "in", "tier": "gold"])
    #expect(found.text == "last values of 3 series; each has to meet the target, the worst is region in, tier gold")
    #expect(found.estimator == "last value, each series, the worst")
    #expect(evidence(last).text == "last value")
  }

  @Test func countsWithinEachSeries() {
    #expect(
      evidence(measure(.count, across: .sum), series: 3).text
        == "number of values in each of 3 series (84 values in all), then summed, over Feb 1–28, 2026")
    #expect(
      evidence(measure(.longest, across: .min), series: 3).text
        == "longest run < 0.1 % in each of 3 series (84 values in all), then their minimum, over Feb 1–28, 2026")
  }

  // MARK: Windows and filters

  @Test func namesTheWindow() {
    let cut = Window.fixed(
      Period(start: Build.instant("2025-11-02T16:00:00Z"), end: Build.instant("2025-11-04T08:00:00Z")))
    #expect(
      evidence(measure(.mean, window: cut)).text
        == "mean of 84 values over Nov 2, 2025, 16:00 – Nov 4, 2025, 08:00 UTC")
    #expect(
      evidence(measure(.mean, window: cut), judgedAt: "2025-11-02T18:30:00Z").text
        == "mean of 84 values over Nov 2, 2025, 16:00–18:30 UTC")
    #expect(evidence(measure(.mean), judgedAt: "2026-02-05T00:00:00Z").text == "mean of 84 values over Feb 1–5, 2026")
    #expect(
      evidence(measure(.mean, window: .back(seconds: 72_000))).text == "mean of 84 values over the last 20 hours")
    #expect(evidence(measure(.mean, window: .back(seconds: 86_400))).text == "mean of 84 values over the last day")
  }

  @Test func namesTheFilter() {
    let filtered = measure(.mean, labels: ["region": "latam-br", "tier": ""], window: .back(seconds: 1_209_600))
    #expect(
      evidence(filtered).text
        == "mean of 84 values where region is latam-br and there is no tier over the last 14 days")
  }

  @Test func tellsIncidentsFromWhatExportsCount() {
    let metric = Build.metric("p0", "P0", "count", kind: .events, severity: "P0")
    let sum = Build.measure(metric, .exactly(.zero), over: .sum, across: .sum, window: SampleGates.february)
    #expect(evidence(sum, role: .incidents).text == "84 incidents counted over Feb 1–28, 2026")
    #expect(evidence(sum, role: .incidents).estimator == "number of incidents in the window")
    #expect(evidence(sum).text == "sum of 84 values over Feb 1–28, 2026")
    #expect(evidence(sum).estimator == "sum over the window, sum across series")
  }

  // MARK: Targets

  @Test func saysWhatATargetIsAbout() {
    func texts(_ measure: Measure) -> [String] {
      [MeasureText(measure: measure).target(measure.target), MeasureText(measure: measure).words(measure.target)]
    }
    func derived(_ over: Fold, _ target: Threshold.Bound, _ unit: Unit, weighted: Bool = false, across: Fold = .mean)
      -> [String]
    {
      texts(
        Build.measure(
          Self.errors, target, over: over, within: Self.rate, isTimeWeighted: weighted, across: across, unit: unit))
    }
    #expect(
      derived(.share, Self.most, .percent)
        == ["≥ 99 % of samples < 0.1 %", "of at least 99 % of samples < 0.1 %"])
    #expect(
      derived(.share, Self.most, .percent, weighted: true)
        == ["≥ 99 % of the time < 0.1 %", "of at least 99 % of the time < 0.1 %"])
    #expect(
      derived(.longest, .atLeast(Rational(20)), Self.hours)
        == ["≥ 20 h at < 0.1 %", "of at least 20 h at < 0.1 %"])
    #expect(derived(.longest, .atLeast(Rational(72_000)), .second).first == "≥ 20 h at < 0.1 %")
    #expect(derived(.count, .atLeast(.one), .count) == ["≥ 1 sample", "of at least 1 sample"])
    #expect(derived(.count, .atLeast(Rational(1000)), .count).first == "≥ 1,000 samples")
    #expect(derived(.share, .atLeast(Rational(8)), .count, across: .count).first == "≥ 8 series")
    #expect(texts(Build.measure(Self.errors, Self.rate)) == ["< 0.1 %", "below 0.1 %"])
  }
}
