import Testing

@testable import Scorecards

@Suite("Rows of one instant, however many, are looked at one by one")
struct InstantSamplesTests {
  private static let header = "timestamp,metric,value\n"

  private static func rows(_ count: Int, _ value: String = "5") -> String {
    String(repeating: "2025-11-02T00:00:00Z,learners,\(value)\n", count: count)
  }

  @Test func repeatsCountOnce() {
    let reading = Bench.metrics(Self.header + Self.rows(5000)).read()
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 5"] && reading.lines("learners") == [2])
    #expect(reading.told.isEmpty)
  }

  @Test(arguments: [0, 1, 2500, 4999])
  func theFirstOneThatContradictsIsTold(_ before: Int) {
    let text = Self.header + Self.rows(1) + Self.rows(before) + Self.rows(1, "6") + Self.rows(4999 - before)
    let reading = Bench.metrics(text + Self.rows(1, "7")).read()
    #expect(reading.samples("learners").isEmpty)
    #expect(reading.conflicts("learners") == ["2025-11-02T00:00:00Z 5 6 2 \(before + 3)"])
  }

  @Test func theSameFigureIsNoContradictionHoweverItIsWritten() {
    let text = Self.header + Self.rows(1) + Self.rows(1, "5.00") + Self.rows(1, "0.5e1")
    #expect(Bench.metrics(text).read().samples("learners") == ["2025-11-02T00:00:00Z 5"])
  }

  /// Bounded: a few are told one by one, and the rest are counted.
  @Test func manyContradictionsAreCounted() {
    let rows = (0..<3000).flatMap { second in
      let time = Instant(seconds: 1_762_041_600 + second)
      return ["\(time),learners,1\n", "\(time),learners,2\n"]
    }
    let reading = Bench.metrics(Self.header + rows.joined()).read()
    #expect(reading.samples("learners").isEmpty && reading.conflicts("learners").count == 3000)
    #expect(reading.diagnostics.count == 21 && reading.told.last?.contains("2980") == true)
  }

  private static func block(at time: SampleTime, line: Int32) -> SampleBlock {
    SampleBlock(
      start: 0, size: 0, count: 2, stream: 0, firstLine: line, first: time, last: time, scale: 0, isStrict: false)
  }

  @Test func aBlockIsOpenedNoSoonerThanItsFirstSampleMayComeNext() {
    var merge = SampleMerge()
    #expect(merge.awaits(Self.block(at: 5, line: 9), of: 0))
    merge.open(SampleColumns(times: [5, 5, 6], values: [1, 1, 1], lines: [2, 9, 10], file: 1), start: 0)
    let later = [Self.block(at: 5, line: 3), Self.block(at: 5, line: 9), Self.block(at: 6, line: 1)]
    #expect(later.map { merge.awaits($0, of: 1) } == [false, false, false])
    #expect(merge.awaits(Self.block(at: 5, line: 9), of: 0) && merge.awaits(Self.block(at: 4, line: 9), of: 2))
    _ = merge.next()
    #expect(later.map { merge.awaits($0, of: 1) } == [true, true, false])
    #expect(later.map { merge.awaits($0, of: 2) } == [false, false, false])
    _ = merge.next()
    #expect(later.map { merge.awaits($0, of: 1) } == [true, true, true])
  }
}
