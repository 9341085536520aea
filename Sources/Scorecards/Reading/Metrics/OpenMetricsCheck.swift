/// Holds a file to what OpenMetrics 1.0 asks of each line and of their order. What it keeps grows with families and with the
/// metrics of one family, within bounds, and not with lines.
struct OpenMetricsCheck {
  /// Further families are not held to stand in one place.
  private static let mostRemembered = 1_000_000

  private var family: OpenMetricsFamily?
  /// Digests of the names of families and of their samples.
  private var names: Set<UInt64> = []

  mutating func take(metadata line: ArraySlice<UInt8>) throws(ExpositionFault) {
    let metadata = try OpenMetricsMetadata(line)
    if metadata.family != family?.name { try open(metadata.family) }
    try family?.take(metadata)
    guard case .type(let type) = metadata.kind else { return }
    for ending in type.endings where !ending.isEmpty { try remember(metadata.family + ending) }
  }

  mutating func take(_ sample: ExpositionSample, line: ArraySlice<UInt8>) throws(ExpositionFault) {
    let sample = try OpenMetricsSample(sample, line: line)
    if family?.holds(sample.name) != true {
      if family?.name == sample.name {
        throw ExpositionFault(
          reason: "the type of `\(sample.name.shortened)` asks for another ending of its samples' names")
      }
      try open(sample.name)
    }
    try family?.take(sample)
  }

  /// The last line was taken.
  mutating func end() throws(ExpositionFault) { try family?.close() }

  private mutating func open(_ name: String) throws(ExpositionFault) {
    try family?.close()
    try remember(name)
    family = OpenMetricsFamily(name)
  }

  private mutating func remember(_ name: String) throws(ExpositionFault) {
    let digest = OpenMetricsOrder.digest([name])
    if names.contains(digest) {
      throw ExpositionFault(
        reason: "the lines of `\(name.shortened)` do not stand together, or two families share that name")
    }
    if names.count < OpenMetricsCheck.mostRemembered { names.insert(digest) }
  }
}
