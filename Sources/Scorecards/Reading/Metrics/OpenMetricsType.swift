/// What a family of metrics is (OpenMetrics 1.0, "Metric Types").
enum OpenMetricsType: String, CaseIterable {
  case unknown, gauge, counter, stateset, info, histogram, gaugehistogram, summary

  /// What stands behind the family's name in the names of its samples.
  var endings: [String] {
    switch self {
    case .unknown, .gauge, .stateset: [""]
    case .counter: ["_total", "_created"]
    case .info: ["_info"]
    case .histogram: ["_bucket", "_count", "_sum", "_created"]
    case .gaugehistogram: ["_bucket", "_gcount", "_gsum"]
    case .summary: ["", "_count", "_sum", "_created"]
    }
  }

  var canHaveUnit: Bool { self != .info && self != .stateset }

  func canHaveExemplar(_ ending: String) -> Bool {
    switch self {
    case .counter: ending == "_total"
    case .histogram, .gaugehistogram: ending == "_bucket"
    case .unknown, .gauge, .stateset, .info, .summary: false
    }
  }

  /// The label that tells the samples of one metric apart.
  func innerLabel(_ ending: String, family: String) -> String? {
    switch self {
    case .histogram, .gaugehistogram: ending == "_bucket" ? "le" : nil
    case .summary: ending.isEmpty ? "quantile" : nil
    case .stateset: family
    case .unknown, .gauge, .counter, .info: nil
    }
  }
}
