internal import Glibc

/// Why samples could not be put aside, or not be read again.
struct SpoolProblem: Error, Equatable {
  /// Where there is no room for them; `nil` where the fault is ours.
  let folder: String?
  /// The system's own words, or ours.
  let reason: String
}

/// Bytes put aside while exports are read: in memory as long as they are few, else in a file without a name that goes
/// when the process does.
struct SampleSpool {
  /// Bytes that are kept in memory.
  static let mostInMemory = 4 << 20

  let folder: String
  private var file: SpoolFile?
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
    do throws(SpoolProblem) {
      try opened().write(tail, at: tailStart)
    } catch { problem = error }
  }

  private mutating func opened() throws(SpoolProblem) -> SpoolFile {
    if let file { return file }
    let new = try SpoolFile(in: folder)
    file = new
    return new
  }

  /// Nothing more is appended.
  func finished() throws(SpoolProblem) -> SpooledBytes {
    if let problem { throw problem }
    return SpooledBytes(file: file, tail: tail, tailStart: tailStart)
  }
}

/// What a spool holds once everything is read.
struct SpooledBytes: Sendable {
  fileprivate let file: SpoolFile?
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
    let bytes = try file.read(at: start, count: count)
    return bytes.withUnsafeBytes { body($0) }
  }
}

/// A file without a name.
private final class SpoolFile: Sendable {
  private let descriptor: Int32
  private let folder: String

  init(in folder: String) throws(SpoolProblem) {
    self.folder = folder
    var name = Array("\(folder)/scorecard.XXXXXX".utf8CString)
    descriptor = name.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    if descriptor < 0 { throw SpoolFile.problem(folder) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ bytes: [UInt8], at start: Int) throws(SpoolProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, start + written) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { throw SpoolFile.problem(folder) }
      written += count
    }
  }

  func read(at start: Int, count: Int) throws(SpoolProblem) -> [UInt8] {
    var failure: SpoolProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, start + filled)
        if got < 0 && errno == EINTR { continue }
        if got <= 0 {
          failure =
            got < 0 ? SpoolFile.problem(folder) : SpoolProblem(folder: folder, reason: "a file there was cut off")
          return
        }
        filled += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private static func problem(_ folder: String) -> SpoolProblem {
    let code = errno
    return SpoolProblem(folder: folder, reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
  }
}
