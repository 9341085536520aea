/// Collects the samples of the metrics that some criterion needs, from every file.
struct SeriesStore {
  /// More unreadable rows of one metric than this are one row without a time: memory stays bounded, and the metric
  /// is invalid the more.
  private static let mostUnreadable = 10_000

  private struct Key: Hashable {
    let metric: String
    let labels: [String: String]
  }

  /// Evidence after it does not exist.
  let asOf: Instant
  private var indices: [Key: Int] = [:]
  private var keys: [Key] = []
  private var samples: [[Sample]] = []
  private var unreadable: [String: [UnreadableRow]] = [:]

  init(asOf: Instant) { self.asOf = asOf }

  /// The number under which samples of a metric with these labels are added; an empty value is no label.
  mutating func series(of metric: String, labels: [String: String]) -> Int {
    let key = Key(metric: metric, labels: labels.filter { !$0.value.isEmpty })
    if let index = indices[key] { return index }
    indices[key] = keys.count
    keys.append(key)
    samples.append([])
    return keys.count - 1
  }

  mutating func add(_ sample: Sample, to series: Int) {
    if sample.time <= asOf, samples.indices.contains(series) { samples[series].append(sample) }
  }

  mutating func add(_ row: UnreadableRow, of metric: String) {
    if let time = row.time, time > asOf { return }
    let count = unreadable[metric, default: []].count
    if count < SeriesStore.mostUnreadable {
      unreadable[metric, default: []].append(row)
    } else if count == SeriesStore.mostUnreadable {
      unreadable[metric, default: []].append(UnreadableRow(time: nil, place: row.place, cause: row.cause))
    }
  }

  /// What was collected; `ranks` holds the rank of each file's source, by index.
  func evidence(ranks: [Int?]) -> [String: MetricEvidence] {
    var evidence: [String: MetricEvidence] = [:]
    for (metric, rows) in unreadable {
      let ordered = rows.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      evidence[metric] = MetricEvidence(series: [], unreadable: ordered.map(\.element))
    }
    for (key, samples) in zip(keys, samples) where !samples.isEmpty {
      let joined = SampleJoin(ranks: ranks).series(labels: key.labels, samples: samples)
      evidence[key.metric, default: MetricEvidence(series: [], unreadable: [])].series.append(joined)
    }
    return evidence.mapValues { found in
      var ordered = found
      ordered.series.sort { SeriesStore.order($0.labels).lexicographicallyPrecedes(SeriesStore.order($1.labels)) }
      return ordered
    }
  }

  private static func order(_ labels: [String: String]) -> [String] {
    labels.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  }
}

extension EvidencePlace: Comparable {
  static func < (left: EvidencePlace, right: EvidencePlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
