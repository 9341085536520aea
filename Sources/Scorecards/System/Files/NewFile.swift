internal import Glibc

/// A file that was not there before, open for writing; what is reported as written must be on disk.
struct NewFile: ~Copyable {
  private let descriptor: Int32
  /// For messages.
  private let path: String

  /// - Parameter mode: its permissions; `nil` leaves them to the process.
  init(_ path: String, mode: mode_t? = nil) throws(OutputProblem) {
    descriptor = try NewFile.open(path, mode)
    self.path = path
  }

  /// - Parameter descriptor: open for writing; closed with this.
  init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  private static func open(_ path: String, _ mode: mode_t?) throws(OutputProblem) -> Int32 {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode.map { $0 & 0o644 } ?? 0o644)
    guard file >= 0 else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
    if let mode, fchmod(file, mode) != 0 {
      let reason = SystemError.last.reason
      close(file)
      throw .cannotWrite(path: path, reason: reason)
    }
    return file
  }

  /// Puts all of it at the end.
  func write(_ bytes: ArraySlice<UInt8>) throws(OutputProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure
      }
      written += count
    }
  }

  /// Waits until it is on disk.
  func synchronise() throws(OutputProblem) {
    if fsync(descriptor) != 0 { throw failure }
  }

  private var failure: OutputProblem { .cannotWrite(path: path, reason: SystemError.last.reason) }
}
