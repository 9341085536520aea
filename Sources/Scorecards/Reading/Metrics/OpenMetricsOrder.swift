/// How the samples of a family follow each other: those of one metric (one set of labels) together, and in the order of
/// their time.
struct OpenMetricsOrder {
  /// Further ones are not held to stand together, so that memory stays within bounds.
  static let mostRemembered = 1_000_000

  private var seen: Set<UInt64> = []
  private var metric: UInt64?
  private var hasTime = false
  private var time: Instant?

  /// - Parameters:
  ///   - labels: those that tell the metric from others of the family.
  ///   - allowsEarlier: its times may go back.
  /// - Returns: whether another metric begins, or another instant of it.
  mutating func take(
    _ labels: [String: String], _ sample: OpenMetricsSample, allowsEarlier: Bool
  ) throws(ExpositionFault) -> Bool {
    let digest = OpenMetricsOrder.digest(labels.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    let isOther = digest != metric
    if isOther {
      if seen.contains(digest) {
        throw ExpositionFault(reason: "the samples with the same labels do not stand together")
      }
    } else {
      if hasTime != sample.hasTime {
        throw ExpositionFault(reason: "some samples with the same labels have a timestamp, and some have none")
      }
      if !allowsEarlier, let before = time, let now = sample.time, now < before {
        throw ExpositionFault(reason: "the timestamps of samples with the same labels go back")
      }
    }
    defer { (metric, hasTime, time) = (digest, sample.hasTime, sample.time) }
    if seen.count < OpenMetricsOrder.mostRemembered { seen.insert(digest) }
    return isOther || time != sample.time
  }

  /// FNV-1a with 64 bits, of the texts with their lengths. Two that share one would only make a good file unreadable.
  static func digest(_ texts: [String]) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in "\(text.utf8.count):\(text)".utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return digest
  }
}
