/// Cuts a file into blocks that end where a line ends.
struct RowBlocks {
  private var chunks: any ChunkReader
  private var rest: [UInt8]
  private var index = 0
  /// What comes next begins with a line.
  private var beginsLine = true
  private var hasEnded = false
  /// How many blocks are to be made of what is read already.
  private var parts: Int
  /// Why the file can't be read further.
  private(set) var problem: FileProblem?

  /// - Parameter first: what of the file is read already.
  init(_ chunks: any ChunkReader, first: [UInt8]) {
    self.chunks = chunks
    rest = first
    // Of a short file all is at hand at once, and as one block would keep one processor busy.
    let isShort = first.count < Chunk.size / 2
    parts = isShort ? max(1, min(Concurrency.workers, first.count / RowBlocks.leastPart)) : 1
  }

  private static let leastPart = 1 << 15

  /// The next block; `nil` at the end. A line without an end makes a block once it is longer than any row.
  mutating func next() -> RowBlock? {
    if parts > 1, let end = RowBlocks.lastLineEnd(rest, before: rest.count / parts) {
      parts -= 1
      return cut(at: end)
    }
    var searched = 0
    while !hasEnded {
      if let end = RowBlocks.lastLineEnd(rest, from: searched) { return cut(at: end) }
      if rest.count > CSVScanner.longestRow { return cut(at: rest.count) }
      searched = max(0, rest.count - 1)
      do throws(FileProblem) {
        if let longer = try chunks.next(after: rest) { rest = longer } else { hasEnded = true }
      } catch {
        problem = error
        hasEnded = true
      }
    }
    if rest.isEmpty { return nil }
    // What follows a damage is not there, so that the last row is not known to be whole.
    return cut(at: rest.count, isLast: problem == nil)
  }

  private mutating func cut(at end: Int, isLast: Bool = false) -> RowBlock {
    var rows = Array(rest[end...])
    swap(&rows, &rest)
    rows.removeLast(rows.count - end)
    let block = RowBlock(index: index, rows: rows, beginsLine: beginsLine, isLast: isLast)
    index += 1
    beginsLine = block.endsLine
    return block
  }

  private static func lastLineEnd(_ bytes: [UInt8], before end: Int) -> Int? {
    bytes[..<end].lastIndex(of: .lineFeed).map { $0 + 1 }
  }

  /// Behind the last line feed, or in a file that has none behind the last carriage return that may be a line's end.
  private static func lastLineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    if let feed = bytes[start...].lastIndex(of: .lineFeed) { return feed + 1 }
    guard bytes.count > CSVScanner.longestRow else { return nil }
    return bytes.dropLast().lastIndex(of: .carriageReturn).map { $0 + 1 }
  }
}
