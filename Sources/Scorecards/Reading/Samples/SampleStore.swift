/// Collects the samples of the metrics that some criterion asks for, from every file: what is read goes through a
/// spool, so that memory does not grow with the number of rows.
struct SampleStore {
  /// More unreadable rows of one metric than this are one row without a time: memory stays bounded, and the metric
  /// is invalid the more.
  private static let mostUnreadable = 10_000
  /// Samples that are collected before they go into the spool.
  private static let mostPending = 1 << 15

  private struct Key: Hashable {
    let metric: String
    let labels: [String: String]
  }

  /// Evidence after it does not exist.
  let asOf: Instant
  /// By metric id.
  let questions: [String: MetricQuestions]
  private let asked: [String: AskedTimes]
  private var indices: [Key: Int] = [:]
  private var keys: [Key] = []
  private var unreadable: [String: [UnreadableRow]] = [:]

  /// By stream.
  private var streamSeries: [Int] = []
  private var streamFiles: [Int] = []
  /// By series, of the current file.
  private var currentStreams: [Int: UInt32] = [:]
  private var currentFile = -1
  private var filters: [UInt32: SampleFilter] = [:]
  private var pending = SampleBatch()
  private var pendingLine = 0

  private var spool: SampleSpool
  private var blocks: [SampleBlock] = []

  /// - Parameter temporaryFolder: where a file is made if samples are too many for memory.
  init(asOf: Instant, questions: [String: MetricQuestions], temporaryFolder: String) {
    self.init(asOf, questions, questions.mapValues(AskedTimes.init), SampleSpool(folder: temporaryFolder))
  }

  private init(
    _ asOf: Instant, _ questions: [String: MetricQuestions], _ asked: [String: AskedTimes], _ spool: SampleSpool
  ) {
    self.asOf = asOf
    self.questions = questions
    self.asked = asked
    self.spool = spool
  }

  /// One that has read nothing yet.
  var emptied: SampleStore { SampleStore(asOf, questions, asked, SampleSpool(folder: spool.folder)) }

  /// The number under which samples of a metric with these labels are added; an empty value is no label.
  mutating func series(of metric: String, labels: [String: String]) -> Int {
    let key = Key(metric: metric, labels: labels.filter { !$0.value.isEmpty })
    if let index = indices[key] { return index }
    indices[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Id of the metric that a series is of.
  func metric(of series: Int) -> String { keys.indices.contains(series) ? keys[series].metric : "" }

  /// The number of what one file says of a series.
  mutating func stream(of series: Int, file: Int) -> UInt32 {
    if file != currentFile {
      endBatch()
      currentFile = file
      currentStreams = [:]
      filters = [:]
    }
    if let known = currentStreams[series] { return known }
    let stream = UInt32(streamSeries.count)
    streamSeries.append(series)
    streamFiles.append(file)
    currentStreams[series] = stream
    return stream
  }

  /// Lets through what is asked of a series.
  func filter(of series: Int) -> SampleFilter {
    SampleFilter(keys.indices.contains(series) ? asked[keys[series].metric] ?? .nothing : .nothing)
  }

  /// Adds one sample that is not after the as-of time.
  mutating func add(_ number: PackedNumber, at time: SampleTime, to series: Int, file: Int, line: Int) {
    let stream = stream(of: series, file: file)
    if pending.records.isEmpty && filters.isEmpty { pendingLine = line }
    if line < pendingLine || line - pendingLine >= SampleBatch.mostLines {
      endBatch()
      pendingLine = line
    }
    let record = pending.record(time: time, value: number, line: line - pendingLine, stream: stream)
    if filters[stream] == nil { filters[stream] = filter(of: series) }
    filters[stream]?.take(record, into: &pending)
    if pending.records.count >= SampleStore.mostPending { endBatch() }
  }

  private mutating func endBatch() {
    for stream in filters.keys.sorted() { filters[stream]?.finish(into: &pending) }
    filters = [:]
    add(pending.encoded(), firstLine: pendingLine)
    pending = SampleBatch()
  }

  /// Adds what a batch came to.
  mutating func add(_ encoded: EncodedBatch, firstLine: Int) {
    if encoded.blocks.isEmpty { return }
    let start = spool.append(encoded.bytes)
    for var block in encoded.blocks {
      block.start += start
      block.firstLine = Int32(clamping: firstLine)
      blocks.append(block)
    }
  }

  /// Everything is read; `ranks` holds the rank of each file's source, by index.
  mutating func collected(ranks: [Int?]) throws(SpoolProblem) -> CollectedSamples {
    endBatch()
    let owners = streamSeries
    let files = StreamFiles(files: streamFiles, ranks: ranks)
    blocks.sort {
      let (left, right) = (owners[Int($0.stream)], owners[Int($1.stream)])
      return left == right ? files.precedes($0, $1) : left < right
    }
    defer { blocks = [] }
    return CollectedSamples(
      series: keys.map { ($0.metric, $0.labels) }, blocks: blocks, owners: owners, files: files,
      bytes: try spool.finished(), temporaryFolder: spool.folder, questions: questions, unreadable: unreadable)
  }

  mutating func add(_ row: UnreadableRow, of metric: String) {
    if let time = row.time, time > asOf { return }
    let count = unreadable[metric, default: []].count
    if count < SampleStore.mostUnreadable {
      unreadable[metric, default: []].append(row)
    } else if count == SampleStore.mostUnreadable {
      unreadable[metric, default: []].append(UnreadableRow(time: nil, place: row.place, cause: row.cause))
    }
  }
}
