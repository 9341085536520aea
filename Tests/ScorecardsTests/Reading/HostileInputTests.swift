import Testing

@testable import Scorecards

/// Repeatable random numbers (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Damaged files never trap, and read the same in whatever pieces they come")
struct HostileInputTests {
  static let seeds = [
    "timestamp,metric,value,unit,region\n2025-11-02T10:00:00Z,learners,5,K,eu\n"
      + "2025-11-03,uptime,\"99.9\",%,\"a \"\"b\"\"\"\r\n",
    "timestamp,learners,uptime,region\r\n2025-11-02,5,99,eu\r\n2025-11-03,,1e3,\"u,s\"\r\n\r\n",
    "[{\"timestamp\": \"2025-11-02\", \"learners\": 5, \"a\": {\"b\": [1, NaN]}},\n"
      + "{\"uptime\": \"9\\u00e9\", \"region\": \"x\"}]",
    "{\"timestamp\": \"2025-11-02\", \"learners\": 5}\n{\"timestamp\": \"2025-11-03\", \"uptime\": 9}\n",
    AnswerTests.vector, ExpositionTests.prometheus, ExpositionTests.openMetrics,
    "items:\n  - {id: gdpr, state: complete, completed: 2026-02-01, evidence: \"a\"}\n"
      + "  - id: ferpa\n    state: &a queued\n",
    "id,state,owner,due,completed,evidence,note\ngdpr,complete,\"A, B\",,2026-02-01,x,\n",
    "- [x] gdpr: text (owner: Legal, completed: 2026-02-01, evidence: https://a.b/(c))\n"
      + "- [ ] ferpa (state: queued)\n",
    "id,severity,started,resolved,title\n1,P0,2025-11-03,2025-11-04,\"a,\nb\"\n1,P1,2025-11-03,,\n",
    "{\"covers-until\": \"2025-11-30\", \"incidents\": [{\"id\": 1, \"severity\": \"P0\", \"started\": \"2025-11-03\"}]}",
  ]

  static func damaged(_ text: String, _ random: inout SeededNumbers) -> [UInt8] {
    var bytes = Array(text.utf8)
    let pieces: [[UInt8]] = [
      [0], [0xFF], [0xC3], Array("\"".utf8), Array(",".utf8), Array("\r".utf8), Array("\n".utf8), Array("[".utf8),
      Array("{".utf8), Array(":".utf8), Array("(".utf8), Array(")".utf8), Array("99999999999999999999".utf8),
      Array("e9999".utf8), Array("-".utf8), Array("&a *a".utf8), Array("\u{FEFF}".utf8), Array("\\u".utf8),
    ]
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, index + Int.random(in: 0...6, using: &random))
      bytes.replaceSubrange(index..<end, with: pieces.randomElement(using: &random) ?? [])
    }
    return bytes
  }

  static func read(_ bytes: [UInt8], chunk: Int) -> String {
    var bench = Bench()
    bench.files.chunkSize = chunk
    bench.files.contents["file"] = bytes
    bench.sources.metrics = [MetricSource(places: [.files("file")])]
    bench.sources.checklists = [ChecklistSource(places: [.files("file")])]
    bench.sources.incidents = [IncidentSource(places: [.files("file")])]
    let reading = bench.read()
    let metrics = bench.wanted.sorted().map { metric in
      "\(reading.samples(metric)) \(reading.unreadable(metric)) \(reading.conflicts(metric))"
    }
    let items = Bench.items.sorted().map(reading.entries)
    let incidents = "\(reading.incidents) \(reading.unreadableIncidents)"
    let told = reading.diagnostics.map(\.description)
    return "\(metrics) \(items) \(incidents) \(reading.conditions) \(told)"
  }

  @Test(arguments: seeds.indices)
  func damage(_ index: Int) {
    var random = SeededNumbers(state: UInt64(index))
    for _ in 0..<400 {
      let bytes = Self.damaged(Self.seeds[index], &random)
      let whole = Self.read(bytes, chunk: 1 << 20)
      for chunk in [1, 7] { #expect(Self.read(bytes, chunk: chunk) == whole, "\(bytes)") }
    }
  }

  @Test func manyProblemsAreBounded() {
    let rows = String(repeating: "2025-11-02,learners,x\n", count: 30_000)
    let reading = Bench.metrics("timestamp,metric,value\n" + rows).read()
    #expect(reading.diagnostics.count == 22)
    #expect(reading.unreadable("learners").count == 10_001)
    #expect(reading.evidence.metrics["learners"]?.unreadable.contains { $0.time == nil } == true)
  }
}
