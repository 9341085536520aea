import Testing

@testable import Scorecards

@Suite("A long export: one value a row")
struct LongExportTests {
  static let time = "2025-11-02T00:00:00Z"

  @Test func columnsInAnyOrderAndCase() {
    let reading = Bench.metrics("Region,VALUE,Metric,unit,Timestamp\neu,5,learners,,2025-11-02\n").read()
    #expect(reading.samples("learners") == ["Region=eu 2025-11-02T00:00:00Z 5"])
    #expect(reading.told.isEmpty)
    #expect(reading.evidence.files.first?.bytes == 61)
  }

  @Test func emptyLabelIsNoLabel() {
    let text = "timestamp,metric,value,region\n2025-11-02,learners,5,\n2025-11-02,learners,6,eu\n"
    let reading = Bench.metrics(text).read()
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 5", "region=eu 2025-11-02T00:00:00Z 6"])
  }

  @Test func onlyDeclaredLabelsAndConstantOnes() {
    let text = "timestamp,metric,value,region,host\n2025-11-02,learners,5,eu,a\n2025-11-03,learners,6,eu,b\n"
    let reading = Bench.metrics(text) {
      $0.labels = ["region"]
      $0.constantLabels = ["tier": "gold"]
    }.read()
    let labels = "region=eu tier=gold"
    #expect(reading.samples("learners") == ["\(labels) 2025-11-02T00:00:00Z 5", "\(labels) 2025-11-03T00:00:00Z 6"])
  }

  static let numbers: [(cell: String, value: String?)] = [
    ("5", "5"), ("-5", "-5"), ("+5", "5"), ("0.084", "0.084"), (".5", "0.5"), ("1e3", "1000"), ("1.5E-2", "0.015"),
    ("99.999", "99.999"), (" 7 ", "7"), ("\"7\"", "7"), ("0000000000000000000012", "12"),
    ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    (String(repeating: "9", count: 1000), String(repeating: "9", count: 1000)),
    (String(repeating: "9", count: 1001), nil), ("1e1000", nil),
    ("", nil), ("NaN", nil), ("inf", nil), ("Infinity", nil), ("-", nil), ("5.", nil), ("1,5", nil), ("true", nil),
    ("5%", nil), ("$5", nil), ("1_000", nil), ("0x10", nil), ("\"1\n2\"", nil), ("５", nil), ("1e99999999999", nil),
  ]

  @Test("numbers are exact or unreadable", arguments: numbers.indices)
  func number(_ index: Int) {
    let (cell, value) = Self.numbers[index]
    let reading = Bench.metrics("timestamp,metric,value\n\(Self.time),learners,\(cell)\n").read()
    #expect(reading.samples("learners") == (value.map { ["\(Self.time) \($0)"] } ?? []))
    #expect(reading.unreadable("learners").count == (value == nil ? 1 : 0) || cell.contains("\n"))
    #expect(reading.diagnostics.isEmpty == (value != nil))
    #expect(!reading.diagnostics.hasErrors)
    #expect(reading.conditions == [.read])
  }

  @Test func unreadableTimeHasNone() {
    let reading = Bench.metrics("timestamp,metric,value\n2025-13-01,learners,5\n,uptime,6\n").read()
    #expect(reading.unreadable("learners") == ["2 -"])
    #expect(reading.unreadable("uptime") == ["3 -"])
    #expect(reading.causes("uptime") == [.value(.badTime(""))])
    #expect(reading.told == ["warning 2: `2025-13-01` is not a time", "warning 3: the time is empty"])
  }

  @Test func nothingAfterAsOfExists() {
    let text = """
      timestamp,metric,value
      2025-11-30T23:59:00Z,learners,5
      2025-11-30T23:59:00.000000001Z,learners,6
      2025-12-01,learners,bad
      2025-12-01,learners
      2025-12-01,,7
      2025-12-01,learners,5,6
      """
    let reading = Bench.metrics(text).read()
    #expect(reading.samples("learners") == ["2025-11-30T23:59:00Z 5"])
    #expect(reading.unreadable("learners").isEmpty)
    #expect(reading.told.isEmpty)
  }

  @Test func rowsOfOtherMetricsAreNotLookedAt() {
    let reading = Bench.metrics("timestamp,metric,value\nbad,roi,bad\n2025-11-02,learners,5\n").read()
    #expect(reading.told.isEmpty)
    #expect(reading.evidence.metrics.keys.sorted() == ["learners"])
  }

  @Test func anUnknownNameIsToldOnce() {
    let rows = (1...9).map { "2025-11-0\($0),learnres,5,r\($0)" }.joined(separator: "\n")
    let reading = Bench.metrics("timestamp,metric,value,region\n\(rows)\n").read()
    #expect(reading.told == ["warning 2: unknown metric `learnres`"])
    #expect(reading.diagnostics.first?.problem.remedy == "did you mean `learners`?")
  }

  @Test func namesAreMapped() {
    let text = "timestamp,metric,value\n2025-11-02,dau,5\n2025-11-03,learners,6\n2025-11-02,uptime,1\n"
    let reading = Bench.metrics(text) {
      $0.names = ["dau": "learners"]
      $0.only = ["learners"]
    }.read()
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 5", "2025-11-03T00:00:00Z 6"])
    #expect(reading.evidence.metrics["uptime"] == nil)
  }

  @Test func shortAndLongRowsBelongToTheirMetric() {
    let text = """
      timestamp,metric,value,region
      2025-11-02,learners
      2025-11-03,learners,5
      2025-11-04,learners,5,eu,6
      2025-11-05,uptime,99,eu
      2025-11-06,uptime,99,eu
      """
    let reading = Bench.metrics(text).read()
    #expect(
      reading.unreadable("learners") == [
        "2 2025-11-02T00:00:00Z", "3 2025-11-03T00:00:00Z", "4 2025-11-04T00:00:00Z",
      ])
    #expect(
      reading.causes("learners") == [
        .row(.missingColumn("value")), .row(.missingColumn("region")), .row(.tooManyFields(expected: 4, found: 5)),
      ])
    #expect(reading.samples("uptime").count == 2)
    #expect(reading.unreadable("uptime").isEmpty)
  }

  @Test("a row whose metric can't be told may belong to any metric of the source")
  func untold() {
    let text = """
      timestamp,metric,value
      2025-11-02
      2025-11-03,,5
      2025-11-04,learners,5
      2025-11-05,lear
      """
    var bench = Bench.metrics(text)
    bench.files.contents["other.csv"] = Array("timestamp,metric,value\n2025-11-04,uptime,99\n".utf8)
    bench.sources.metrics.append(MetricSource(places: [.files("other.csv")]))
    let reading = bench.read()
    #expect(
      reading.unreadable("learners") == [
        "2 2025-11-02T00:00:00Z", "3 2025-11-03T00:00:00Z", "5 2025-11-05T00:00:00Z",
      ])
    #expect(reading.unreadable("uptime").isEmpty)
    #expect(reading.samples("learners").count == 1)
  }

  @Test("a stray quote may have swallowed rows of any metric")
  func strayQuotes() {
    let closed = "timestamp,metric,value\n2025-11-02,learners,\"5\n2025-11-02,uptime,9\"\n2025-11-03,learners,5\n"
    #expect(Bench.metrics(closed).read().unreadable("learners") == ["2 -"])
    let label = "timestamp,metric,value,region\n2025-11-02,learners,5,\"eu\n2025-11-02,uptime,9,eu\"\n"
    let fits = label + "2025-11-03,learners,5,eu\n2025-11-03,uptime,5,\"e,u\nx\"\n"
    #expect(Bench.metrics(fits).read().unreadable("learners") == ["2 -"])
    #expect(Bench.metrics(fits).read().unreadable("uptime") == ["2 -"])
    #expect(Bench.metrics(fits).read().samples("uptime") == ["region=e,u\nx 2025-11-03T00:00:00Z 5"])
    let text = "timestamp,metric,value\n2025-11-02,learners,\"5\"6\n2025-11-03,learners,5\n"
    #expect(Bench.metrics(text).read().unreadable("learners") == ["2 -"])
  }

  @Test func bytesThatAreNotUTF8() {
    var bench = Bench.metrics("")
    let head = Array("timestamp,metric,value,region\n2025-11-02,learners,5,eu\n2025-11-03,".utf8)
    bench.files.contents["export.csv"] = head + Array("learners,5,".utf8) + [0xFF, 0x0A]
    #expect(bench.read().unreadable("learners") == ["3 2025-11-03T00:00:00Z"])
    #expect(bench.read().causes("learners") == [.file(.notUTF8)])
    bench.files.contents["export.csv"] = head + [0xC3] + Array(",5,eu\n".utf8)
    #expect(bench.read().unreadable("learners") == ["3 2025-11-03T00:00:00Z"])
    bench.files.contents["export.csv"] = head + Array("learners,".utf8) + [0x00, 0x2C, 0x0A]
    #expect(bench.read().causes("learners") == [.value(.badNumber("\u{0}"))])
  }

  @Test func manyProblemsBecomeACount() {
    let rows = (0..<50).map { _ in "2025-11-02,learners,x" }.joined(separator: "\n")
    let reading = Bench.metrics("timestamp,metric,value\n\(rows)\n").read()
    #expect(reading.diagnostics.count == 21)
    #expect(reading.told.last == "note 0: and 30 more such as: `x` is not a number")
    #expect(reading.unreadable("learners").count == 50)
  }

  @Test func aPlaceHasColumnAndCaret() {
    let reading = Bench.metrics("timestamp,metric,value\n2025-11-02,learners,oops\n").read()
    let expected = """
      export.csv:2:21: warning: `oops` is not a number
          2025-11-02,learners,oops
                              ^
        write a plain number of up to 1,000 digits, such as 99.95, with its unit apart from it
      """
    #expect(reading.diagnostics.first?.description == expected)
  }

  @Test("every split of a small file reads the same")
  func everySplit() {
    let rows = "2025-11-02,learners,5,\"a \"\"b\"\"\r\nc\"\r\n2025-11-03,uptime,x,\r\n"
    let text = "\u{FEFF}timestamp,metric,value,note\r\n\(rows)"
    for size in 1...text.utf8.count {
      var bench = Bench.metrics(text)
      bench.files.chunkSize = size
      let reading = bench.read()
      #expect(reading.samples("learners") == ["note=a \"b\"\r\nc 2025-11-02T00:00:00Z 5"])
      #expect(reading.unreadable("uptime") == ["4 2025-11-03T00:00:00Z"])
      #expect(reading.evidence.files.first?.sha256 == Bench.metrics(text).read().evidence.files.first?.sha256)
    }
  }
}
