/// What readers of metric exports leave behind, file by file of one source.
struct MetricIntake {
  let names: MetricNames
  var store: SampleStore
  /// Index of the current file.
  private(set) var file = 0
  private(set) var log = FileLog(file: "")
  private var warned: Set<String> = []
  /// The wanted metrics that some file of the source carries.
  private var carried: Set<String> = []
  /// Rows that may belong to any of them.
  private var untold: [UnreadableRow] = []

  init(names: MetricNames, store: SampleStore) {
    self.names = names
    self.store = store
    carried = Set(names.source.only ?? []).intersection(names.wanted)
  }

  var source: MetricSource { names.source }

  /// Hands everything over to another owner, to be given back later.
  mutating func taken() -> MetricIntake {
    var other = MetricIntake(names: names, store: store.emptied)
    swap(&self, &other)
    return other
  }

  /// The wanted metrics that the source names, whatever its files turn out to hold.
  private var promised: Set<String> {
    let named = Set(source.only ?? (Array(source.names.values) + (source.metric.map { [$0] } ?? [])))
    return named.intersection(names.wanted)
  }

  mutating func begin(file: Int, log: FileLog) {
    self.file = file
    self.log = log
    warned = []
  }

  /// The current file can't be read as a whole: what it carried, and what else its source carries, is not complete.
  mutating func fail(_ problem: InputProblem, line: Int = 0, column: Int = 0) {
    log.error(problem, line: line, column: column)
    carried.formUnion(promised)
    untold.append(row(time: nil, line: line, problem))
  }

  mutating func carries(_ metric: String) { carried.insert(metric) }

  /// Tells of something that leaves every value readable.
  mutating func warn(_ problem: InputProblem, line: Int, column: Int = 0) {
    log.warn(problem, line: line, column: column)
  }

  /// Tells once for a file that a name is not known.
  mutating func warnUnknown(_ name: String, line: Int, column: Int = 0) {
    guard warned.count < 10_000, warned.insert(name).inserted else { return }
    let near = log.tells(of: .name(.unknownMetric("", nearest: nil))) ? names.nearestName(to: name) : nil
    log.warn(.name(.unknownMetric(name.shortened, nearest: near)), line: line, column: column)
  }

  /// Adds a sample; one after the as-of time does not exist.
  ///
  /// - Returns: whether its time is one that samples can have.
  mutating func add(_ value: Rational, at time: Instant, to series: Int, line: Int) -> Bool {
    if time > store.asOf { return true }
    guard let sampleTime = time.sampleTime else { return false }
    guard let counted = log.corrections.value(value, of: store.metric(of: series), line: line) else { return true }
    store.add(PackedNumber(counted), at: sampleTime, to: series, file: file, line: line)
    return true
  }

  /// Whether the record corrects one of these lines of the current file.
  func corrects(_ lines: Range<Int>) -> Bool { log.corrections.touch(lines) }

  /// A row or value that can't be read, and the metrics that it would have told of.
  mutating func refuse(
    _ problem: InputProblem, of metrics: some Sequence<String>, time: Instant?, line: Int, column: Int = 0,
    source: String? = nil
  ) {
    if let time, time > store.asOf { return }
    let kept = metrics.filter { !log.corrections.exclude($0, line: line) }
    carried.formUnion(metrics)
    if kept.isEmpty { return }
    log.warn(problem, line: line, column: column, source: source)
    for metric in kept {
      store.add(row(time: time, line: line, problem), of: metric)
    }
  }

  /// A row that can't be read and whose metric can't be told: any metric of the source may be meant.
  mutating func refuseUntold(
    _ problem: InputProblem, time: Instant?, line: Int, column: Int = 0, source: String? = nil
  ) {
    if let time, time > store.asOf { return }
    if log.corrections.exclude(nil, line: line) { return }
    log.warn(problem, line: line, column: column, source: source)
    if untold.count < 10_000 {
      untold.append(row(time: time, line: line, problem))
    } else if untold.count == 10_000 {
      untold.append(row(time: nil, line: line, problem))
    }
  }

  /// Ends the source: what belongs to any of its metrics belongs to each of them.
  mutating func finish() {
    for metric in carried { for row in untold { store.add(row, of: metric) } }
    untold = []
  }

  private func row(time: Instant?, line: Int, _ problem: InputProblem) -> UnreadableRow {
    UnreadableRow(time: time, place: EvidencePlace(file: file, line: line), cause: problem)
  }
}
