import Testing

@testable import Scorecards

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
      $0.columns[.timestamp] = seed % 5 == 0 ? "nested.other" : nil
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
      let reading = try TwoWays.read(MemoryChunks(rest: Array(text.utf8)[...], size: chunk))
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

  /// Its end makes a block and looks like a line of its own, which it is not.
  @Test func aLongLineWhoseEndLooksLikeALine() throws {
    let plain = Array(Self.line(3, "\"learners\":5,\"upime\":1").utf8)
    for filler in [" ", "\r", "\t"] {
      let long = Array(String(repeating: filler, count: LineScanner.longestLine + 1).utf8)
      let pieces = [long, plain] + Array(repeating: plain, count: 20)
      let text = Array(pieces.joined())
      let whole = try TwoWays.lineByLine(text)
      #expect(whole.contains("export.ndjson:2:"))
      #expect(try TwoWays.inBlocks(Pieces(rest: pieces)) == whole)
      for chunk in [1 << 16, 1 << 20, 1 << 22] { #expect(try TwoWays.inBlocks(text, chunk: chunk) == whole) }
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
