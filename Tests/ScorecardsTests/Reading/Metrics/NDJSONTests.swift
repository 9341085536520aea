import Testing

@testable import Scorecards

@Suite("NDJSON: a snapshot a line")
struct NDJSONTests {
  static let text = """
    {"timestamp": "2025-11-02", "learners": 5, "region": "eu"}
    {"timestamp": "2025-11-03", "learners": 6.50, "nested": {"uptime": 99}}\r

    {"timestamp": "2025-11-04", "learners": null, "uptime": "99.9"}

    """

  static func read(_ text: String, name: String = "export", chunk: Int = 1 << 20, _ layout: MetricSource.Layout? = nil)
    -> Reading
  {
    var bench = Bench.metrics(text, name: name) {
      $0.layout = layout
      $0.names = ["nested.uptime": "uptime"]
    }
    bench.files.chunkSize = chunk
    return bench.read()
  }

  @Test("is recognised by its second object, in chunks of every size", arguments: ["export", "export.json", "e.jsonl"])
  func everySplit(_ name: String) {
    for chunk in 1...Self.text.utf8.count {
      let reading = Self.read(Self.text, name: name, chunk: chunk)
      #expect(
        reading.samples("learners") == ["2025-11-03T00:00:00Z 6.5", "region=eu 2025-11-02T00:00:00Z 5"],
        "chunks of \(chunk)")
      #expect(reading.samples("uptime") == ["2025-11-03T00:00:00Z 99", "2025-11-04T00:00:00Z 99.9"])
      #expect(reading.lines("uptime") == [2, 4])
      #expect(reading.told.isEmpty && reading.conditions == [.read])
    }
  }

  /// A line's last `}` and its line end may be missing together only where the file was cut.
  @Test("cut inside of a line it is an error")
  func cut() {
    let text = "{\"timestamp\": \"2025-11-02\", \"learners\": 5}\n{\"timestamp\": \"2025-11-03\", \"learners\": 6}"
    let first = 43
    for length in 1..<text.utf8.count where ![first - 1, first].contains(length) {
      let reading = Self.read(String(text.prefix(length)), name: "a.ndjson")
      #expect(reading.conditions == [.unreadable], "cut at \(length)")
      if length > first {
        #expect(reading.diagnostics.last?.place?.line == 2)
        #expect(reading.unreadable("learners") == ["2 -"], "cut at \(length)")
      }
    }
    #expect(Self.read(text, name: "a.ndjson").conditions == [.read])
  }

  @Test("a line that is not JSON may be any metric (RFC 8259), and the next ones are read")
  func badLine() {
    let text = "{\"timestamp\": \"2025-11-02\", \"learners\": 5}\n{\"learners\": 01}\n[1]\n"
    let reading = Self.read(text + "{\"timestamp\": \"2025-11-04\", \"learners\": 7}\n")
    #expect(reading.samples("learners").count == 2)
    #expect(reading.unreadable("learners") == ["2 -", "3 -"])
    #expect(
      reading.told == [
        "warning 2: not readable as NDJSON: not a JSON number", "warning 3: snapshot must be an object",
      ])
  }

  @Test func aLineLongerThanAMebibyte() {
    let long =
      "{\"timestamp\": \"2025-11-03\", \"learners\": 6, \"x\": \"\(String(repeating: "x", count: 1 << 20))\"}\n"
    for chunk in [7919, 1 << 16, 1 << 20, 1 << 22] {
      let reading = Self.read(
        "{\"timestamp\": \"2025-11-02\", \"learners\": 5}\n\(long){\"timestamp\": \"2025-11-04\", \"learners\": 7}\n",
        chunk: chunk)
      #expect(reading.samples("learners").count == 2)
      #expect(reading.told == ["warning 2: larger than the limit of 1048576"])
    }
  }

  @Test("one object is a snapshot, on one line or on several")
  func oneObject() {
    #expect(Self.read("{\"timestamp\": \"2025-11-02\",\n\"learners\": 5}\n").conditions == [.read])
    #expect(Self.read("{\"timestamp\": \"2025-11-02\", \"learners\": 5}\n", name: "a.ndjson").conditions == [.read])
    #expect(Self.read("{\"timestamp\": \"2025-11-02\", \"learners\": 5}", .ndjson).conditions == [.read])
    #expect(Self.read("{\"timestamp\": \"2025-11-02\",\n\"learners\": 5}\n", .ndjson).conditions == [.unreadable])
    #expect(Self.read("\n\n", .ndjson).told == ["error 0: the export holds no rows"])
    #expect(Self.read(Self.text, .json).conditions == [.unreadable])
  }
}

@Suite("Lines, in whatever pieces the file comes")
struct LineScannerTests {
  static let cases: [(text: String, lines: [String])] = [
    ("a\nb\n", ["1 a", "2 b"]), ("a\r\n\r\nb", ["1 a", "2 ", "3 b open"]), ("\n", ["1 "]), ("", []),
    ("a\rb\r", ["1 a\rb open"]), ("\u{FEFF}é\n", ["1 é"]),
  ]

  @Test(arguments: cases.indices)
  func everySplit(_ index: Int) throws {
    let (text, expected) = Self.cases[index]
    for chunk in 1...max(1, text.utf8.count) {
      var scanner = LineScanner(InputBytes(MemoryChunks(rest: Array(text.utf8)[...], size: chunk)))
      var lines: [String] = []
      while try scanner.next() {
        lines.append(
          "\(scanner.number) \(String(decoding: scanner.line, as: UTF8.self))\(scanner.isOpen ? " open" : "")")
      }
      #expect(lines == expected, "chunks of \(chunk)")
    }
  }
}
