@testable import Scorecards

/// Reads an NDJSON export in two ways that have to say the same.
enum TwoWays {
  static func bench(_ change: (inout MetricSource) -> Void = { _ in }) -> Bench {
    Bench.metrics("", name: "export.ndjson") {
      $0.names = ["nested.latency": "latency_p95", "up": "uptime"]
      $0.units = ["nested.latency": Unit("s") ?? .count]
      change(&$0)
    }
  }

  /// In blocks of lines, as exports are read.
  static func inBlocks(_ text: [UInt8], chunk: Int, _ bench: Bench = bench()) throws -> String {
    try inBlocks(MemoryChunks(rest: text[...], size: chunk), bench)
  }

  static func inBlocks(_ chunks: any ChunkReader, _ bench: Bench = bench()) throws -> String {
    RowReadingTests.outcome(bench, try read(chunks, bench))
  }

  static func read(_ chunks: any ChunkReader, _ bench: Bench = bench()) throws -> Reading {
    try bench.read(as: "export.ndjson") { intake in
      try RowReading(reader: SnapshotLines(), line: 1).read(RowBlocks(chunks, first: []), into: &intake)
    }
  }

  /// Line by line, a tree each.
  static func lineByLine(_ text: [UInt8], _ bench: Bench = bench()) throws -> String {
    let reading = try bench.read(as: "export.ndjson") { intake in try readLines(text, into: &intake) }
    return RowReadingTests.outcome(bench, reading)
  }

  private static func readLines(_ text: [UInt8], into intake: inout MetricIntake) throws -> Bool {
    var lines = LineScanner(InputBytes(MemoryChunks(rest: text[...], size: max(1, text.count))))
    var snapshots = SnapshotReader()
    while try lines.next() {
      if lines.isBlank { continue }
      var problem = InputProblem.file(.tooLarge(limit: LineScanner.longestLine))
      var column = 0
      if !lines.isTooLong {
        var parser = JSONParser(Array(lines.line), line: lines.number)
        do throws(JSONFault) {
          snapshots.take(try parser.document(), into: &intake)
          continue
        } catch {
          problem = .file(.syntax(format: "NDJSON", reason: error.reason))
          column = error.column
        }
      }
      if lines.isOpen {
        intake.fail(problem, line: lines.number, column: column)
        return false
      }
      intake.refuseUntold(problem, time: nil, line: lines.number, column: column)
    }
    if snapshots.values == 0 { intake.fail(.file(.noRows)) }
    return snapshots.values > 0
  }
}

/// A file that comes in pieces of one's own choice.
struct Pieces: ChunkReader {
  var rest: [[UInt8]]

  mutating func next() throws(FileProblem) -> [UInt8]? { rest.isEmpty ? nil : rest.removeFirst() }
}
