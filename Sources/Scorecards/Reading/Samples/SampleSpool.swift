/// Why samples could not be put aside, or not be read again.
struct SpoolProblem: Error, Equatable {
  /// Where there is no room for them; `nil` where the fault is ours.
  let folder: String?
  /// The system's own words, or ours.
  let reason: String
}

/// Bytes put aside while exports are read: in memory as long as they are few, else in a file without a name.
struct SampleSpool {
  /// Bytes that are kept in memory.
  static let mostInMemory = 4 << 20

  let folder: String
  private var file: NamelessFile?
  private var tail: [UInt8] = []
  private var tailStart = 0
  private var problem: SpoolProblem?

  /// - Parameter folder: where the file is made if there has to be one.
  init(folder: String) { self.folder = folder }

  /// - Returns: where the bytes begin.
  mutating func append(_ bytes: [UInt8]) -> Int {
    let start = tailStart + tail.count
    tail += bytes
    if tail.count > SampleSpool.mostInMemory { flush() }
    return start
  }

  private mutating func flush() {
    defer {
      tailStart += tail.count
      tail.removeAll(keepingCapacity: true)
    }
    if problem != nil { return }
    do throws(SystemError) {
      try opened().write(tail, at: tailStart)
    } catch { problem = SpoolProblem(folder: folder, reason: error.reason) }
  }

  private mutating func opened() throws(SystemError) -> NamelessFile {
    if let file { return file }
    let new = try NamelessFile(in: folder)
    file = new
    return new
  }

  /// Nothing more is appended.
  func finished() throws(SpoolProblem) -> SpooledBytes {
    if let problem { throw problem }
    return SpooledBytes(file: file, folder: folder, tail: tail, tailStart: tailStart)
  }
}

/// What a spool holds once everything is read.
struct SpooledBytes: Sendable {
  fileprivate let file: NamelessFile?
  fileprivate let folder: String
  fileprivate let tail: [UInt8]
  fileprivate let tailStart: Int

  /// Hands the bytes to `body`.
  func read<Value>(at start: Int, count: Int, _ body: (UnsafeRawBufferPointer) -> Value) throws(SpoolProblem) -> Value {
    if start >= tailStart, start - tailStart + count <= tail.count {
      return tail.withUnsafeBytes {
        body(UnsafeRawBufferPointer(rebasing: $0[(start - tailStart)..<(start - tailStart + count)]))
      }
    }
    guard let file else { throw SpoolProblem(folder: nil, reason: "what was put aside is not there") }
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try file.read(at: start, count: count) } catch {
      throw SpoolProblem(folder: folder, reason: error.reason)
    }
    guard bytes.count == count else { throw SpoolProblem(folder: folder, reason: "a file there was cut off") }
    return bytes.withUnsafeBytes { body($0) }
  }
}
