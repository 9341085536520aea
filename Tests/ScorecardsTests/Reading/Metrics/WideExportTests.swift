import Testing

@testable import Scorecards

@Suite("A wide export: a column per metric")
struct WideExportTests {
  @Test func columnsAreMetricsAndRegionIsALabel() {
    let text = "region,uptime,timestamp,learners\neu,99.9,2025-11-02,5\nus,,2025-11-02,6\n,99.8,2025-11-02,7\n"
    let reading = Bench.metrics(text).read()
    #expect(
      reading.samples("learners") == [
        "2025-11-02T00:00:00Z 7", "region=eu 2025-11-02T00:00:00Z 5", "region=us 2025-11-02T00:00:00Z 6",
      ])
    #expect(reading.samples("uptime") == ["2025-11-02T00:00:00Z 99.8", "region=eu 2025-11-02T00:00:00Z 99.9"])
    #expect(reading.told.isEmpty)
  }

  @Test func unknownColumnsAreToldOnce() {
    let reading = Bench.metrics("timestamp,upime,learners\n2025-11-02,9,5\n2025-11-03,9,5\n").read()
    #expect(reading.told == ["warning 1: unknown metric `upime`"])
  }

  @Test func declaredLabels() {
    let text = "timestamp,learners,tier,region\n2025-11-02,5,gold,eu\n"
    let reading = Bench.metrics(text) { $0.labels = ["tier"] }.read()
    #expect(reading.samples("learners") == ["tier=gold 2025-11-02T00:00:00Z 5"])
    #expect(reading.told == ["warning 1: unknown metric `region`"])
    let missing = Bench.metrics("timestamp,learners\n2025-11-02,5\n") { $0.labels = ["tier"] }.read()
    #expect(missing.conditions == [.unreadable])
  }

  @Test func badCellsAndTimes() {
    let text = "timestamp,learners,uptime\n2025-11-02,x,99\nbad,5,\n2025-11-04,6,NaN\n"
    let reading = Bench.metrics(text).read()
    #expect(reading.unreadable("learners") == ["2 2025-11-02T00:00:00Z", "3 -"])
    #expect(reading.unreadable("uptime") == ["4 2025-11-04T00:00:00Z"])
    #expect(reading.samples("uptime") == ["2025-11-02T00:00:00Z 99"])
    #expect(reading.samples("learners") == ["2025-11-04T00:00:00Z 6"])
  }

  @Test func shortRowsLackTheirLastMetrics() {
    let text = "timestamp,learners,uptime\n2025-11-02,5\n2025-11-03\n2025-11-04,5,99\n"
    let reading = Bench.metrics(text).read()
    #expect(reading.unreadable("uptime") == ["2 2025-11-02T00:00:00Z", "3 2025-11-03T00:00:00Z"])
    #expect(reading.unreadable("learners") == ["3 2025-11-03T00:00:00Z"])
    #expect(reading.samples("learners").count == 2)
  }

  @Test("a file that was cut off may have cut its last value too")
  func cutRow() {
    let reading = Bench.metrics("timestamp,learners,uptime\n2025-11-02,50,99\n2025-11-03,5").read()
    #expect(reading.unreadable("learners") == ["3 2025-11-03T00:00:00Z"])
    #expect(reading.unreadable("uptime") == ["3 2025-11-03T00:00:00Z"])
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 50"])
  }

  @Test func shortRowWithoutItsLabel() {
    let reading = Bench.metrics("timestamp,learners,region\n2025-11-02,5\n2025-11-03,5,eu\n").read()
    #expect(reading.unreadable("learners") == ["2 2025-11-02T00:00:00Z"])
  }

  @Test func tooManyFieldsSpoilTheRow() {
    let reading = Bench.metrics("timestamp,learners,uptime\n2025-11-02,1,234,99\n").read()
    #expect(reading.unreadable("learners") == ["2 2025-11-02T00:00:00Z"])
    #expect(reading.unreadable("uptime") == ["2 2025-11-02T00:00:00Z"])
    #expect(reading.samples("learners").isEmpty)
  }

  @Test func twoNamesForOneMetricJoin() {
    let text = "timestamp,learners,dau\n2025-11-02,5,\n2025-11-03,,6\n2025-11-04,7,7\n2025-11-05,7,8\n"
    let reading = Bench.metrics(text) { $0.names = ["dau": "learners"] }.read()
    #expect(
      reading.samples("learners") == ["2025-11-02T00:00:00Z 5", "2025-11-03T00:00:00Z 6", "2025-11-04T00:00:00Z 7"])
    #expect(reading.conflicts("learners") == ["2025-11-05T00:00:00Z 7 8 5 5"])
  }
}
