import Testing

@testable import Scorecards

/// Blocks are read side by side and plain rows in a way of their own; what comes out is what reading row by row gives.
@Suite("CSV exports are read the same in blocks as row by row")
struct RowReadingTests {
  /// Everything that a reading says.
  static func outcome(_ text: [UInt8], chunk: Int, _ change: (inout MetricSource) -> Void = { _ in }) -> String {
    var bench = Bench.metrics("", change)
    bench.files.contents["export.csv"] = text
    bench.files.chunkSize = chunk
    return outcome(bench, bench.read())
  }

  static func outcome(_ bench: Bench, _ reading: Reading) -> String {
    let metrics = bench.wanted.sorted().map { metric in
      "\(metric) \(reading.samples(metric)) \(reading.lines(metric)) \(reading.unreadable(metric)) "
        + "\(reading.causes(metric)) \(reading.conflicts(metric))"
    }
    return (metrics + reading.diagnostics.map(\.description) + ["\(reading.conditions)"]).joined(separator: "\n")
  }

  private static let values = [
    "5", "99.25", "-3", "0.5", "1e3", "", "n/a", "NaN", "\"7\"", " 8 ", "007", "1234567890123456789012", ".5", "5.",
    "+1",
    "99999999999999999999.5", "\"1\n2\"", "0.0000000000000000001",
  ]
  private static let times = [
    "2025-11-02T00:00:00Z", "2025-11-02T00:00:15Z", "2025-11-03T10:00:00.250Z", "2025-11-04", "2025-11-05 06:00",
    "2025-11-06T00:00:00+02:00", "\"2025-11-07T00:00:00Z\"", "soon", "2099-01-01T00:00:00Z", "0001-01-01", "",
  ]
  private static let names = ["learners", "uptime", "error_rate", "roi", "unheard_of", "\"learners\"", "", " uptime "]
  private static let regions = ["eu", "us", "", "\"a,b\"", "\"say \"\"hi\"\"\"", "\"two\nlines\"", "é"]
  private static let ends = ["\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n \n"]

  static func long(_ seed: Int) -> [UInt8] {
    var random = SeededNumbers(state: UInt64(seed))
    func pick(_ list: [String], plain: Int) -> String {
      // Most rows are plain, so that both ways take turns.
      let isPlain = Int.random(in: 0..<10, using: &random) < 7
      return (isPlain ? list[0..<plain].randomElement(using: &random) : list.randomElement(using: &random)) ?? ""
    }
    var text = "timestamp,metric,value,region\n"
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      var cells = [pick(times, plain: 3), pick(names, plain: 4), pick(values, plain: 4), pick(regions, plain: 3)]
      if Int.random(in: 0..<25, using: &random) == 0 { cells.removeLast() }
      if Int.random(in: 0..<25, using: &random) == 0 { cells.append("more") }
      text += cells.joined(separator: ",") + pick(ends, plain: 3)
    }
    if Bool.random(using: &random) { text.removeLast() }
    return Array(text.utf8)
  }

  static func wide(_ seed: Int) -> [UInt8] {
    var random = SeededNumbers(state: UInt64(seed))
    var text = "region,timestamp,learners,unheard_of,uptime\n"
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let isPlain = Int.random(in: 0..<10, using: &random) < 7
      func pick(_ list: [String], _ plain: Int) -> String {
        (isPlain ? list[0..<plain].randomElement(using: &random) : list.randomElement(using: &random)) ?? ""
      }
      let cells = [
        pick(regions, 3), pick(times, 3), pick(values, 4), pick(values, 3), pick(["", "1", "2.50"] + values, 3),
      ]
      text += cells.joined(separator: ",") + pick(ends, 3)
    }
    return Array(text.utf8)
  }

  @Test(arguments: 0..<120)
  func longExports(_ seed: Int) {
    let text = Self.long(seed)
    let whole = Self.outcome(text, chunk: 1 << 20)
    for chunk in [1, 2, 3, 13, 64, 200] { #expect(Self.outcome(text, chunk: chunk) == whole, "seed \(seed)") }
    #expect(LongWay.outcome(text) == whole, "seed \(seed)")
  }

  @Test(arguments: 0..<80)
  func wideExports(_ seed: Int) {
    let text = Self.wide(seed)
    let whole = Self.outcome(text, chunk: 1 << 20)
    for chunk in [1, 5, 64] { #expect(Self.outcome(text, chunk: chunk) == whole, "seed \(seed)") }
    #expect(LongWay.outcome(text) == whole, "seed \(seed)")
  }

  /// A small file with everything in it, cut at every byte.
  @Test func `a piece has the room that a view needs behind its rows, so that none is copied`() {
    #expect(Chunk.room >= ByteView.padding)
  }

  @Test func everyByte() {
    let text = Array(
      ("timestamp,metric,value,region\r\n2025-11-02T00:00:00Z,learners,5,eu\r\n2025-11-02T00:00:00Z,uptime,99.9,eu\n"
        + "2025-11-02T00:00:15Z,learners,6,\"two\nlines, and \"\"quotes\"\"\"\n\n2025-11-02T00:00:15Z,uptime,1e2,eu\r"
        + "2025-11-02T00:00:30Z,learners,7,eu\n2025-11-02T00:00:30Z,uptime,99.9,eu").utf8)
    let whole = Self.outcome(text, chunk: text.count)
    #expect(whole.contains("region=eu 2025-11-02T00:00:30Z 7"))
    for chunk in 1...text.count { #expect(Self.outcome(text, chunk: chunk) == whole, "chunks of \(chunk)") }
  }

  @Test func aQuoteThatIsNeverClosedFailsTheFile() {
    let rows = (0..<200).map { "2025-11-02T00:00:\(($0 % 60).padded(to: 2))Z,learners,5,r\($0)\n" }.joined()
    let text = "timestamp,metric,value,region\n\(rows)2025-11-02,learners,5,\"open\n\(rows)"
    for chunk in [7, 100, 1 << 20] {
      let outcome = Self.outcome(Array(text.utf8), chunk: chunk)
      #expect(outcome.contains("a quoted field is still open at the end of the file"))
      #expect(outcome.hasSuffix("[Scorecards.InputFile.Condition.unreadable]"))
    }
  }

  /// Longer than rows may be: one row is refused, the ones around it are read, and lines are still told.
  @Test func aRowThatIsTooLong() {
    let long = String(repeating: "x", count: CSVScanner.longestRow + 10)
    for filler in [long, "\"\(long)\n\"", "\"\(long)\"\"\(long)\""] {
      let text =
        "timestamp,metric,value,region\n2025-11-02,learners,5,eu\n2025-11-02,learners,6,\(filler)\n"
        + "2025-11-03,learners,7,eu\n"
      let bench = Bench.metrics(text)
      for chunk in [1 << 16, 1 << 22] {
        var cut = bench
        cut.files.chunkSize = chunk
        let reading = cut.read()
        #expect(reading.samples("learners").map { $0.suffix(1) } == ["5", "7"])
        #expect(reading.told == ["warning 3: larger than the limit of \(CSVScanner.longestRow)"])
        #expect(reading.lines("learners") == [2, filler.contains("\n") ? 5 : 4])
      }
    }
  }

  /// A later column that does not fit takes nothing away of what was read before.
  @Test func aValueThatDoesNotFitCostsNothingElse() throws {
    let text =
      "timestamp,region,learners,latency_p95\n2025-10-10,eu,900,5\n2025-11-20,eu,900,0.1234567890123456789\n"
      + "2025-11-21,eu,901,9223372036854775807\n"
    var bench = Bench.metrics(text) { $0.units = ["latency_p95": Unit("s") ?? .count] }
    bench.asked = Folding(
      .last, in: Period(start: Build.instant("2025-11-01T00:00:00Z"), end: Build.instant("2025-12-01T00:00:00Z")))
    let reading = bench.read()
    #expect(
      reading.samples("learners") == [
        "region=eu 2025-10-10T00:00:00Z 900", "region=eu 2025-11-20T00:00:00Z 900",
        "region=eu 2025-11-21T00:00:00Z 901",
      ])
    #expect(
      reading.samples("latency_p95").map { $0.split(separator: " ").last } == [
        "5000", "123.4567890123456789", "9223372036854775807000",
      ])
  }

  @Test func unitsAreConvertedInBothWays() {
    let text =
      "timestamp,metric,value,unit\n2025-11-02,uptime,0.5,fraction\n2025-11-03,uptime,1e-1,fraction\n"
      + "2025-11-04,latency_p95,3,min\n2025-11-05,latency_p95,0.5,s\n2025-11-06,latency_p95,9223372036854775,s\n"
      + "2025-11-07,uptime,5,ms\n"
    let reading = Bench.metrics(text).read()
    #expect(reading.samples("uptime").map { $0.split(separator: " ").last } == ["50", "10"])
    #expect(
      reading.samples("latency_p95").map { $0.split(separator: " ").last } == ["180000", "500", "9223372036854775000"])
    #expect(reading.unreadable("uptime") == ["7 2025-11-07T00:00:00Z"])
  }
}

/// Reads every row of an export the long way, one after the other.
enum LongWay {
  static func outcome(_ text: [UInt8]) -> String {
    let bench = Bench.metrics("")
    do {
      let reading = try bench.read(as: "export.csv") { intake in try readRows(text, into: &intake) }
      return RowReadingTests.outcome(bench, reading)
    } catch {
      return "\(error)"
    }
  }

  private static func readRows(_ text: [UInt8], into intake: inout MetricIntake) throws -> Bool {
    var scanner = CSVScanner(InputBytes(MemoryChunks(rest: text[...], size: text.count)))
    guard try scanner.next() else { return false }
    let header = try MetricHeader(scanner.header(), source: intake.source, names: intake.names)
    var rows: any CSVRows
    switch header.layout {
    case .long(let metric, let value, let unit):
      rows = LongRows(header: header, metric: metric, value: value, unit: unit)
    case .wide: rows = WideRows(header: header, line: scanner.line, into: &intake)
    }
    var hasRows = false
    while try scanner.next() {
      if scanner.fault == .table(.openQuote) {
        intake.fail(.table(.openQuote), line: scanner.line)
        return false
      }
      hasRows = true
      rows.take(scanner, into: &intake)
    }
    if !hasRows { intake.fail(.file(.noRows)) }
    return hasRows
  }
}
