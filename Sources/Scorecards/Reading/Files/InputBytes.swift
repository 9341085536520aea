/// One file's content on its way to a reader: what is compressed is inflated, a byte order mark is removed.
final class InputBytes: ChunkReader {
  /// How much of a file is looked at to tell its format.
  static let headSize = 1 << 16

  private let file: DigestedFile
  private var content: (any ChunkReader)?
  private var pending: [UInt8]?
  private var hasHead = false
  /// Why there is nothing after ``pending``.
  private var failure: FileProblem?

  init(_ reader: any ChunkReader, isDigested: Bool = true) { file = DigestedFile(reader, isDigested: isDigested) }

  /// Bytes of the file, compressed where it is.
  var count: Int { file.count }

  /// Hexadecimal SHA-256 of the file as it stands on disk; empty where it was not read to its end.
  var digest: String { file.digest }

  /// The first bytes, which ``next()`` gives again. What comes before the damaged part of a file is given first, so
  /// that it can be told which metrics the damage concerns.
  func head() throws(FileProblem) -> [UInt8] {
    if hasHead { return pending ?? [] }
    hasHead = true
    var head: [UInt8] = []
    do throws(FileProblem) {
      while head.count < InputBytes.headSize, let chunk = try pull() { head += chunk }
    } catch {
      if head.isEmpty { throw error }
      failure = error
    }
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
    if let failure { throw failure }
    return try pull()
  }

  func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    _ = try head()
    if pending != nil { return try next().map { prefix + $0 } }
    if let failure { throw failure }
    return try pull(after: prefix)
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

  /// Reads to the end, so that nothing of it is left unchecked and the digest is the whole file's.
  func drain() throws(FileProblem) {
    while try next() != nil {}
  }

  /// Reads the file to its end without looking at its content, for the digest of a file that can't be read.
  func skip() throws(FileProblem) {
    while try file.next() != nil {}
  }

  private func pull(after prefix: [UInt8] = []) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      if content == nil { content = try opened() }
      return try content?.next(after: prefix)
    } catch {
      if case .damaged = error { try skip() }
      throw error
    }
  }

  /// The magic number of gzip (RFC 1952, section 2.3.1), or as much of it as the file has.
  private func opened() throws(FileProblem) -> any ChunkReader {
    let magic: [UInt8] = [0x1F, 0x8B]
    let start = try file.look(magic.count).prefix(magic.count)
    return !start.isEmpty && magic.starts(with: start) ? try GzipInflater(file) : file
  }
}
