import Testing

@testable import Scorecards

/// Sections of "Exposition formats" (Prometheus) and of the OpenMetrics specification 1.0 are named at each case.
@Suite("Text expositions: Prometheus's and OpenMetrics's")
struct ExpositionTests {
  static func read(
    _ text: String, name: String = "metrics", chunk: Int = 1 << 20, _ change: (inout MetricSource) -> Void = { _ in }
  ) -> Reading {
    var bench = Bench.metrics(text, name: name) { source in
      source.names = ["latency_p95_seconds": "latency_p95", "uptime_ratio": "uptime"]
      change(&source)
    }
    bench.files.chunkSize = chunk
    return bench.read()
  }

  static func summary(_ reading: Reading) -> String {
    "\(reading.samples("learners")) \(reading.samples("uptime")) \(reading.unreadable("learners")) \(reading.told)"
  }

  /// "Text format example", with our names.
  static let prometheus = """
    # HELP learners How many \\n learn.
    # TYPE learners gauge
    learners{region="eu", path="C:\\\\DIR\\\\",text="a \\"b\\"\\nc }"} 1027 1762041600123

      # a comment
    \tlearners { region = "us" , }\t 3 \t 1762041600000
    uptime 99.999 1762041600000
    uptime 9.9e1 -1762041600000
    # TYPE rpc summary
    rpc{quantile="0.01"} 3102
    rpc_sum 1.7560473e+07
    rpc_count 2693

    """

  /// "Overall Structure" and the sections on metric types.
  static let openMetrics = """
    # TYPE learners gauge
    # HELP learners How many learn.
    learners{region="eu",text="a\\\\b\\"\\n\\x"} 1027 1762041600.123
    learners{region="us"} 3.0e0 1762041600
    # TYPE rpc counter
    rpc_total 5 1762041600 # {trace="a # \\" }"} 0.67 1762041600.1
    # TYPE latency_p95_seconds gauge
    # UNIT latency_p95_seconds seconds
    latency_p95_seconds 0.0471 1762041600.000000001
    # TYPE uptime_ratio unknown
    # UNIT uptime_ratio ratio
    uptime_ratio{} +.99999 1762041600
    # EOF

    """

  @Test func prometheusText() {
    let reading = Self.read(Self.prometheus)
    #expect(
      reading.samples("learners") == [
        "path=C:\\DIR\\ region=eu text=a \"b\"\nc } 2025-11-02T00:00:00.123Z 1027",
        "region=us 2025-11-02T00:00:00Z 3",
      ])
    #expect(reading.samples("uptime") == ["1914-03-02T00:00:00Z 99", "2025-11-02T00:00:00Z 99.999"])
    #expect(
      reading.told == [
        "warning 10: unknown metric `rpc`", "warning 11: unknown metric `rpc_sum`",
        "warning 12: unknown metric `rpc_count`",
      ])
    #expect(reading.conditions == [.read])
  }

  @Test func openMetricsText() {
    let reading = Self.read(Self.openMetrics)
    #expect(
      reading.samples("learners") == [
        "region=eu text=a\\b\"\n\\x 2025-11-02T00:00:00.123Z 1027", "region=us 2025-11-02T00:00:00Z 3",
      ])
    #expect(reading.samples("latency_p95") == ["2025-11-02T00:00:00.000000001Z 47.1"])
    #expect(reading.samples("uptime") == ["2025-11-02T00:00:00Z 99.999"])
    #expect(reading.told == ["warning 6: unknown metric `rpc_total`"] && reading.conditions == [.read])
    let declared = Self.read(Self.openMetrics) { $0.units = ["uptime": .percent] }
    #expect(declared.samples("uptime") == ["2025-11-02T00:00:00Z 0.99999"])
  }

  @Test("in chunks of every size", arguments: [prometheus, openMetrics])
  func everySplit(_ text: String) {
    let whole = Self.summary(Self.read(text))
    for chunk in 1...text.utf8.count {
      #expect(Self.summary(Self.read(text, chunk: chunk)) == whole, "chunks of \(chunk)")
    }
  }

  /// OpenMetrics, "Overall Structure": "The exposition MUST end with EOF".
  @Test("OpenMetrics that is cut at any byte is an error")
  func cut() {
    let text = Self.openMetrics.dropLast()
    for length in 1..<text.utf8.count {
      let reading = Self.read(String(text.prefix(length))) { $0.layout = .openMetrics }
      #expect(reading.conditions == [.unreadable], "cut at \(length)")
    }
    #expect(Self.read(String(text)).conditions == [.read])
    let cut = Self.read(String(text.dropLast(5)))
    #expect(
      cut.told.last == "error 13: not readable as OpenMetrics: there is no `# EOF` at its end; the file was cut off")
    #expect(cut.unreadable("learners") == ["13 -"])
    #expect(
      Self.read(String(text) + "\nlearners 5\n").told.last
        == "error 14: not readable as OpenMetrics: text follows `# EOF`")
  }

  /// Prometheus, "Comments, help text, and type information": "the last line must end with a line feed character".
  @Test func prometheusTextWithoutItsLastLineEnd() {
    let text = Self.prometheus.dropLast()
    #expect(
      Self.read(String(text)).told.last
        == "error 12: not readable as Prometheus text: the last line has no line end; the file may have been cut off")
    #expect(Self.read(String(text)).conditions == [.unreadable])
    let lineFeed = UInt8(ascii: "\n")
    for length in 1..<text.utf8.count where Array(text.utf8)[length - 1] != lineFeed {
      let reading = Self.read(String(text.prefix(length))) { $0.layout = .prometheusText }
      #expect(reading.conditions == [.unreadable], "cut at \(length)")
    }
  }

  @Test("which of the two it is, where the file does not say, is not guessed")
  func unclear() {
    let text = "# TYPE learners gauge\nlearners 5 1762041600\n"
    let reading = Self.read(text)
    #expect(
      reading.told == [
        "error 2: the time `1762041600` may be milliseconds (Prometheus text) or seconds (OpenMetrics): the file has no "
          + "`# EOF`"
      ])
    #expect(reading.conditions == [.unreadable])
    #expect(Self.read(text) { $0.layout = .prometheusText }.samples("learners") == ["1970-01-21T09:27:21.6Z 5"])
    #expect(Self.read(text + "# EOF\n").samples("learners") == ["2025-11-02T00:00:00Z 5"])
    let late = text.replacing("1762041600", with: "1762041600000") + String(repeating: "#\n", count: 40_000) + "# EOF\n"
    #expect(Self.read(late).conditions == [.unreadable])
    #expect(Self.read(late) { $0.layout = .prometheusText }.conditions == [.read])
  }

  @Test func samplesWithoutATime() {
    let text = "# TYPE learners gauge\nlearners 5\nuptime 99 1762041600000\n"
    let reading = Self.read(text)
    #expect(reading.causes("learners") == [.row(.noTime)] && reading.samples("uptime").count == 1)
    #expect(reading.diagnostics.first?.problem.remedy?.contains("time: in scorecard.yaml") == true)
    let timed = Self.read(text) { $0.time = Instant("2025-11-03T06:00:00Z") }
    #expect(timed.samples("learners") == ["2025-11-03T06:00:00Z 5"])
    #expect(timed.samples("uptime") == ["2025-11-02T00:00:00Z 99"])
  }

  /// OpenMetrics, "Numbers" and "ABNF" (`number`).
  static let values: [(text: String, value: String?)] = [
    ("5", "5"), ("+5", "5"), ("-5.0", "-5"), ("5.", "5"), (".5", "0.5"), ("-.5e1", "-5"), ("5.e2", "500"),
    ("1E+3", "1000"),
    ("123456789012345678901.000000000000000001", "123456789012345678901.000000000000000001"),
    ("NaN", nil), ("+Inf", nil), ("-Inf", nil), ("0x10", nil), ("1_000", nil), (".", nil), ("1e", nil),
  ]

  @Test("values are exact or unreadable", arguments: values.indices)
  func value(_ index: Int) {
    let (text, value) = Self.values[index]
    let reading = Self.read("learners \(text) 1762041600000\n") { $0.layout = .prometheusText }
    #expect(reading.samples("learners") == (value.map { ["2025-11-02T00:00:00Z \($0)"] } ?? []), "\(text)")
    #expect(reading.causes("learners") == (value == nil ? [.value(.badNumber(text))] : []))
  }

  /// Prometheus, "Comments, help text, and type information"; OpenMetrics, "ABNF" (`label`, `escaped-char`).
  static let lines: [(line: String, reason: String)] = [
    ("learners{region=\"eu\" 5", "the labels have no closing brace"),
    ("learners{region=\"eu} 5", "the labels have no closing brace"),
    ("learners{region=eu} 5", "a label's value stands in double quotes"),
    ("learners{region} 5", "`=` is expected behind a label's name"),
    ("learners{region=\"eu\" x=\"y\"} 5", "a comma is expected between labels"),
    ("learners{region=\"eu\",region=\"us\"} 5", "the label `region` stands twice"),
    ("learners{region=\"\\t\"} 5", "unknown escape in a label's value"),
    ("learners", "a blank is expected behind the name"),
    ("learners ", "the line ends before its value"),
    ("learners{} ", "the line ends before its value"),
    ("learners 5 1762041600000 x", "text follows the sample"),
    ("learners 5 # {}", "text follows the sample"),
    ("5learners 5", "a metric's name begins with a letter, `_` or `:`"),
    ("{} 5", "the sample names no metric"),
    ("=5", "a metric's name is expected"),
  ]

  @Test("a line that is no sample is unreadable", arguments: lines.indices)
  func badLine(_ index: Int) {
    let (line, reason) = Self.lines[index]
    let reading = Self.read("uptime 99 1762041600000\n\(line)\nuptime 98 1762041660000\n") {
      $0.layout = .prometheusText
      $0.only = ["learners", "uptime"]
    }
    #expect(reading.causes("learners") == [.file(.syntax(format: "Prometheus text", reason: reason))], "\(line)")
    #expect(reading.samples("uptime").count == 2)
  }

  /// Prometheus 3, "UTF-8 support": the metric's name may stand quoted among the labels.
  @Test func quotedNames() {
    let text = "# TYPE learners gauge\n{\"app.learners\",region=\"eu\",\"a.b\"=\"c\"} 5 1762041600000\n"
    let reading = Self.read(text) {
      $0.names = ["app.learners": "learners"]
      $0.labels = ["region"]
    }
    #expect(reading.samples("learners") == ["region=eu 2025-11-02T00:00:00Z 5"])
  }

  static let recognised: [(name: String, text: String, format: FileFormat)] = [
    ("a", "# HELP x y\n", .prometheusText), ("a", "\n\nlearners 5\n", .prometheusText),
    ("a", "learners{a=\"b\"} NaN\n", .prometheusText), ("a.prom", "", .prometheusText),
    ("a.prom", "a,b\n", .prometheusText),
    ("a", "# EOF\n", .openMetrics), ("a", "learners 5 1.5\n", .openMetrics), ("a", "# TYPE x info\n", .openMetrics),
    ("a.prom", "# UNIT x s\n", .openMetrics), ("a.csv", "timestamp,metric,value\n", .csv), ("a", "learners\n", .csv),
    ("a", "my metric 5\n", .csv), ("a", "# comment\na,b\n", .csv), ("a.json", "nonsense", .json),
    ("a.prom", "[]", .json),
    ("a.ndjson", "{\n", .ndjson), ("a.csv", "{}\n{}\n", .ndjson), ("a.ndjson", "[{}]\n", .json), ("a", "{}\n", .json),
    ("a", "{}\n[]\n", .json), ("a.JSONL", "", .ndjson),
  ]

  @Test("by content first, then by name", arguments: recognised.indices)
  func recognise(_ index: Int) {
    let (name, text, format) = Self.recognised[index]
    #expect(FileFormat.ofMetrics(Array(text.utf8), name: name) == format, "\(name) \(text)")
  }

  @Test func compressed() {
    let reading = Self.read("", name: "metrics.prom.gz")
    #expect(reading.conditions == [.unreadable])
    var bench = Bench.metrics("", name: "metrics.prom.gz")
    bench.files.contents["metrics.prom.gz"] = Gzip.stored(Self.openMetrics)
    #expect(bench.read().samples("learners").count == 2)
  }

  @Test func anExpositionWithoutSamplesIsEmpty() {
    #expect(Self.read("# TYPE learners gauge\n").told == ["error 0: the export holds no rows"])
    #expect(Self.read("# EOF\n").told == ["error 0: the export holds no rows"])
  }
}
