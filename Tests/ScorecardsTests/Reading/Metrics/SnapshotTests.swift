import Testing

@testable import Scorecards

@Suite("JSON snapshots")
struct SnapshotTests {
  static func read(_ text: String, _ change: (inout MetricSource) -> Void = { _ in }) -> Reading {
    Bench.metrics(text, name: "export.json", change).read()
  }

  @Test func theFrameworksOwnSample() {
    let text = """
      {
        "timestamp": "2025-11-02T16:15:00Z",
        "learners": 10234,
        "error_rate": 0.084,
        "latency_p95": 47,
        "uptime": 99.994,
        "coach_status": {
          "throughput_rounds_per_min": 215,
          "meta_trigger_delay_ms": 42,
          "fast_lane_enabled": true
        },
        "alert_level": "normal",
        "recommendation": "continue_ramp"
      }
      """
    let reading = Self.read(text) { $0.names = ["coach_status.throughput_rounds_per_min": "arr"] }
    #expect(reading.samples("uptime") == ["2025-11-02T16:15:00Z 99.994"])
    #expect(reading.samples("arr") == ["2025-11-02T16:15:00Z 215"])
    #expect(reading.lines("uptime") == [6])
    #expect(reading.told == ["warning 9: unknown metric `coach_status.meta_trigger_delay_ms`"])
  }

  @Test func listsOfSnapshotsWithLabels() {
    let text = """
      [{"region": "eu", "timestamp": "2025-11-02", "learners": 5, "uptime": null},
       {"region": "", "timestamp": "2025-11-02", "learners": "5.50"},
       {"region": null, "timestamp": "2025-11-03", "learners": 1E3}]
      """
    let reading = Self.read(text)
    #expect(
      reading.samples("learners") == [
        "2025-11-02T00:00:00Z 5.5", "2025-11-03T00:00:00Z 1000", "region=eu 2025-11-02T00:00:00Z 5",
      ])
    #expect(reading.samples("uptime").isEmpty)
    #expect(reading.told.isEmpty)
  }

  static let digits = "123456789012345678901234567890.000000000000000000000001"

  static let values: [(text: String, value: String?)] = [
    ("5", "5"), ("-0.5e1", "-5"), (digits, digits), ("\"99.999\"", "99.999"),
    ("NaN", nil), ("Infinity", nil), ("-Infinity", nil), ("true", nil), ("\"\"", nil), ("\"many\"", nil),
    ("[5]", nil), ("1e9999", nil),
  ]

  @Test("values are exact or unreadable", arguments: values.indices)
  func value(_ index: Int) {
    let (text, value) = Self.values[index]
    let reading = Self.read("{\"timestamp\": \"2025-11-02\",\n\"learners\": \(text), \"uptime\": 99}")
    #expect(reading.samples("learners") == (value.map { ["2025-11-02T00:00:00Z \($0)"] } ?? []))
    #expect(reading.unreadable("learners") == (value == nil ? ["2 2025-11-02T00:00:00Z"] : []))
    #expect(reading.samples("uptime").count == 1)
    #expect(!reading.diagnostics.hasErrors)
  }

  static let heads: [(text: String, isRead: Bool)] = [
    ("\"timestamp\": \"2025-11-02\"", true), ("\"timestamp\": \"yesterday\"", false), ("\"a\": \"b\"", false),
    ("\"timestamp\": 20251102", false), ("\"timestamp\": null", false),
    ("\"timestamp\": \"2025-11-02\", \"timestamp\": \"2025-11-03\"", false),
    ("\"timestamp\": \"2025-11-02\", \"region\": true", false),
    ("\"timestamp\": \"2025-11-02\", \"region\": \"a\", \"region\": \"b\"", false),
  ]

  @Test("a snapshot without one readable time and label is unreadable", arguments: heads.indices)
  func head(_ index: Int) {
    let (text, isRead) = Self.heads[index]
    let reading = Self.read("{\(text), \"learners\": 5}")
    #expect(reading.samples("learners").isEmpty != isRead)
    #expect(reading.unreadable("learners").isEmpty == isRead)
  }

  @Test func aKeyThatStandsTwiceContradictsItself() {
    let reading = Self.read("{\"timestamp\": \"2025-11-02\",\n\"learners\": 5,\n\"learners\": 6}")
    #expect(reading.conflicts("learners") == ["2025-11-02T00:00:00Z 5 6 2 3"])
    #expect(
      Self.read("{\"timestamp\": \"2025-11-02\", \"learners\": 5, \"learners\": 5.0}").samples("learners").count == 1)
  }

  @Test func anElementThatIsNoSnapshotMayBeAnyMetric() {
    let reading = Self.read("[{\"timestamp\": \"2025-11-02\", \"learners\": 5},\n 7]")
    #expect(reading.unreadable("learners") == ["2 -"])
  }

  @Test func snapshotsAfterAsOfDoNotExist() {
    let reading = Self.read("{\"timestamp\": \"2025-12-02\", \"learners\": \"bad\"}")
    #expect(reading.told.isEmpty)
    #expect(reading.evidence.metrics.isEmpty)
  }

  @Test("a document that is cut spoils what it gave so far")
  func cut() {
    let whole = "[{\"timestamp\": \"2025-11-02\", \"learners\": 5}, {\"timestamp\": \"2025-11-03\", \"learners\": 6}]"
    for length in 45..<whole.utf8.count {
      let reading = Self.read(String(whole.prefix(length)))
      #expect(reading.conditions == [.unreadable], "cut at \(length)")
      #expect(reading.unreadable("learners").count == 1, "cut at \(length)")
    }
    #expect(Self.read(whole + "{}").conditions == [.unreadable])
    #expect(Self.read(whole).conditions == [.read])
  }

  static let syntax: [(text: String, line: Int, column: Int)] = [
    ("{\"a\": 01}", 1, 8), ("{\"a\": +1}", 1, 7), ("{\"a\": .5}", 1, 7), ("{\"a\": 1.}", 1, 9), ("{\"a\": 1,}", 1, 9),
    ("{`a`: 1}", 1, 2), ("[1 2]", 1, 4), ("{\"a\"\n 1}", 2, 2), ("{\"a\": \"b\nc\"}", 1, 9),
    ("{\"a\": \"\\x\"}", 1, 10),
    ("{\"a\": nan}", 1, 7), ("{\"a\": 1e}", 1, 9), ("{} {}", 1, 4), ("{\"a\": tru}", 1, 7), ("[1,\n2", 2, 2),
    ("{\"a\": --1}", 1, 8), ("{\"a\": \"\\u12\"}", 1, 12),
    (String(repeating: "[", count: 200), 1, 130),
  ]

  @Test("what is not JSON is placed", arguments: syntax.indices)
  func notJSON(_ index: Int) {
    let (text, line, column) = Self.syntax[index]
    var parser = JSONParser(Array(text.utf8))
    let fault = #expect(throws: JSONFault.self) { try parser.document() }
    #expect(fault?.line == line && fault?.column == column, "\(String(describing: fault))")
  }

  @Test func textsAreUnescaped() throws {
    var parser = JSONParser(Array(#"["a\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00\ud83dx", 5]"#.utf8))
    guard case .array(let nodes) = try parser.document().value else { return }
    #expect(nodes.first?.plainText == "a\"\\/\u{8}\u{C}\n\r\téé😀\u{FFFD}x")
  }
}
