import Testing

@testable import Scorecards

/// Section names are those of <https://prometheus.io/docs/prometheus/latest/querying/api/>.
@Suite("Answers of Prometheus's HTTP API")
struct AnswerTests {
  static func read(_ text: String, chunk: Int = 1 << 20, _ change: (inout MetricSource) -> Void = { _ in }) -> Reading {
    var bench = Bench.metrics(text, name: "answer.json", change)
    bench.files.chunkSize = chunk
    return bench.read()
  }

  static func answer(_ type: String, _ result: String) -> String {
    "{\"status\": \"success\", \"data\": {\"resultType\": \"\(type)\", \"result\": \(result)}}"
  }

  /// "Instant vectors".
  static let vector = answer(
    "vector",
    """
    [{"metric": {"__name__": "learners", "region": "eu", "job": ""}, "value": [1762041600.781, "5"]},
     {"metric": {"__name__": "dau", "region": "us"}, "value": [1762041600, "1e+06"]},
     {"metric": {"__name__": "up", "job": "x"}, "value": [1762041600, "1"]}]
    """)

  @Test func vectors() {
    let whole = Self.read(Self.vector) { $0.names = ["dau": "learners"] }
    #expect(
      whole.samples("learners") == [
        "region=eu 2025-11-02T00:00:00.781Z 5", "region=us 2025-11-02T00:00:00Z 1000000",
      ])
    #expect(whole.told == ["warning 3: unknown metric `up`"])
    for chunk in 1...Self.vector.utf8.count {
      let reading = Self.read(Self.vector, chunk: chunk) { $0.names = ["dau": "learners"] }
      #expect(reading.samples("learners") == whole.samples("learners") && reading.told == whole.told)
    }
  }

  /// "Range vectors"; sample values are strings, so that NaN and infinities can be said.
  @Test func matrices() {
    let text = Self.answer(
      "matrix",
      """
      [{"metric": {"__name__": "uptime", "pod": "a", "region": "eu"},
        "values": [[1762041600, "99.999"], [1762041660.5, "NaN"],
                   [1762041720, "+Inf"], [1762041780, "-Inf"], [1762041840, "99.99"]]}]
      """)
    let reading = Self.read(text) { $0.labels = ["region"] }
    #expect(
      reading.samples("uptime") == ["region=eu 2025-11-02T00:00:00Z 99.999", "region=eu 2025-11-02T00:04:00Z 99.99"])
    #expect(
      reading.unreadable("uptime") == ["2 2025-11-02T00:01:00.5Z", "3 2025-11-02T00:02:00Z", "3 2025-11-02T00:03:00Z"])
    #expect(
      reading.causes("uptime") == [.value(.badNumber("NaN")), .value(.badNumber("+Inf")), .value(.badNumber("-Inf"))])
  }

  /// "Scalars" and "Strings" have no labels: the source says what they are.
  @Test func scalarsAndStrings() {
    let scalar = Self.answer("scalar", "[1762041600.5, \"99.95\"]")
    #expect(Self.read(scalar) { $0.metric = "uptime" }.samples("uptime") == ["2025-11-02T00:00:00.5Z 99.95"])
    let text = Self.answer("string", "[1762041600.5, \"all is well\"]")
    #expect(Self.read(text) { $0.metric = "uptime" }.causes("uptime") == [.value(.badNumber("all is well"))])
    let unnamed = Self.read(scalar) { $0.only = ["uptime"] }
    #expect(unnamed.causes("uptime") == [.row(.namelessSeries)])
    #expect(unnamed.diagnostics.first?.problem.remedy?.contains("metric: in scorecard.yaml") == true)
  }

  @Test func aggregatedQueriesHaveNoName() {
    let text = Self.answer("vector", "[{\"metric\": {\"region\": \"eu\"}, \"value\": [1762041600, \"0.9999\"]}]")
    let reading = Self.read(text) {
      $0.metric = "uptime"
      $0.units = ["uptime": Unit("fraction") ?? .count]
      $0.constantLabels = ["source": "prometheus"]
    }
    #expect(reading.samples("uptime") == ["region=eu source=prometheus 2025-11-02T00:00:00Z 99.99"])
    #expect(Self.read(text) { $0.metric = "uptme" }.told == ["warning 1: unknown metric `uptme`"])
  }

  /// "Format overview".
  static let wholes: [(text: String, told: [String])] = [
    (
      "{\"status\": \"error\", \"errorType\": \"timeout\", \"error\": \"query timed out\"}",
      ["error 1: the server answered with an error: timeout: query timed out"]
    ),
    (answer("vector", "[]"), ["error 0: the export holds no rows"]),
    (answer("vector", "{}"), ["error 1: data.result must be a list"]),
    (answer("streams", "[]"), ["error 1: data.resultType must be vector, matrix, scalar or string"]),
    (String(vector.dropLast(2)), ["error 3: not readable as JSON: the text ends where a comma or } is expected"]),
  ]

  @Test("that are no result are an error that says so", arguments: wholes.indices)
  func whole(_ index: Int) {
    let reading = Self.read(Self.wholes[index].text) { $0.names = ["dau": "learners", "up": "roi"] }
    #expect(reading.told == Self.wholes[index].told)
    #expect(reading.conditions == [.unreadable])
  }

  @Test("cut at any byte")
  func cut() {
    for length in 1..<Self.vector.utf8.count {
      #expect(Self.read(String(Self.vector.prefix(length))).conditions == [.unreadable], "cut at \(length)")
    }
  }

  @Test func aWarningIsTold() {
    let text = Self.vector.dropLast() + ", \"warnings\": [\"store gateway is down\"]}"
    #expect(Self.read(String(text)).told.first == "warning 3: the server warned of its answer: store gateway is down")
  }

  static let series: [(series: String, cause: InputProblem)] = [
    (
      "{\"metric\": {\"__name__\": \"uptime\"}, \"histogram\": [1762041600, {\"count\": \"5\"}]}",
      .shape(.wrongType(key: "value", expected: "a number with its time, not a histogram"))
    ),
    (
      "{\"metric\": {\"__name__\": \"uptime\"}, \"value\": [1762041600]}",
      .shape(.wrongType(key: "value", expected: "a list of a time and a text"))
    ),
    ("{\"metric\": {\"__name__\": \"uptime\"}, \"value\": [1e99, \"5\"]}", .value(.badTime("1e99"))),
    (
      "{\"metric\": {\"__name__\": 5}, \"value\": [1762041600, \"5\"]}",
      .shape(.wrongType(key: "metric", expected: "an object of texts"))
    ),
  ]

  @Test("a series that can't be read makes its metric's evidence invalid", arguments: series.indices)
  func badSeries(_ index: Int) {
    let reading = Self.read(Self.answer("vector", "[\(Self.series[index].series)]")) { $0.only = ["uptime"] }
    #expect(reading.causes("uptime") == [Self.series[index].cause])
    #expect(reading.samples("uptime").isEmpty)
  }

  @Test func theLayoutSaysWhatItIs() {
    let snapshot = "{\"status\": \"success\", \"data\": {\"resultType\": \"vector\", \"result\": []}, \"learners\": 5}"
    #expect(Self.read(snapshot) { $0.layout = .json }.causes("learners") == [.shape(.missingKey("timestamp"))])
    let told = Self.read("{\"timestamp\": \"2025-11-02\", \"learners\": 5}") { $0.layout = .prometheusAPI }.told
    #expect(told == ["error 1: status must be `success` or `error`"])
  }
}

@Suite("Epoch times are exact")
struct EpochTimeTests {
  static let seconds: [(text: String, time: String?)] = [
    ("0", "1970-01-01T00:00:00Z"), ("1435781451.781", "2015-07-01T20:10:51.781Z"),
    ("1435781451.123456789", "2015-07-01T20:10:51.123456789Z"),
    ("1435781451.1234567890", "2015-07-01T20:10:51.123456789Z"),
    ("1.435781451781e+09", "2015-07-01T20:10:51.781Z"), ("1435781451781e-3", "2015-07-01T20:10:51.781Z"),
    ("1e9", "2001-09-09T01:46:40Z"), ("1.5e-3", "1970-01-01T00:00:00.0015Z"), ("-0.5", "1969-12-31T23:59:59.5Z"),
    ("-1", "1969-12-31T23:59:59Z"), ("-0", "1970-01-01T00:00:00Z"), (".5", "1970-01-01T00:00:00.5Z"),
    ("5.", "1970-01-01T00:00:05Z"), ("253402300799", "9999-12-31T23:59:59Z"), ("253402300800", nil),
    ("1435781451.1234567891", nil), ("1e99", nil), ("1e-99", nil), ("", nil), (".", nil), ("-", nil), ("1e", nil),
    ("NaN", nil), ("1 ", nil), ("0x10", nil), ("1e+", nil), ("1.2.3", nil),
  ]

  @Test(arguments: seconds.indices)
  func second(_ index: Int) {
    let (text, time) = Self.seconds[index]
    #expect(Instant(epochSeconds: Array(text.utf8)[...])?.description == time, "\(text)")
  }

  static let milliseconds: [(text: String, time: String?)] = [
    ("1435781451781", "2015-07-01T20:10:51.781Z"), ("-1", "1969-12-31T23:59:59.999Z"), ("0", "1970-01-01T00:00:00Z"),
    ("-1000", "1969-12-31T23:59:59Z"), ("1.5", nil), ("", nil), ("9223372036854775807", nil),
    ("99999999999999999999", nil),
  ]

  @Test(arguments: milliseconds.indices)
  func millisecond(_ index: Int) {
    let (text, time) = Self.milliseconds[index]
    #expect(Instant(epochMilliseconds: Array(text.utf8)[...])?.description == time, "\(text)")
  }
}
