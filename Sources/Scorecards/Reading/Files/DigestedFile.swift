/// One file's bytes as they stand on disk; length and digest are taken in passing.
final class DigestedFile: ChunkReader {
  private var reader: any ChunkReader
  /// `nil` where nobody asks for the digest.
  private var hasher: SHA256?
  /// Pieces that were looked at and are given again.
  private var looked: [UInt8] = []
  private(set) var count = 0
  private var isComplete = false

  init(_ reader: any ChunkReader, isDigested: Bool = true) {
    self.reader = reader
    hasher = isDigested ? SHA256() : nil
  }

  /// Hexadecimal SHA-256; empty where the file was not read to its end, or nobody asks for it.
  var digest: String {
    isComplete ? hasher?.hexadecimal ?? "" : ""
  }

  /// At least `length` bytes where the file has them; ``next()`` gives them again.
  func look(_ length: Int) throws(FileProblem) -> [UInt8] {
    while looked.count < length, let chunk = try pull() { looked += chunk }
    return looked
  }

  /// The next piece, never empty; `nil` at the end.
  func next() throws(FileProblem) -> [UInt8]? {
    if looked.isEmpty { return try pull() }
    defer { looked = [] }
    return looked
  }

  func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    if looked.isEmpty { return try pull(after: prefix) }
    defer { looked = [] }
    return prefix + looked
  }

  private func pull(after prefix: [UInt8] = []) throws(FileProblem) -> [UInt8]? {
    while let chunk = try reader.next(after: prefix) {
      if chunk.count == prefix.count { continue }
      count += chunk.count - prefix.count
      chunk.withUnsafeBytes { hasher?.update(UnsafeRawBufferPointer(rebasing: $0[prefix.count...])) }
      return chunk
    }
    isComplete = true
    return nil
  }
}
