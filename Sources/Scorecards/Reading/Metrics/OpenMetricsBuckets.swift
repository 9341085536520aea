/// The samples of one metric of a histogram at one instant (OpenMetrics 1.0, "Histogram", "GaugeHistogram").
struct OpenMetricsBuckets {
  private var isBegun = false
  private var edge: OpenMetricsNumber?
  private var last: OpenMetricsNumber?
  private var count: OpenMetricsNumber?
  private var hasSum = false
  private var hasGaugeSum = false
  private var isGaugeSumNegative = false
  private var hasNegativeEdge = false

  mutating func take(_ sample: OpenMetricsSample, _ ending: String) throws(ExpositionFault) {
    isBegun = true
    switch ending {
    case "_bucket": try takeBucket(sample)
    case "_count", "_gcount": count = sample.value
    case "_sum": hasSum = true
    case "_gsum":
      hasGaugeSum = true
      isGaugeSumNegative = sample.value.isNegative
    default: break
    }
  }

  private mutating func takeBucket(_ sample: OpenMetricsSample) throws(ExpositionFault) {
    guard let text = sample.labels["le"], let next = OpenMetricsNumber(Array(text.utf8)[...]), !next.isNaN else {
      throw ExpositionFault(reason: "a bucket has a label `le` that is a number")
    }
    if case .infinite(false) = next, text != "+Inf" {
      throw ExpositionFault(reason: "the last bucket's `le` is written `+Inf`")
    }
    if let edge, edge.isLess(than: next) == false { throw ExpositionFault(reason: "the buckets do not ascend by `le`") }
    if let last, sample.value.isLess(than: last) == true {
      throw ExpositionFault(reason: "a bucket holds less than the one before it")
    }
    hasNegativeEdge = hasNegativeEdge || next.isNegative
    (edge, last) = (next, sample.value)
  }

  /// What does not fit once all were taken.
  var misfit: String? {
    guard isBegun else { return nil }
    guard case .infinite(false)? = edge else { return "there is no bucket `+Inf`" }
    if let count, let last, count.isLess(than: last) == true || last.isLess(than: count) == true {
      return "the count is not that of the bucket `+Inf`"
    }
    let isSummed = hasSum || hasGaugeSum
    if isSummed != (count != nil) { return "there is a sum without a count, or a count without a sum" }
    if hasNegativeEdge && hasSum { return "there is a sum beside negative buckets" }
    if !hasNegativeEdge && isGaugeSumNegative { return "the sum is negative, and no bucket is" }
    return nil
  }
}
