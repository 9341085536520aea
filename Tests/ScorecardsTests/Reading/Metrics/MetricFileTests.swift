import Testing

@testable import Scorecards

@Suite("A metric export that can't be read as a whole, and units")
struct MetricFileTests {
  static let wholes: [(text: String, problem: InputProblem)] = [
    ("", .file(.noRows)), ("\u{FEFF}", .file(.noRows)), ("\n\n", .file(.noRows)),
    ("timestamp,metric,value\n", .file(.noRows)),
    ("timestamp,learners\n\n", .file(.noRows)), ("[]", .file(.noRows)),
    ("{\"timestamp\": \"2025-11-02\"}", .file(.noRows)),
    ("a,b\n1,2\n", .table(.missingHeader(column: "timestamp", found: ["a", "b"]))),
    (
      "timestamp,metric\n2025-11-02,learners\n",
      .table(.missingHeader(column: "value", found: ["timestamp", "metric"]))
    ),
    ("timestamp,value\n2025-11-02,5\n", .table(.missingHeader(column: "metric", found: ["timestamp", "value"]))),
    ("timestamp,metric,value,value\n2025-11-02,learners,5,6\n", .table(.duplicateColumn("value"))),
    (
      "timestamp;metric;value\n2025-11-02;learners;5\n",
      .file(.syntax(format: "CSV", reason: "its columns are separated by ';', not by commas"))
    ),
    (
      "timestamp\tmetric\tvalue\n2025-11-02\tlearners\t5\n",
      .file(.syntax(format: "CSV", reason: "its columns are separated by tabs, not by commas"))
    ),
    ("timestamp,metric,value\n2025-11-02,learners,\"5\n", .table(.openQuote)),
    ("\u{0}\u{1}\u{2}", .file(.notUTF8)),
    (
      "{\"timestamp\": \"2025-11-02\", \"learners\": 5",
      .file(.syntax(format: "JSON", reason: "the text ends where a comma or } is expected"))
    ),
  ]

  @Test("is an error and its condition says so", arguments: wholes.indices)
  func whole(_ index: Int) {
    let (text, problem) = Self.wholes[index]
    let reading = Bench.metrics(text).read()
    #expect(reading.conditions == [.unreadable])
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.compactMap { $0.problem as? InputProblem } == [problem])
    #expect(reading.samples("learners").isEmpty)
  }

  @Test func absentFilesAndPatterns() {
    var bench = Bench()
    bench.sources.metrics = [MetricSource(places: [.files("none.csv"), .files("none-*.csv")])]
    let reading = bench.read()
    #expect(reading.told == ["error 0: there is no such file", "error 0: no file matches this pattern"])
    #expect(reading.conditions == [.absent, .absent])
    #expect(reading.evidence.files.map(\.name) == ["none.csv", "none-*.csv"])
  }

  @Test("an unreadable file spoils the metrics that its source carries")
  func oneOfMany() {
    var bench = Bench.metrics("timestamp,learners\n2025-11-02,5\n", name: "a-1.csv")
    bench.files.contents["a-2.csv"] = [0x1F, 0x8B, 0x08]
    bench.files.contents["b.csv"] = Array("timestamp,uptime\n2025-11-02,99\n".utf8)
    bench.sources.metrics = [
      MetricSource(places: [.files("a-*.csv"), .files("a-1.csv")]), MetricSource(places: [.files("b.csv")]),
    ]
    let reading = bench.read()
    #expect(reading.evidence.files.map(\.name) == ["a-1.csv", "a-2.csv", "b.csv"])
    #expect(reading.conditions == [.read, .unreadable, .read])
    #expect(reading.unreadable("learners") == ["0 -"])
    #expect(reading.unreadable("uptime").isEmpty)
  }

  @Test("an unreadable file spoils the metrics that its source names, though another source has them")
  func promised() {
    var bench = Bench.metrics("timestamp,learners,uptime\n2025-11-02,5,99\n", name: "a.csv")
    bench.files.contents["b.csv"] = []
    var source = MetricSource(places: [.files("b.csv")])
    source.names = ["dau": "learners"]
    bench.sources.metrics.append(source)
    #expect(bench.read().unreadable("learners") == ["0 -"])
    #expect(bench.read().unreadable("uptime").isEmpty)
  }

  @Test func digests() {
    let reading = Bench.metrics("abc").read()
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(reading.evidence.files.first?.sha256 == digest)
    #expect(reading.evidence.files.first?.bytes == 3)
  }

  @Test func unitsConvertExactly() {
    let text = """
      timestamp,metric,value,unit
      2025-11-02,uptime,0.99999,fraction
      2025-11-03,uptime,99.999,
      2025-11-02,latency_p95,0.0471,s
      2025-11-02,arr,150.25,M USD
      2025-11-03,arr,150,€
      2025-11-04,arr,150,parsecs
      2025-11-02,error_rate,0.08,ms
      """
    let reading = Bench.metrics(text).read()
    #expect(reading.samples("uptime") == ["2025-11-02T00:00:00Z 99.999", "2025-11-03T00:00:00Z 99.999"])
    #expect(reading.samples("latency_p95") == ["2025-11-02T00:00:00Z 47.1"])
    #expect(reading.samples("arr") == ["2025-11-02T00:00:00Z 150250000"])
    #expect(
      reading.causes("arr") == [
        .value(.unitMismatch(unit: "€", metric: "arr", metricUnit: "USD")), .value(.unknownUnit("parsecs")),
      ])
    #expect(reading.unreadable("error_rate") == ["8 2025-11-02T00:00:00Z"])
  }

  @Test func declaredUnits() {
    let text = "timestamp,uptime,err,latency_p95\n2025-11-02,0.9999,0.001,5\n"
    let reading = Bench.metrics(text) {
      $0.names = ["err": "error_rate"]
      $0.units = [
        "uptime": Unit("fraction") ?? .count, "err": Unit("fraction") ?? .count, "latency_p95": .percent,
      ]
    }.read()
    #expect(reading.samples("uptime") == ["2025-11-02T00:00:00Z 99.99"])
    #expect(reading.samples("error_rate") == ["2025-11-02T00:00:00Z 0.1"])
    #expect(
      reading.causes("latency_p95") == [.value(.unitMismatch(unit: "%", metric: "latency_p95", metricUnit: "ms"))])
  }

  @Test func columnsByTheirOwnNames() {
    let reading = Bench.metrics("ts,name,reading,u\n2025-11-02,uptime,0.5,fraction\n") {
      $0.columns = [.timestamp: "ts", .metric: "name", .value: "reading", .unit: "u"]
    }.read()
    #expect(reading.samples("uptime") == ["2025-11-02T00:00:00Z 50"])
  }
}
