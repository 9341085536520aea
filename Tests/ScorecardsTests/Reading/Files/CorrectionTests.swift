import Testing

@testable import Scorecards

/// A named line of a named file that is excluded or replaced, whatever the layout.
@Suite struct CorrectionTests {
  static let time = Build.instant("2025-11-10T00:00:00Z")

  static func correction(
    _ change: Correction.Change = .exclude, line: Int, of source: String = "export.csv", metric: String? = nil
  ) -> Correction {
    Correction(
      source: source, line: line, metric: metric, change: change, approver: "CFO", name: nil, reason: "R", time: time)
  }

  private func read(_ bench: Bench, _ corrections: [Correction]) -> Reading {
    var bench = bench
    bench.corrections = corrections
    return bench.read()
  }

  /// The sum of everything that was read of a metric, and how many values there are.
  private func total(_ reading: Reading, _ metric: String = "learners") -> (sum: Int, count: Int) {
    let values = reading.samples(metric).compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    return (values.reduce(0, +), values.count)
  }

  private static let long = """
    timestamp,metric,value
    2025-11-01T00:00:00Z,learners,1
    2025-11-02T00:00:00Z,learners,2
    2025-11-03T00:00:00Z,learners,4
    """

  @Test(arguments: [(1, 7, 3), (2, 6, 2), (3, 5, 2), (4, 3, 2), (5, 7, 3)])
  func `an excluded line of a long export, and none of its neighbours`(line: Int, sum: Int, count: Int) {
    let reading = read(Bench.metrics(Self.long), [Self.correction(line: line)])
    #expect(total(reading) == (sum, count))
    #expect(reading.evidence.corrections.map(\.isMet) == [count == 2])
    #expect(reading.evidence.corrections.map(\.metrics) == [count == 2 ? ["learners"] : []])
  }

  @Test func `a replaced value, in the metric's own unit`() {
    let reading = read(Bench.metrics(Self.long), [Self.correction(.replace(Rational(100)), line: 3)])
    #expect(total(reading) == (105, 3))
  }

  @Test func `of several corrections of a line the last one decides`() {
    let both = [Self.correction(line: 3), Self.correction(.replace(Rational(100)), line: 3)]
    #expect(total(read(Bench.metrics(Self.long), both)) == (105, 3))
    #expect(total(read(Bench.metrics(Self.long), both.reversed())) == (5, 2))
  }

  @Test func `a line of a large export, wherever its blocks end`() {
    let rows = (0..<60_000).map { "2025-11-01T00:00:\(($0 % 60).padded(to: 2)).\($0.padded(to: 9))Z,learners,1" }
    let text = (["timestamp,metric,value"] + rows).joined(separator: "\n")
    for line in [2, 20_000, 40_001, 60_001] {
      let reading = read(Bench.metrics(text), [Self.correction(.replace(Rational(1001)), line: line)])
      #expect(total(reading) == (61_000, 60_000))
    }
  }

  @Test func `of a wide row all values or one`() {
    let text = "timestamp,learners,arr\n2025-11-01,1,10\n2025-11-02,2,20\n"
    let whole = read(Bench.metrics(text), [Self.correction(line: 3)])
    #expect(total(whole) == (1, 1) && total(whole, "arr") == (10, 1))
    #expect(whole.evidence.corrections.map(\.metrics) == [["learners", "arr"]])
    let one = read(Bench.metrics(text), [Self.correction(line: 3, metric: "arr")])
    #expect(total(one) == (3, 2) && total(one, "arr") == (10, 1))
    #expect(one.evidence.corrections.map(\.metrics) == [["arr"]])
  }

  @Test func `lines of JSON, NDJSON and an exposition`() {
    let json = "[{\"timestamp\": \"2025-11-01\",\n\"learners\": 1},\n{\"timestamp\": \"2025-11-02\",\n\"learners\": 2}]"
    #expect(total(read(Bench.metrics(json, name: "e.json"), [Self.correction(line: 4, of: "e.json")])) == (1, 1))
    let lines = "{\"timestamp\": \"2025-11-01\", \"learners\": 1}\n{\"timestamp\": \"2025-11-02\", \"learners\": 2}\n"
    #expect(total(read(Bench.metrics(lines, name: "e.ndjson"), [Self.correction(line: 2, of: "e.ndjson")])) == (1, 1))
    let text = "# TYPE learners gauge\nlearners 1 1761955200000\nlearners{region=\"a\"} 2 1761955200000\n"
    #expect(total(read(Bench.metrics(text, name: "e.prom"), [Self.correction(line: 3, of: "e.prom")])) == (1, 1))
  }

  @Test func `an unreadable line that is excluded is not there`() {
    let text = Self.long.replacing(",2\n", with: ",two\n")
    #expect(read(Bench.metrics(text), []).evidence.metrics["learners"]?.unreadable.count == 1)
    let excluded = read(Bench.metrics(text), [Self.correction(line: 3)])
    #expect(excluded.evidence.metrics["learners"]?.unreadable.isEmpty == true && excluded.diagnostics.isEmpty)
    let other = read(Bench.metrics(text), [Self.correction(line: 2)])
    #expect(other.evidence.metrics["learners"]?.unreadable.count == 1)
    let replaced = read(Bench.metrics(text), [Self.correction(.replace(Rational(2)), line: 3)])
    #expect(replaced.evidence.metrics["learners"]?.unreadable.count == 1)
    #expect(replaced.evidence.corrections.map(\.isMet) == [false])
  }

  @Test func `an excluded incident does not count, and an excluded item is not mentioned`() {
    let rows = "id,severity,started,resolved,title\n1,P0,2025-11-01,,a\n2,P0,2025-11-02,,b\n"
    let incidents = read(Bench.incidents(rows), [Self.correction(line: 3, of: "incidents.csv")])
    #expect(incidents.evidence.incidents?.incidents.map(\.id) == ["1"])
    let items = read(
      Bench.checklist("id,state\ngdpr,queued\nferpa,queued\n", name: "c.csv"), [Self.correction(line: 2, of: "c.csv")])
    #expect(items.evidence.items["gdpr"] == nil && items.evidence.items["ferpa"]?.count == 1)
    #expect(items.evidence.corrections.map(\.items) == [["gdpr"]])
  }

  @Test func `a file or a line that is not there is reported`() {
    let reading = read(
      Bench.metrics(Self.long), [Self.correction(line: 2, of: "exprot.csv"), Self.correction(line: 99)])
    #expect(
      reading.diagnostics.map { "\($0.severity.rawValue) \($0.place?.file ?? "") \($0.place?.line ?? 0)" } == [
        "warning exprot.csv 0", "warning export.csv 99",
      ])
    #expect(reading.evidence.corrections.map(\.isKnownFile) == [false, true])
    #expect(total(reading) == (7, 3))
  }

  @Test func `the same file, written with another path`() {
    #expect(total(read(Bench.metrics(Self.long), [Self.correction(line: 3, of: "./export.csv")])) == (5, 2))
  }

  @Test func `a criterion names the corrections that bear on it`() throws {
    let trial = RecordTrial.gate7(more: ["2026-02-28T13:00:00Z,learners,9000000,"])
    let line = trial.rows.count + 1
    #expect(try trial.verdict() == "GO")
    var corrected = trial
    corrected.record =
      "corrections:\n  - {source: export.csv, line: \(line), exclude: true, approver: CFO, reason: R,"
      + " time: 2026-03-01T00:00:00Z}\n"
    let result = try corrected.result()
    #expect(result.first.outcome.verdict.word == "CONDITIONAL GO")
    #expect(result.first.result(for: "learners")?.finding.corrections == [0])
    #expect(result.first.result(for: "uptime")?.finding.corrections == [])
    corrected.asOf = "2026-02-28T23:59:59Z"
    #expect(try corrected.verdict() == "GO")
  }
}
