import Testing

@testable import Scorecards

/// Reads an NDJSON export in two ways that have to say the same.
enum TwoWays {
  static func bench(_ change: (inout MetricSource) -> Void = { _ in }) -> Bench {
    Bench.metrics("", name: "export.ndjson") {
      $0.names = ["nested.latency": "latency_p95", "up": "uptime"]
      $0.units = ["nested.latency": Unit("s") ?? .count]
      change(&$0)
    }
  }

  /// In blocks of lines, as exports are read.
  static func inBlocks(_ text: [UInt8], chunk: Int, _ bench: Bench = bench()) throws -> String {
    let reading = try bench.read(as: "export.ndjson") { intake in
      let blocks = RowBlocks(MemoryChunks(rest: text[...], size: chunk), first: [])
      return try RowReading(reader: SnapshotLines(), line: 1).read(blocks, into: &intake)
    }
    return RowReadingTests.outcome(bench, reading)
  }

  /// Line by line, a tree each.
  static func lineByLine(_ text: [UInt8], _ bench: Bench = bench()) throws -> String {
    let reading = try bench.read(as: "export.ndjson") { intake in try readLines(text, into: &intake) }
    return RowReadingTests.outcome(bench, reading)
  }

  private static func readLines(_ text: [UInt8], into intake: inout MetricIntake) throws -> Bool {
    var lines = LineScanner(InputBytes(MemoryChunks(rest: text[...], size: max(1, text.count))))
    var snapshots = SnapshotReader()
    while try lines.next() {
      if lines.isBlank { continue }
      var problem = InputProblem.tooLarge(limit: LineScanner.longestLine)
      var column = 0
      if !lines.isTooLong {
        var parser = JSONParser(Array(lines.line), line: lines.number)
        do throws(JSONFault) {
          snapshots.take(try parser.document(), into: &intake)
          continue
        } catch {
          problem = .syntax(format: "NDJSON", reason: error.reason)
          column = error.column
        }
      }
      if lines.isOpen {
        intake.fail(problem, line: lines.number, column: column)
        return false
      }
      intake.refuseUntold(problem, time: nil, line: lines.number, column: column)
    }
    if snapshots.values == 0 { intake.fail(.noRows) }
    return snapshots.values > 0
  }
}

/// An export that a few programs have written together, the same for the same seed.
struct RandomLines {
  private static let numbers = [
    "5", "99.25", "-3", "0.5", "0", "1e3", "5E-05", "-0", "007", "1.", ".5", "+1", "NaN", "null", "\"7\"", "true",
    "[5]", "{\"a\": 5}", "1234567890123456789012", "0.0000000000000000001", "9223372036854775807", "\"\"", "nul", "",
  ]
  private static let texts = [
    "\"eu\"", "\"us\"", "\"\"", "\"é\"", "\"say \\\"hi\\\"\"", "\"\\u00e9\"", "null", "7", "\"a\tb\"", "[\"a\"]", "{}",
    "true",
  ]
  private static let times = [
    "\"2025-11-02T00:00:00Z\"", "\"2025-11-02T00:00:15Z\"", "\"2025-11-03T10:00:00.250Z\"", "\"2099-01-01T00:00:00Z\"",
    "\"2025-11-06T00:00:00+02:00\"", "\"2025-11-04\"", "\"soon\"", "null", "20251102", "\"0001-01-01\"", "\"\"",
    "\"2025-11-0\\u0032\"",
  ]
  private static let keys = [
    "learners", "up", "uptime", "error_rate", "roi", "mystery", "upime", "note", "tags", "region", "timestamp",
    "nested",
    "arr", "",
  ]
  private static let lines = [
    "[1]", "7", "{}", "", " ", "\t", "no", "{\"learners\": 5", "{\"timestamp\": \"2025-11-02\"}", "\u{FEFF}{}", "{} {}",
    "{\"timestamp\": \"2025-11-02\", \"note\": \"x\"}", "null", "\r",
  ]
  private static let ends = ["\n", "\n", "\r\n", "\n\n", " \n", "\r\r\n", "\n \t\n"]

  private var random: SeededNumbers
  private var shapes: [[String]] = []

  init(seed: Int) {
    random = SeededNumbers(state: UInt64(seed))
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var keys =
        ["timestamp", "region", "learners", "up", "nested"] + RandomLines.keys.shuffled(using: &random).prefix(3)
      if Bool.random(using: &random) { keys.shuffle(using: &random) }
      if Int.random(in: 0..<4, using: &random) > 0 {
        var seen: Set<String> = []
        keys = keys.filter { seen.insert($0).inserted }
      }
      shapes.append(keys)
    }
  }

  mutating func text() -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...50, using: &random) { text += line() + pick(RandomLines.ends, plain: 2) }
    if Bool.random(using: &random) { text.removeLast() }
    return Array(text.utf8)
  }

  /// Mostly plain, so that both ways take turns.
  private mutating func pick(_ list: [String], plain: Int) -> String {
    let isPlain = Int.random(in: 0..<20, using: &random) > 0
    return (isPlain ? list[0..<plain].randomElement(using: &random) : list.randomElement(using: &random)) ?? ""
  }

  private mutating func line() -> String {
    if Int.random(in: 0..<15, using: &random) == 0 { return RandomLines.lines.randomElement(using: &random) ?? "" }
    let keys = shapes.randomElement(using: &random) ?? []
    let gap = Int.random(in: 0..<10, using: &random) == 0 ? " " : ""
    return "{" + keys.map { "\"\($0)\":\(gap)\(value(of: $0))" }.joined(separator: ",\(gap)") + "}"
  }

  private mutating func value(of key: String) -> String {
    switch key {
    case "timestamp": pick(RandomLines.times, plain: 3)
    case "region": pick(RandomLines.texts, plain: 3)
    case "note": "\"\(["a", "b", "", "ö", "\\n"].randomElement(using: &random) ?? "")\""
    case "tags": ["[]", "[1]", "[2]", "[\"a\"]", "[{\"b\": 1, \"c\": \"d\"}, 3]"].randomElement(using: &random) ?? ""
    case "nested":
      "{\"latency\":\(pick(RandomLines.numbers, plain: 4)),\"other\":\(pick(RandomLines.numbers, plain: 4))}"
    default: Int.random(in: 0..<8, using: &random) == 0 ? "null" : pick(RandomLines.numbers, plain: 5)
    }
  }
}

/// Blocks of lines are read side by side and mostly without a tree; what comes out is what reading line by line gives.
@Suite("NDJSON exports are read the same in blocks as line by line")
struct SnapshotLinesTests {
  @Test(arguments: 0..<300)
  func randomExports(_ seed: Int) throws {
    var lines = RandomLines(seed: seed)
    let text = lines.text()
    let whole = try TwoWays.lineByLine(text)
    for chunk in [1, 2, 7, 64, 500, 1 << 20] {
      #expect(try TwoWays.inBlocks(text, chunk: chunk) == whole, "seed \(seed), chunks of \(chunk)")
    }
  }

  @Test("the same with other names for time and labels", arguments: 300..<360)
  func randomExportsOfASourceThatSaysMore(_ seed: Int) throws {
    let bench = TwoWays.bench {
      $0.labels = ["region", "note"]
      $0.constantLabels = ["tier": "gold"]
      $0.only = seed % 2 == 0 ? ["learners", "uptime"] : nil
      $0.units["uptime"] = seed % 3 == 0 ? Unit("ms") : nil
      $0.columns["timestamp"] = seed % 5 == 0 ? "nested.other" : nil
    }
    var lines = RandomLines(seed: seed)
    let text = lines.text()
    let whole = try TwoWays.lineByLine(text, bench)
    for chunk in [1, 64, 1 << 20] {
      #expect(try TwoWays.inBlocks(text, chunk: chunk, bench) == whole, "seed \(seed), chunks of \(chunk)")
    }
  }

  static let small = Array(
    ("{\"timestamp\":\"2025-11-02T00:00:00Z\",\"region\":\"eu\",\"learners\":5,\"up\":99.9,\"mystery\":1}\r\n"
      + "{\"timestamp\":\"2025-11-02T00:00:15Z\",\"region\":\"eu\",\"learners\":6,\"up\":null,\"mystery\":2}\n\n"
      + "{\"timestamp\":\"2025-11-02T00:00:30Z\",\"region\":\"é\",\"learners\":7e0,\"up\":99,\"mystery\":3}\n \n"
      + "{\"timestamp\":\"2025-11-02T00:00:45Z\",\"region\":\"eu\",\"learners\":8,\"up\":99.8,\"mystery\":4}").utf8)

  @Test func everyChunk() throws {
    let whole = try TwoWays.lineByLine(Self.small)
    #expect(whole.contains("region=eu 2025-11-02T00:00:45Z 8") && whole.contains("export.ndjson:1:"))
    for chunk in 1...Self.small.count { #expect(try TwoWays.inBlocks(Self.small, chunk: chunk) == whole) }
  }

  @Test func everyCut() throws {
    for length in 0...Self.small.count {
      let text = Array(Self.small.prefix(length))
      let whole = try TwoWays.lineByLine(text)
      for chunk in [40, 1 << 20] {
        #expect(try TwoWays.inBlocks(text, chunk: chunk) == whole, "cut at \(length), chunks of \(chunk)")
      }
    }
  }

  private static func line(_ day: Int, _ members: String) -> String {
    "{\"timestamp\":\"2025-11-\(day.padded(to: 2))T00:00:00Z\",\(members)}\n"
  }

  /// A line behind the as-of time says nothing, not even that its metrics are there.
  @Test func metricsAreCarriedByLinesThatExist() throws {
    let later = "{\"timestamp\":\"2099-01-01T00:00:00Z\",\"arr\":1,\"odd\":2}\n"
    let text = later + later + Self.line(2, "\"uptime\":null") + Self.line(3, "\"uptime\":null") + "x\n" + later
    for chunk in [1, 1 << 20] {
      let reading = try TwoWays.bench().read(as: "export.ndjson") { intake in
        let blocks = RowBlocks(MemoryChunks(rest: Array(text.utf8)[...], size: chunk), first: [])
        return try RowReading(reader: SnapshotLines(), line: 1).read(blocks, into: &intake)
      }
      #expect(reading.unreadable("uptime") == ["5 -"])
      #expect(reading.unreadable("arr").isEmpty)
      #expect(reading.told.count == 1)
    }
  }

  /// The first line that names it is told of, wherever blocks begin and whatever was met before it.
  @Test func unknownNamesAreToldOnce() throws {
    var text = "{\"timestamp\":\"2099-01-01T00:00:00Z\",\"learners\":1,\"upime\":2}\n"
    for day in 1...20 { text += Self.line(day, "\"learners\":\(day),\"upime\":\(day == 1 ? "null" : "\(day)")") }
    for chunk in [1, 100, 1 << 20] {
      let outcome = try TwoWays.inBlocks(Array(text.utf8), chunk: chunk)
      #expect(outcome == (try TwoWays.lineByLine(Array(text.utf8))))
      #expect(outcome.contains("export.ndjson:3:") && outcome.contains("2025-11-20T00:00:00Z 20"))
      #expect(outcome.split(separator: "\n").count { $0.contains("unknown metric `upime`") } == 1)
    }
  }

  /// Its end looks like a line of its own, and is none.
  @Test func aLongLineWhoseEndLooksLikeALine() throws {
    let plain = Self.line(3, "\"learners\":5,\"upime\":1")
    let blanks = String(repeating: " ", count: LineScanner.longestLine)
    for filler in [blanks, blanks + "\r", String(repeating: "\r", count: LineScanner.longestLine + 1)] {
      let text = Array((Self.line(2, "\"learners\":4") + filler + plain + plain + "x\n" + plain).utf8)
      let whole = try TwoWays.lineByLine(text)
      for chunk in [1 << 16, 1 << 20, 1_048_620, 1 << 22] {
        #expect(try TwoWays.inBlocks(text, chunk: chunk) == whole, "chunks of \(chunk)")
      }
    }
  }

  /// The last byte that a line may have, and one more, with both line ends and with none.
  @Test(arguments: [0, 1, 2])
  func theLongestLine(_ more: Int) throws {
    for end in ["\n", "\r\n", ""] {
      let short = Self.line(3, "\"learners\":5").dropLast()
      let filler = String(repeating: " ", count: LineScanner.longestLine - short.utf8.count + more)
      let text = Array((Self.line(2, "\"learners\":4") + filler + short + end).utf8)
      let whole = try TwoWays.lineByLine(text)
      #expect(whole.contains("2025-11-03T00:00:00Z 5") == (more == 0))
      for chunk in [1 << 16, 1 << 20, 1 << 22] {
        #expect(try TwoWays.inBlocks(text, chunk: chunk) == whole, "chunks of \(chunk)")
      }
    }
  }

  @Test func twentyThousandSeries() throws {
    var text = ""
    for number in 0..<20_000 { text += Self.line(2, "\"region\":\"r\(number % 9973)\",\"learners\":\(number)") }
    let whole = try TwoWays.lineByLine(Array(text.utf8))
    #expect(try TwoWays.inBlocks(Array(text.utf8), chunk: 1 << 18) == whole)
  }
}

/// Sections are those of RFC 8259. Each line comes between lines of the same look, so that the look is known.
@Suite("A line of a known look is read as RFC 8259 says")
struct SnapshotGrammarTests {
  /// What stands where a number, an ignored text or a blank does, and what is read; `nil` where it is refused.
  private static let cases: [(line: String, value: String?)] = [
    // Section 2: blanks are space, tab and carriage return; a line feed would end the line.
    ("{\"learners\":\t5 ,\r\"note\":\"a\"}", "5"), ("{\"learners\":\u{A0}5,\"note\":\"a\"}", nil),
    ("{\"learners\":5,\"note\":\"a\"} x", nil), ("{\"learners\":5,\"note\":\"a\"", nil),
    ("{\"learners\":5,\"note\":\"a\",}", nil), ("{\"learners\":5 \"note\":\"a\"}", nil),
    // Section 3: literal names are in lower case; a number is not one of them.
    ("{\"learners\":null,\"note\":\"a\"}", ""), ("{\"learners\":Null,\"note\":\"a\"}", nil),
    ("{\"learners\":nul,\"note\":\"a\"}", nil), ("{\"learners\":nulll,\"note\":\"a\"}", nil),
    ("{\"learners\":true,\"note\":\"a\"}", nil), ("{\"learners\":5null,\"note\":\"a\"}", nil),
    // Section 4: names may come twice, and none is lost.
    ("{\"learners\":5,\"note\":\"a\",\"learners\":5}", "5 5"),
    // Section 6: no leading zeros, no point or exponent without digits; exponents and a minus are numbers.
    ("{\"learners\":05,\"note\":\"a\"}", nil), ("{\"learners\":-05,\"note\":\"a\"}", nil),
    ("{\"learners\":00,\"note\":\"a\"}", nil), ("{\"learners\":5.,\"note\":\"a\"}", nil),
    ("{\"learners\":.5,\"note\":\"a\"}", nil), ("{\"learners\":-,\"note\":\"a\"}", nil),
    ("{\"learners\":5e,\"note\":\"a\"}", nil), ("{\"learners\":+5,\"note\":\"a\"}", nil),
    ("{\"learners\":0x5,\"note\":\"a\"}", nil), ("{\"learners\":5-5,\"note\":\"a\"}", nil),
    ("{\"learners\":-0,\"note\":\"a\"}", "0"), ("{\"learners\":0.50,\"note\":\"a\"}", "0.5"),
    ("{\"learners\":1e5,\"note\":\"a\"}", "100000"), ("{\"learners\":-5E-1,\"note\":\"a\"}", "-0.5"),
    ("{\"learners\":1234567890123456789.5,\"note\":\"a\"}", "1234567890123456789.5"),
    // Section 7: escapes, no control character as it is; what the text says does not matter.
    ("{\"learners\":5,\"note\":\"a\\n\\u00e9\\\"\"}", "5"), ("{\"learners\":5,\"note\":\"\\x\"}", nil),
    ("{\"learners\":5,\"note\":\"a\tb\"}", nil), ("{\"learners\":5,\"note\":\"a\u{0}b\"}", nil),
    ("{\"learners\":5,\"note\":\"a\u{7F}b\"}", "5"), ("{\"learners\":5,\"note\":\"a\"b\"}", nil),
    ("{\"le\\u0061rners\":5,\"note\":\"a\"}", "5"),
    // Section 8.1: UTF-8; a byte order mark stands at a file's beginning or nowhere.
    ("{\"learners\":5,\"note\":\"é😀\"}", "5"), ("\u{FEFF}{\"learners\":5,\"note\":\"a\"}", nil),
  ]

  private static func text(_ line: [UInt8]) -> [UInt8] {
    func plain(_ second: Int) -> [UInt8] {
      Array("{\"learners\":\(second),\"note\":\"n\(second)\",\"timestamp\":\"2025-11-02T00:00:0\(second)Z\"}\n".utf8)
    }
    return plain(1) + plain(2) + line + [.lineFeed] + plain(4)
  }

  /// The line with a time as its last member.
  private static func timed(_ line: String) -> [UInt8] {
    guard let brace = line.lastIndex(of: "}") else { return Array(line.utf8) }
    return Array((line[..<brace] + ",\"timestamp\":\"2025-11-02T00:00:03Z\"" + line[brace...]).utf8)
  }

  private static func read(_ text: [UInt8], chunk: Int) throws -> Reading {
    try TwoWays.bench().read(as: "export.ndjson") { intake in
      let blocks = RowBlocks(MemoryChunks(rest: text[...], size: chunk), first: [])
      return try RowReading(reader: SnapshotLines(), line: 1).read(blocks, into: &intake)
    }
  }

  @Test(arguments: cases.indices)
  func grammar(_ index: Int) throws {
    let (line, value) = Self.cases[index]
    let text = Self.text(Self.timed(line))
    for chunk in [1, 60, 1 << 20] {
      let reading = try Self.read(text, chunk: chunk)
      let values = (value ?? "").split(separator: " ").map { "2025-11-02T00:00:03Z \($0)" }
      let others = [1, 2, 4].map { "2025-11-02T00:00:0\($0)Z \($0)" }
      #expect(reading.samples("learners").filter { !others.contains($0) } == Array(values.prefix(1)), "\(line)")
      #expect(reading.samples("learners").filter(others.contains) == others, "\(line)")
      #expect(reading.unreadable("learners").isEmpty == (value != nil), "\(line)")
      #expect(try TwoWays.inBlocks(text, chunk: chunk) == TwoWays.lineByLine(text), "\(line)")
    }
  }

  /// Section 8.1: UTF-8, and nothing else, in a text that no criterion needs as well.
  @Test func textIsUTF8() throws {
    for bytes: [UInt8] in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      let line = Array("{\"learners\":3,\"note\":\"".utf8) + bytes + Self.timed("\"}")
      let reading = try Self.read(Self.text(line), chunk: 1 << 20)
      #expect(reading.samples("learners").count == 3 && reading.unreadable("learners") == ["3 -"])
      #expect(reading.told == ["warning 3: not readable as NDJSON: a text is not UTF-8"])
    }
  }
}
