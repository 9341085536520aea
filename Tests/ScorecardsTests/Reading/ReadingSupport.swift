import Testing

@testable import Scorecards

/// Files in memory, given in chunks of a chosen size.
struct MemoryFiles: FileAccess {
  var contents: [String: [UInt8]] = [:]
  var chunkSize = 1 << 20

  func paths(matching pattern: String) throws(FileProblem) -> [FoundName] {
    if contents[pattern] != nil { return [FoundName(pattern)] }
    let names = PathPattern.isPattern(pattern) ? contents.keys.filter(PathPattern(pattern).matches).sorted() : []
    return names.map { FoundName($0) }
  }

  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader {
    guard let bytes = contents[path] else { throw .absent }
    return MemoryChunks(rest: bytes[...], size: chunkSize)
  }
}

struct MemoryChunks: ChunkReader {
  var rest: ArraySlice<UInt8>
  let size: Int

  mutating func next() throws(FileProblem) -> [UInt8]? {
    if rest.isEmpty { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}

/// Reads a handful of small files with a small catalogue.
struct Bench {
  var files = MemoryFiles()
  var sources = Sources()
  var wanted: Set<String> = ["learners", "uptime", "error_rate", "latency_p95", "arr"]
  var asOf = "2025-11-30T23:59:00Z"
  var corrections: [Correction] = []
  /// What is asked of each wanted metric; `nil`: everything.
  var asked: Folding?

  static let items: Set<String> = ["soc2-type-2", "gdpr", "ferpa"]
  static let measured: Set<String> = ["learners", "arr"]

  static let catalogue: [String: Metric] = {
    let units: [(String, Unit)] = [
      ("learners", .count), ("uptime", .percent), ("error_rate", .percent), ("roi", .percent),
      ("latency_p95", Unit("ms") ?? .count), ("arr", Unit("USD") ?? .count),
    ]
    return Dictionary(
      uniqueKeysWithValues: units.map { id, unit in
        let metric = Metric(
          id: id, title: id, unit: unit, kind: .level, better: .higher, freshness: nil, across: nil, otherwise: nil,
          severity: nil)
        return (id, metric)
      })
  }()

  static func metrics(_ text: String, name: String = "export.csv", _ change: (inout MetricSource) -> Void = { _ in })
    -> Bench
  {
    var bench = Bench()
    bench.files.contents[name] = Array(text.utf8)
    var source = MetricSource(places: [.files(name)])
    change(&source)
    bench.sources.metrics = [source]
    return bench
  }

  static func checklist(_ text: String, name: String) -> Bench {
    var bench = Bench()
    bench.files.contents[name] = Array(text.utf8)
    bench.sources.checklists = [ChecklistSource(places: [.files(name)])]
    return bench
  }

  static func incidents(_ text: String, name: String = "incidents.csv", coversUntil: Instant? = nil) -> Bench {
    var bench = Bench()
    bench.files.contents[name] = Array(text.utf8)
    bench.sources.incidents = [IncidentSource(places: [.files(name)], coversUntil: coversUntil)]
    return bench
  }

  /// The SHA-256 of bytes as they stand.
  static func digest(_ bytes: [UInt8]) -> String {
    let file = DigestedFile(MemoryChunks(rest: bytes[...], size: max(1, bytes.count)))
    do { while try file.next() != nil {} } catch { return "" }
    return file.digest
  }

  /// Every time is asked about, so that no sample is left out.
  static let everything: MetricQuestions = {
    let (first, last) = (Instant(SampleTime.earliest), Instant(SampleTime.latest))
    return MetricQuestions(foldings: [Folding(.count, in: Period(start: first, end: last))])
  }()

  func read() -> Reading {
    let reader = EvidenceReader(
      sources: sources, catalogue: Bench.catalogue,
      questions: Dictionary(
        uniqueKeysWithValues: wanted.map { ($0, asked.map { MetricQuestions(foldings: [$0]) } ?? Bench.everything) }),
      items: Bench.items,
      measured: Bench.measured, asOf: Instant(asOf) ?? Instant(seconds: 0), files: files, temporaryFolder: "/tmp",
      corrections: corrections, markdownItems: Bench.markdownItems)
    do throws(SpoolProblem) {
      let (evidence, diagnostics) = try reader.read()
      var register = FileRegister(files: files, corrections: corrections)
      return Reading(evidence: evidence, diagnostics: diagnostics, collected: try reader.collect(&register))
    } catch {
      Issue.record("\(error)")
      return Reading(evidence: Evidence(), diagnostics: [], collected: nil)
    }
  }

  /// Reads one file of the first source in a way of the test's own.
  ///
  /// - Parameter body: says whether the file could be read as a whole.
  func read(as name: String, _ body: (inout MetricIntake) throws -> Bool) throws -> Reading {
    let questions = Dictionary(
      uniqueKeysWithValues: wanted.map { ($0, asked.map { MetricQuestions(foldings: [$0]) } ?? Bench.everything) })
    let names = MetricNames(source: sources.metrics[0], catalogue: Bench.catalogue, wanted: wanted)
    let store = SampleStore(asOf: Build.instant(asOf), questions: questions, temporaryFolder: "/tmp")
    var intake = MetricIntake(names: names, store: store)
    intake.begin(file: 0, log: FileLog(file: name))
    let isRead = try body(&intake)
    intake.finish()
    let collected = try intake.store.collected(ranks: [nil])
    let (metrics, conflicts) = try collected.evidence()
    let file = Build.file(name, .metrics, isRead ? .read : .unreadable)
    let evidence = Evidence(metrics: metrics, files: [file])
    let report = ContradictionReport(conflicts: conflicts, files: [file])
    return Reading(
      evidence: evidence, diagnostics: intake.log.finished() + report.diagnostics, collected: collected)
  }

  /// A stand-in for cmark: a line that starts with a dash is an item.
  @Sendable static func markdownItems(_ text: String) throws(MarkdownProblem) -> [MarkdownItem] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      line.hasPrefix("- ") ? MarkdownItem(line: index + 1, text: String(line.dropFirst(2))) : nil
    }
  }
}

struct Reading {
  let evidence: Evidence
  let diagnostics: [Diagnostic]
  let collected: CollectedSamples?

  /// The series of a metric, in order of their labels.
  private func series(_ metric: String) -> [(labels: String, samples: SeriesSamples)] {
    guard let collected else { return [] }
    return collected.each.filter { collected.series[$0.series].metric == metric }.map { one in
      let labels = collected.series[one.series].labels.sorted { $0.key < $1.key }
      return (labels.map { "\($0.key)=\($0.value) " }.joined(), one.samples)
    }.sorted { $0.labels < $1.labels }
  }

  /// `labels time value` of every sample of a metric, in order.
  func samples(_ metric: String) -> [String] {
    series(metric).flatMap { labels, samples in
      var found: [String] = []
      try? samples.read { columns in
        found += columns.times.indices.map { columns.sample($0) }
          .map { "\(labels)\($0.time) \($0.value.exactText())" }
      }
      return found
    }
  }

  /// The line of every sample of a metric, in order.
  func lines(_ metric: String) -> [Int] {
    series(metric).flatMap { one in
      var found: [Int] = []
      try? one.samples.read { found += $0.lines.map(Int.init) }
      return found
    }
  }

  /// `line time` of every unreadable row of a metric.
  func unreadable(_ metric: String) -> [String] {
    (evidence.metrics[metric]?.unreadable ?? []).map { row in
      "\(row.place.line) \(row.time.map(String.init(describing:)) ?? "-")"
    }
  }

  func causes(_ metric: String) -> [InputProblem] { (evidence.metrics[metric]?.unreadable ?? []).map(\.cause) }

  func conflicts(_ metric: String) -> [String] {
    var found: [Contradiction] = []
    for one in series(metric) {
      try? one.samples.read { _ in
      } conflict: {
        found.append($0)
      }
    }
    return found.map { conflict in
      let values = "\(conflict.first.value.exactText()) \(conflict.second.value.exactText())"
      return "\(conflict.time) \(values) \(conflict.first.place.line) \(conflict.second.place.line)"
    }
  }

  /// `severity line: message` of every diagnostic.
  var told: [String] {
    diagnostics.map { "\($0.severity.rawValue) \($0.place?.line ?? 0): \($0.problem.message)" }
  }

  var conditions: [InputFile.Condition] { evidence.files.map(\.condition) }
}
