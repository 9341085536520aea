@testable import Scorecards

/// Files in memory, given in pieces of a chosen size.
struct FuzzFiles: FileAccess {
  var contents: [String: [UInt8]]
  var chunkSize = 1 << 20

  func paths(matching pattern: String) throws(FileProblem) -> [FoundName] {
    contents[pattern] == nil ? [] : [FoundName(pattern)]
  }

  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader {
    guard let bytes = contents[path] else { throw .absent }
    return FuzzChunks(rest: bytes[...], size: chunkSize)
  }
}

private struct FuzzChunks: ChunkReader {
  var rest: ArraySlice<UInt8>
  let size: Int

  mutating func next() throws(FileProblem) -> [UInt8]? {
    if rest.isEmpty { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}
