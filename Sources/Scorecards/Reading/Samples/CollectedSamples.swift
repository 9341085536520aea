/// Every sample that was read, by series, ready to be folded.
struct CollectedSamples: Sendable {
  let series: [(metric: String, labels: [String: String])]
  /// Those of one series stand together, by time and then by place.
  let blocks: [SampleBlock]
  /// The series of each stream.
  let owners: [Int]
  let files: StreamFiles
  let bytes: SpooledBytes
  /// Where a file is made for a series that is out of order.
  let temporaryFolder: String
  /// By metric id.
  let questions: [String: MetricQuestions]
  /// By metric id.
  let unreadable: [String: [UnreadableRow]]

  /// The samples of each series that has any, in no order of their own.
  var each: [(series: Int, samples: SeriesSamples)] {
    var found: [(Int, SeriesSamples)] = []
    var start = 0
    while start < blocks.count {
      let owner = owners[Int(blocks[start].stream)]
      var end = start + 1
      while end < blocks.count, owners[Int(blocks[end].stream)] == owner { end += 1 }
      found.append((owner, SeriesSamples(blocks[start..<end], files: files, bytes: bytes)))
      start = end
    }
    return found
  }
}

extension CollectedSamples {
  /// What every metric says to what is asked of it, and the contradictions of each series.
  func evidence() throws(SpoolProblem) -> (metrics: [String: MetricEvidence], conflicts: [SeriesConflicts]) {
    let folders = questions.mapValues(SeriesFolder.init)
    let found = try each.concurrentMap { one throws(SpoolProblem) in
      let (metric, labels) = series[one.series]
      let folder = folders[metric] ?? SeriesFolder(MetricQuestions())
      let (series, conflicts) = try folder.fold(one.samples, labels: labels, temporaryFolder: temporaryFolder)
      return (metric: metric, labels: labels, series: series, conflicts: conflicts)
    }
    var metrics: [String: MetricEvidence] = [:]
    for (metric, rows) in unreadable {
      let ordered = rows.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      metrics[metric] = MetricEvidence(series: [], unreadable: ordered.map(\.element))
    }
    for one in found {
      guard let series = one.series else { continue }
      metrics[one.metric, default: MetricEvidence(series: [], unreadable: [])].series.append(series)
    }
    for metric in metrics.keys { metrics[metric]?.series.sort { $0.labels.precedes($1.labels) } }
    let conflicts = found.filter { !$0.conflicts.isEmpty }
      .map { SeriesConflicts(metric: $0.metric, labels: $0.labels, log: $0.conflicts) }
      .sorted { $0.metric == $1.metric ? $0.labels.precedes($1.labels) : $0.metric < $1.metric }
    return (metrics, conflicts)
  }
}

/// What of one series contradicts itself.
struct SeriesConflicts: Sendable {
  let metric: String
  let labels: [String: String]
  let log: ConflictLog
}

extension [String: String] {
  /// The order in which series stand.
  fileprivate func precedes(_ other: [String: String]) -> Bool {
    inOrder.lexicographicallyPrecedes(other.inOrder)
  }

  private var inOrder: [String] { sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } }
}

extension EvidencePlace: Comparable {
  static func < (left: EvidencePlace, right: EvidencePlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
