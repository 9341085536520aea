import Testing

@testable import Scorecards

@Suite("Files and sources join")
struct JoiningTests {
  static func read(_ files: [(rows: String, rank: Int?)]) -> Reading {
    var bench = Bench()
    for (index, file) in files.enumerated() {
      bench.files.contents["\(index).csv"] = Array("timestamp,metric,value\n\(file.rows)".utf8)
      var source = MetricSource(places: [.files("\(index).csv")])
      source.rank = file.rank
      bench.sources.metrics.append(source)
    }
    return bench.read()
  }

  static let early = "2025-11-02,learners,5\n"
  static let other = "2025-11-02,learners,6\n"

  @Test func theSameValueCountsOnce() {
    let reading = Self.read([(Self.early + "2025-11-02,learners,5.0\n", nil), (Self.early, 3)])
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 5"])
    #expect(reading.conflicts("learners").isEmpty)
  }

  @Test func differentValuesContradictEachOther() {
    let reading = Self.read([(Self.early, nil), (Self.other + "2025-11-01,learners,4\n", nil), (Self.early, nil)])
    #expect(reading.samples("learners") == ["2025-11-01T00:00:00Z 4"])
    #expect(reading.conflicts("learners") == ["2025-11-02T00:00:00Z 5 6 2 2"])
    let message = "learners is 6 here and 5 at 0.csv:2 for the same instant, 2025-11-02T00:00:00Z"
    #expect(reading.told == ["warning 2: \(message)"])
  }

  static let ranks: [(Int?, Int?, String?)] = [
    (1, 2, "5"), (2, 1, "6"), (nil, 9, "6"), (9, nil, "5"), (1, 1, nil), (nil, nil, nil),
  ]

  @Test("a better rank wins, an equal one does not", arguments: ranks.indices)
  func ranked(_ index: Int) {
    let (first, second, winner) = Self.ranks[index]
    let reading = Self.read([(Self.early, first), (Self.other, second)])
    #expect(reading.samples("learners") == (winner.map { ["2025-11-02T00:00:00Z \($0)"] } ?? []))
    #expect(reading.conflicts("learners").count == (winner == nil ? 1 : 0))
  }

  @Test func theBestRankMayContradictItself() {
    let reading = Self.read([(Self.early + Self.other, 1), (Self.early, 2)])
    #expect(reading.samples("learners").isEmpty)
    #expect(reading.conflicts("learners") == ["2025-11-02T00:00:00Z 5 6 2 3"])
  }

  @Test func samplesAreInOrderOfTime() {
    let reading = Self.read([("2025-11-04,learners,3\n2025-11-02,learners,1\n", nil), ("2025-11-03,learners,2\n", nil)])
    #expect(reading.samples("learners").map { $0.suffix(1) } == ["1", "2", "3"])
  }
}
