/// A family of metrics while its lines are read: what was said of it, and how its samples follow each other.
struct OpenMetricsFamily {
  let name: String
  private var type: OpenMetricsType?
  private var unit: String?
  private var hasHelp = false
  private var hasSamples = false
  private var order = OpenMetricsOrder()
  private var buckets = OpenMetricsBuckets()

  init(_ name: String) { self.name = name }

  private var kind: OpenMetricsType { type ?? .unknown }

  /// Whether a sample of this name belongs to it.
  func holds(_ sample: String) -> Bool {
    sample.hasPrefix(name) && kind.endings.contains { $0 == sample.dropFirst(name.count) }
  }

  mutating func take(_ metadata: OpenMetricsMetadata) throws(ExpositionFault) {
    if hasSamples { throw fault("TYPE, HELP and UNIT stand before the samples of `\(name)`") }
    switch metadata.kind {
    case .help:
      if hasHelp { throw fault("`\(name)` has two lines of HELP") }
      hasHelp = true
    case .type(let type):
      if self.type != nil { throw fault("`\(name)` has two lines of TYPE") }
      self.type = type
    case .unit(let unit):
      if self.unit != nil { throw fault("`\(name)` has two lines of UNIT") }
      if !unit.isEmpty && !name.hasSuffix("_" + unit) { throw fault("the name `\(name)` does not end in its unit") }
      self.unit = unit
    }
    if !kind.canHaveUnit && unit?.isEmpty == false {
      throw fault("`\(name)` can't have a unit: it is \(kind.rawValue)")
    }
  }

  mutating func take(_ sample: OpenMetricsSample) throws(ExpositionFault) {
    hasSamples = true
    let ending = String(sample.name.dropFirst(name.count))
    let inner = kind.innerLabel(ending, family: name)
    try checkValue(sample, ending, inner)
    if sample.hasExemplar && !kind.canHaveExemplar(ending) {
      throw fault("only totals of counters and buckets of histograms have exemplars")
    }
    // The labels of an info can't be told from those of its metric.
    let group = kind == .info ? [:] : sample.labels.filter { $0.key != inner }
    let isNew = try order.take(group, sample, allowsEarlier: kind == .info)
    if kind == .histogram || kind == .gaugehistogram {
      if isNew { try close() }
      try buckets.take(sample, ending)
    }
  }

  /// All of its samples, or of one of its metrics, were taken.
  mutating func close() throws(ExpositionFault) {
    if let reason = buckets.misfit { throw fault("\(reason) in `\(name)`") }
    buckets = OpenMetricsBuckets()
  }

  private func checkValue(
    _ sample: OpenMetricsSample, _ ending: String, _ inner: String?
  ) throws(ExpositionFault) {
    let value = sample.value
    switch (kind, ending) {
    case (.stateset, _):
      guard sample.labels[name] != nil else { throw fault("a state has a label `\(name)`") }
      if !value.equals(0) && !value.equals(1) { throw fault("a state is 0 or 1") }
    case (.info, _):
      if !value.equals(1) { throw fault("an info is 1") }
    case (.summary, ""):
      let quantile = sample.labels["quantile"].flatMap { OpenMetricsNumber(Array($0.utf8)[...]) }
      guard case .exact(let share)? = quantile, !share.isNegative, !(Rational(1) < share) else {
        throw fault("a quantile has a label `quantile` from 0 to 1")
      }
      if value.isNegative { throw fault("a quantile is not negative") }
    case (_, "_total"), (_, "_bucket"), (_, "_count"), (_, "_gcount"), (_, "_sum"), (_, "_gsum"):
      if value.isNaN { throw fault("`\(sample.name)` is not NaN") }
      if ending != "_gsum" && value.isNegative { throw fault("`\(sample.name)` is not negative") }
      let isCount = ["_bucket", "_count", "_gcount"].contains(ending)
      if isCount && !value.isWhole { throw fault("`\(sample.name)` is a whole number") }
    default: break
    }
  }

  private func fault(_ reason: String) -> ExpositionFault { ExpositionFault(reason: reason) }
}
