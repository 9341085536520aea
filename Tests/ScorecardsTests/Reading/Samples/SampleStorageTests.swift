import Testing

@testable import Scorecards

@Suite("What is put aside comes back as it was")
struct SampleStorageTests {
  private static let columns: [[Int64]] = [
    [0], [7, 7, 7], [1, 2, 3], [5, 3, 1], [0, 255], [0, 256, 1], [0, 65_535, 3], [0, 65_536, 5], [0, 1 << 32, 9],
    [.min, .max], [.max, .min, 0], [-1, 0, 1, 5], [15_000_000_000, 30_000_000_000, 46_000_000_000],
    [1_500_000, 3_000_000, 4_000_000, 9_000_000],
  ]

  @Test(arguments: columns.indices, [true, false])
  func numbers(_ index: Int, isTime: Bool) {
    let numbers = Self.columns[index]
    var bytes: [UInt8] = [9]
    ColumnCodec.encode(numbers, isTime: isTime, into: &bytes)
    bytes.withUnsafeBytes { bytes in
      var position = 1
      #expect(ColumnCodec.decode(numbers.count, from: bytes, at: &position) == numbers)
      #expect(position == bytes.count)
      var skipped = 1
      #expect(ColumnCodec.skip(numbers.count, in: bytes, at: &skipped) && skipped == bytes.count)
      var cut = 1
      let short = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
      #expect(ColumnCodec.decode(numbers.count, from: short, at: &cut) == nil)
    }
  }

  @Test func regularTimesAndLinesTakeNoSpace() {
    var bytes: [UInt8] = []
    ColumnCodec.encode((0..<1000).map { $0 * 15_000_000_000 }, isTime: true, into: &bytes)
    #expect(bytes.count < 30)
  }

  @Test func memoryThenAFile() throws {
    var spool = SampleSpool(folder: "/tmp")
    let pieces = (0..<40).map { [UInt8](repeating: UInt8($0), count: 300_001) }
    let starts = pieces.map { spool.append($0) }
    let finished = try spool.finished()
    for (start, piece) in zip(starts, pieces) {
      let same = try finished.read(at: start, count: piece.count) { $0.elementsEqual(piece) }
      #expect(same)
    }
  }

  @Test func aFolderThatTakesNothingIsAnErrorAndNotAShorterExport() throws {
    var spool = SampleSpool(folder: "/nonexistent")
    _ = spool.append([UInt8](repeating: 0, count: 10))
    _ = try spool.finished()
    _ = spool.append([UInt8](repeating: 0, count: SampleSpool.mostInMemory))
    #expect(throws: SpoolProblem.self) { try spool.finished() }
  }

  @Test(arguments: [
    ("1825-01-01T00:00:00Z", true), ("2114-12-31T00:00:00Z", true), ("1824-12-31T00:00:00Z", false),
    ("2116-01-01T00:00:00Z", false), ("0001-01-01T00:00:00Z", false), ("1969-12-31T23:59:59.999999999Z", true),
  ])
  func timesThatASampleCanHave(_ text: String, isOne: Bool) {
    let instant = Build.instant(text)
    #expect((instant.sampleTime != nil) == isOne)
    if let time = instant.sampleTime { #expect(Instant(time) == instant) }
  }

  @Test func aTimeThatNoSampleCanHaveIsUnreadable() {
    let reading = Bench.metrics("timestamp,metric,value\n0001-01-01,learners,5\n2025-11-02,learners,6\n").read()
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 6"])
    #expect(reading.unreadable("learners") == ["2 -"])
    #expect(reading.told == ["warning 2: `0001-01-01` is not a time"])
  }

  /// Nothing is asked about the days before, but where a level stands when the first asked day begins is.
  @Test func ofWhatNobodyAsksOnlyTheLatestIsKept() throws {
    let asked = Period(start: Build.instant("2026-02-10T00:00:00Z"), end: Build.instant("2026-02-11T00:00:00Z"))
    let before = asked.start.previous
    let folding = Folding(.count, in: asked)
    var store = SampleStore(
      asOf: Build.instant("2026-03-01T00:00:00Z"),
      questions: ["m": MetricQuestions(foldings: [folding], instants: [before])], temporaryFolder: "/tmp")
    let series = store.series(of: "m", labels: [:])
    for (line, day) in [3, 9, 7, 10, 12].enumerated() {
      let time = try #require(Build.instant("2026-02-\(day.padded(to: 2))T06:00:00Z").sampleTime)
      store.add(.word(coefficient: Int64(day), scale: 0), at: time, to: series, file: 0, line: line + 2)
    }
    let collected = try store.collected(ranks: [nil])
    var kept: [Int64] = []
    for one in collected.each { try one.samples.read { kept += $0.values } }
    #expect(kept == [9, 10, 12])
    let found = try collected.evidence().metrics["m"]?.series.first
    #expect(found?.last[before]?.value == Rational(9) && found?.folded[folding]?.samples == 1)
  }
}
