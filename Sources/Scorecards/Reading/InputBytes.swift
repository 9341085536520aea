internal import Crypto

/// One file's bytes on their way to a reader: length and digest are taken in passing, a byte order mark is removed.
final class InputBytes {
  /// How much of a file is looked at to tell its format.
  private static let headSize = 4096

  private var reader: any ChunkReader
  private var hasher = SHA256()
  private var pending: [UInt8]?
  private var hasHead = false
  private(set) var count = 0
  private var isComplete = false

  init(_ reader: any ChunkReader) { self.reader = reader }

  /// Hexadecimal SHA-256 of the file, the byte order mark included; empty where it was not read to its end.
  var digest: String {
    if !isComplete { return "" }
    return hasher.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// The first bytes, which ``next()`` gives again.
  func head() throws(FileProblem) -> [UInt8] {
    if hasHead { return pending ?? [] }
    hasHead = true
    var head: [UInt8] = []
    while head.count < InputBytes.headSize, let chunk = try pull() { head += chunk }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    pending = head
    return head
  }

  /// The next piece, never empty; `nil` at the end.
  func next() throws(FileProblem) -> [UInt8]? {
    _ = try head()
    if let first = pending {
      pending = nil
      if !first.isEmpty { return first }
    }
    return try pull()
  }

  /// All that is left; `nil` where it is more than `limit` bytes.
  func rest(limit: Int) throws(FileProblem) -> [UInt8]? {
    var all: [UInt8] = []
    while let chunk = try next() {
      if all.count + chunk.count > limit { return nil }
      all += chunk
    }
    return all
  }

  /// Reads to the end, so that the digest is the whole file's.
  func drain() throws(FileProblem) {
    while try next() != nil {}
  }

  private func pull() throws(FileProblem) -> [UInt8]? {
    while let chunk = try reader.next() {
      if chunk.isEmpty { continue }
      count += chunk.count
      chunk.withUnsafeBytes { hasher.update(bufferPointer: $0) }
      return chunk
    }
    isComplete = true
    return nil
  }
}
